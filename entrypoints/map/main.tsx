// Map page: wiring only.
import '@/assets/tokens.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { CopyPictureContext } from '@/components/controls/copy-picture-context';
import { SpeechContext } from '@/components/controls/text-context';
import { ExportDialog } from '@/components/export/ExportDialog';
import { MapPage } from '@/components/map/MapPage';
import { newDatabase, refuseNewerDatabase } from '@/lib/db/database';
import { newAppearance } from '@/lib/state/appearance';
import { newCopyPicture } from '@/lib/state/copy-picture';
import { newExportDialog } from '@/lib/state/export-dialog';
import { showFatal } from '@/lib/state/fatal';
import { newMapPage } from '@/lib/state/map-page';
import { workerWrites } from '@/lib/state/map-page-typed';
import { newToasts } from '@/lib/state/toasts';

const appearance = await newAppearance(document.documentElement, browser.i18n.getUILanguage());
const root = document.getElementById('root') as HTMLElement;

try {
  await refuseNewerDatabase();
  const wantedId = new URLSearchParams(location.search).get('map');
  const toasts = newToasts();
  const [db, { speech }] = [newDatabase(), appearance];
  const state = newMapPage({ db, typed: workerWrites, wantedId, speech, toasts });
  const { version: appVersion } = browser.runtime.getManifest();
  const exporting = newExportDialog({ db, mapId: () => state.mapId.value, speech, appVersion });
  addEventListener('pagehide', (event) => event.persisted || state.stop());
  effect(() => {
    const view = state.view.value;
    document.title = view.is === 'map' ? `${view.rows.map.name} – Walkmap` : 'Walkmap';
  });
  const copyPicture = newCopyPicture({ toasts, text: () => speech.value.t });
  const openExport = (open: boolean) => {
    state.exportOpen.value = open;
  };
  const Page = () => (
    <CopyPictureContext.Provider value={copyPicture}>
      <MapPage state={state} appearance={appearance} toasts={toasts} onExport={() => openExport(true)} />
      {state.exportOpen.value && (
        <SpeechContext.Provider value={speech.value}>
          <ExportDialog state={exporting} onClose={() => openExport(false)} />
        </SpeechContext.Provider>
      )}
    </CopyPictureContext.Provider>
  );
  render(<Page />, root);
} catch (error) {
  showFatal(root, error, appearance.speech.value.t);
}
