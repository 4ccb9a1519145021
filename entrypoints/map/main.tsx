// Map page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CopyPictureContext } from '@/components/controls/copy-picture-context';
import { later } from '@/components/controls/Later';
import { SpeechContext } from '@/components/controls/text-context';
import type { ExportDialogProps } from '@/components/export/ExportDialog';
import { CopyContext } from '@/components/map/copy-context';
import { MapPage } from '@/components/map/MapPage';
import { mountStoreBars } from '@/components/safekeeping/StoreBars';
import { appVersion } from '@/lib/browser/identity';
import { isFiltered } from '@/lib/domain/map-filter';
import { newCopyPicture } from '@/lib/state/copy-picture';
import { mapAddress, readMapAddress } from '@/lib/state/map-address';
import { newMapCopy } from '@/lib/state/map-copy';
import { newMapPage } from '@/lib/state/map-page';
import { newMissingPictures } from '@/lib/state/missing-pictures';
import { openPage } from '@/lib/state/open-page';
import { newToasts } from '@/lib/state/toasts';
import { workerWrites } from '@/lib/state/typed-writes';

const Editor = later(() => import('@/components/annotate/PictureEditor').then((module) => module.PictureEditor));

await openPage(mountStoreBars, ({ db, appearance, root }) => {
  const { wantedId, filter, selectedId, besideId } = readMapAddress(location.search);
  const toasts = newToasts();
  const { speech } = appearance;
  const missing = newMissingPictures();
  const state = newMapPage({ db, typed: workerWrites, wantedId, filter, speech, toasts, missing });
  state.evidence.selectedId.value = selectedId;
  state.beside.id.value = besideId;
  const ExportDialog = later(async () => {
    const [{ ExportDialog }, { newExportDialog }] = await Promise.all([
      import('@/components/export/ExportDialog'),
      import('@/lib/state/export-dialog'),
    ]);
    const exporting = newExportDialog({
      db,
      mapId: () => state.mapId.value,
      speech,
      appVersion: appVersion(),
      openPrint: (url) => void browser.tabs.create({ url }),
    });
    return (props: Omit<ExportDialogProps, 'state'>) => <ExportDialog state={exporting} {...props} />;
  });
  const VersionsDialog = later(async () => {
    const [{ VersionsDialog }, { newMapVersions }] = await Promise.all([
      import('@/components/map/VersionsDialog'),
      import('@/lib/state/map-versions'),
    ]);
    return (props: { onClose: () => void }) => {
      const versions = useMemo(() => newMapVersions(state.versionPlaces()), []);
      useEffect(() => versions.stop, []);
      return <VersionsDialog versions={versions} {...props} />;
    };
  });
  addEventListener('pagehide', (event) => event.persisted || state.stop());
  effect(() => {
    const view = state.view.value;
    document.title = view.is === 'map' ? `${view.rows.map.name} – Walkmap` : 'Walkmap';
  });
  effect(() => history.replaceState(null, '', mapAddress(location.search, state.filter.value, state.beside.id.value)));
  const copyPicture = newCopyPicture({ toasts, text: () => speech.value.t });
  const placed = () => (state.view.value.is === 'map' ? state.view.value.placed : undefined);
  const copy = newMapCopy({ db, placed, speech, toasts, appVersion: appVersion() });
  const openExport = (open: boolean) => {
    state.exportOpen.value = open;
  };
  const { open, start, end } = state.markUp;
  const Page = () => (
    <CopyPictureContext.Provider value={copyPicture}>
      <CopyContext.Provider value={copy}>
        <MapPage state={state} appearance={appearance} toasts={toasts} onExport={() => openExport(true)} />
      </CopyContext.Provider>
      {open.value && (
        <SpeechContext.Provider value={speech.value}>
          <Editor open={open.value} onOpen={start} onClose={end} />
        </SpeechContext.Provider>
      )}
      {state.versionsOpen.value && (
        <SpeechContext.Provider value={speech.value}>
          <VersionsDialog
            onClose={() => {
              state.versionsOpen.value = false;
            }}
          />
        </SpeechContext.Provider>
      )}
      {state.exportOpen.value && (
        <SpeechContext.Provider value={speech.value}>
          <ExportDialog filtered={isFiltered(state.filter.value)} onClose={() => openExport(false)} />
        </SpeechContext.Provider>
      )}
    </CopyPictureContext.Provider>
  );
  render(<Page />, root);
});
