// Map page: the screen of one map; header, grid, evidence beside it, and the dialogs that belong to it.
import { useEffect, useRef } from 'preact/hooks';
import { NO_FILTER } from '@/lib/domain/journey-map';
import type { Appearance } from '@/lib/state/appearance';
import type { MapPage as MapPageState, MapView } from '@/lib/state/map-page';
import type { MapEdit } from '@/lib/state/map-page-edit';
import type { Toasts } from '@/lib/state/toasts';
import controls from '../controls/controls.module.css';
import { ToastList } from '../controls/Toasts';
import { SpeechContext, useSpeech } from '../controls/text-context';
import { useUndoKeys } from '../controls/use-undo-keys';
import { AboutBar } from './AboutBar';
import { ColumnDialogs } from './ColumnDialogs';
import { CompareGrid } from './CompareGrid';
import { EvidenceSide } from './EvidenceSide';
import { LineUpBanner } from './LineUpBanner';
import { LineUpDialog } from './LineUpDialog';
import { MapBoard } from './MapBoard';
import { MapHeader } from './MapHeader';
import { MapMessage } from './MapMessage';
import { useMapKeys } from './map-keys';
import styles from './map-page.module.css';
import { PresentMode } from './PresentMode';
import { RunsDialog } from './RunsDialog';
import { SelectionBar } from './SelectionBar';
import { TableDialog } from './TableDialog';
import { TemplateDialog } from './TemplateDialog';
import { ValidationDialog } from './ValidationDialog';

interface Props {
  state: MapPageState;
  appearance: Appearance;
  toasts: Toasts;
  onExport: () => void;
}

export function MapPage({ state, appearance, toasts, onExport }: Props) {
  const speech = appearance.speech.value;
  const { edit, evidence } = state;
  const view = state.view.value;
  const showAll = () => {
    state.filter.value = NO_FILTER;
  };
  const page = useRef<HTMLDivElement>(null);
  useMapKeys(page, state);
  useUndoKeys(edit);
  const map = view.is === 'map' ? view : undefined;
  const shown = evidence.shown.value;
  const selected = shown?.column.id;
  const before = state.beside.placed.value;
  useEffect(() => {
    const cell = page.current?.querySelector(`[data-focus="${selected}/snapshot"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  return (
    <SpeechContext.Provider value={speech}>
      <div ref={page} class={styles.page}>
        <div>
          <MapHeader
            map={map}
            filter={state.filter}
            edit={edit}
            maps={state.maps.value}
            lastDone={state.undo.canUndo.value}
            lastUndone={state.undo.canRedo.value}
            appearance={{
              theme: appearance.preferences.value.theme,
              onChoose: (patch) => void appearance.choose(patch),
            }}
            onRuns={() => {
              state.runs.open.value = true;
            }}
            onRename={edit.rename}
            onUndo={edit.undo}
            onRedo={edit.redo}
            onTable={() => {
              state.tableOpen.value = true;
            }}
            views={state.views}
            review={state.review}
            onPresent={() => {
              state.presenting.value = true;
            }}
            onVersions={() => {
              state.versionsOpen.value = true;
            }}
            onStages={() => {
              state.templatesOpen.value = true;
            }}
            onExport={onExport}
          />
          {map && <AboutBar rows={map.rows} maps={state.maps.value} edit={edit} beside={state.beside} />}
        </div>
        <div class={`${styles.body} ${shown ? styles.withPanel : ''}`}>
          <main class={styles.scroll}>
            {map && <LineUpBanner matching={state.matching} />}
            {map && before ? (
              <CompareGrid
                before={before}
                map={map.placed}
                thumbnail={map.thumbnail}
                marked={map.marked}
                edit={edit}
                selectedId={evidence.selectedId.value}
              />
            ) : map && map.placed.columns.length > 0 ? (
              <MapBoard
                map={map.placed}
                thumbnail={map.thumbnail}
                marked={map.marked}
                edit={edit}
                selectedId={evidence.selectedId.value}
              />
            ) : (
              <Instead view={view} showAll={showAll} edit={edit} />
            )}
          </main>
          {map && shown && <EvidenceSide state={state} view={map} shown={shown} />}
        </div>
      </div>
      {map && <SelectionBar map={map.placed} edit={edit} />}
      {map && <ColumnDialogs map={map.placed} maps={state.maps.value} edit={edit} />}
      {map && state.presenting.value && (
        <PresentMode
          map={map.placed}
          thumbnail={map.thumbnail}
          marked={map.marked}
          onLeave={() => {
            state.presenting.value = false;
          }}
        />
      )}
      {map && state.tableOpen.value && (
        <TableDialog
          map={map.placed}
          onClose={() => {
            state.tableOpen.value = false;
          }}
        />
      )}
      {map && state.matching.open.value && (
        <LineUpDialog
          map={map}
          proposals={state.matching.proposals.value}
          edit={edit}
          onClose={() => {
            state.matching.open.value = false;
          }}
        />
      )}
      {map && state.runs.open.value && (
        <RunsDialog
          map={map.rows.map}
          runs={state.runs}
          onChoose={(ids) => void edit.chooseRuns(ids)}
          onClose={() => {
            state.runs.open.value = false;
          }}
        />
      )}
      {map && state.templatesOpen.value && (
        <TemplateDialog
          stages={map.rows.stages}
          onClose={() => {
            state.templatesOpen.value = false;
          }}
          onApply={edit.applyTemplate}
        />
      )}
      <ValidationDialog edit={edit} />
      <ToastList toasts={toasts.list.value} onDismiss={toasts.dismiss} />
    </SpeechContext.Provider>
  );
}

interface InsteadProps {
  view: MapView;
  showAll: () => void;
  edit: MapEdit;
}

function Instead({ view, showAll, edit }: InsteadProps) {
  const { t } = useSpeech();
  if (view.is === 'loading') return <p class={styles.loading}>{t('map.loading')}</p>;
  if (view.is === 'failed') {
    return (
      <div role="alert">
        <MapMessage heading={view.sentence} />
      </div>
    );
  }
  if (view.is === 'map' && view.whole.columns.length > 0) {
    return (
      <MapMessage heading={t('map.filtered-out')} hint={t('map.filtered-out.hint')}>
        <button type="button" class={controls.button} onClick={showAll}>
          {t('map.filter.all')}
        </button>
      </MapMessage>
    );
  }
  if (view.is === 'map') {
    return (
      <MapMessage heading={t('map.empty')} hint={t('map.empty.hint')}>
        <button
          type="button"
          class={controls.button}
          onClick={() => void edit.addStep({ stageId: view.rows.stages[0]?.id ?? null })}
        >
          {t('map.step.add')}
        </button>
      </MapMessage>
    );
  }
  if (view.is === 'none') {
    return (
      <MapMessage heading={t('map.none')} hint={t('map.none.hint')}>
        <a class={controls.button} href="/welcome.html?sample">
          {t('welcome.sample')}
        </a>
        <a class={controls.button} href="/library.html">
          {t('map.none.import')}
        </a>
      </MapMessage>
    );
  }
  return (
    <MapMessage heading={t('map.unknown')}>
      <a class={controls.button} href="?">
        {t('map.show-newest')}
      </a>
    </MapMessage>
  );
}
