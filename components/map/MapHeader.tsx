// Map header: whose map this is, what was done to it last, and what can be done with it.

import type { Signal } from '@preact/signals';
import {
  ClipboardCopy,
  Ellipsis,
  History,
  LayoutList,
  Presentation,
  Redo2,
  Settings2,
  Share,
  Table2,
  Undo2,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { JourneyMap, MapFilter } from '@/lib/domain/journey-map';
import type { MapView } from '@/lib/state/map-page';
import type { MapEdit } from '@/lib/state/map-page-edit';
import type { MapReview } from '@/lib/state/map-review';
import type { MapViews } from '@/lib/state/map-views';
import type { Step } from '@/lib/state/undo';
import { formatDay } from '@/lib/text/format';
import { AppearanceChoice } from '../controls/AppearanceChoice';
import controls from '../controls/controls.module.css';
import { Logo } from '../controls/Logo';
import { Menu } from '../controls/Menu';
import { SettingsLink } from '../controls/SettingsLink';
import { useSpeech } from '../controls/text-context';
import { CopyContext } from './copy-context';
import { EditableText } from './EditableText';
import { FilterChoice } from './FilterChoice';
import { HeaderPopover } from './HeaderPopover';
import { HiddenChoice } from './HiddenChoice';
import { LaneChoice } from './LaneChoice';
import { MapSwitcher } from './MapSwitcher';
import styles from './map-header.module.css';
import { ReviewChoice } from './ReviewChoice';
import { ViewChoice } from './ViewChoice';

export type ShownMap = Extract<MapView, { is: 'map' }>;

export interface MapHeaderProps {
  /** `undefined` while no map is on screen. */
  map: ShownMap | undefined;
  filter: Signal<MapFilter>;
  edit: Pick<MapEdit, 'addLane' | 'addLaneOf' | 'changeLane' | 'showAgain'>;
  maps: readonly JourneyMap[];
  lastDone: Step | undefined;
  lastUndone: Step | undefined;
  appearance: Parameters<typeof AppearanceChoice>[0];
  onRuns: () => void;
  onRename: (name: string) => Promise<boolean>;
  onUndo: () => void;
  onRedo: () => void;
  onTable: () => void;
  views: MapViews;
  review: MapReview;
  onPresent: () => void;
  onVersions: () => void;
  onStages: () => void;
  onExport: () => void;
}

export function MapHeader(props: MapHeaderProps) {
  const { map, lastDone, lastUndone } = props;
  const rows = map?.rows;
  const { t } = useSpeech();
  const copy = useContext(CopyContext);
  return (
    <header class={styles.header}>
      <a class={styles.brand} href="/library.html" title={t('nav.library')}>
        <Logo size={21} />
        <span class={styles.brandName}>{t('app.name')}</span>
      </a>
      <div class={styles.words}>
        {map && rows && (
          <>
            <div class={styles.nameLine}>
              <h1 dir="auto">
                <EditableText
                  class={styles.name}
                  value={rows.map.name || t('untitled')}
                  label={t('map.name')}
                  maxLength={500}
                  save={props.onRename}
                />
              </h1>
              <MapSwitcher maps={props.maps} shownId={rows.map.id} />
            </div>
            <div class={styles.factsLine}>
              <Facts {...map} onRuns={props.onRuns} />
              <ReviewChoice map={rows.map} review={props.review} />
            </div>
          </>
        )}
      </div>
      <div class={styles.actions}>
        {map && rows && (
          <>
            <div class={styles.pair}>
              <IconButton
                step={lastDone}
                word={t('action.undo')}
                onClick={props.onUndo}
                what={(what) => t('doing.undo.named', { what })}
              >
                <Undo2 size={16} />
              </IconButton>
              <IconButton
                step={lastUndone}
                word={t('action.redo')}
                onClick={props.onRedo}
                what={(what) => t('doing.redo.named', { what })}
              >
                <Redo2 size={16} />
              </IconButton>
            </div>
            <LaneChoice lanes={rows.lanes} edit={props.edit} />
            <FilterChoice rows={rows} whole={map.whole} filter={props.filter} />
            <HiddenChoice rows={rows} edit={props.edit} />
            <ViewChoice views={props.views} />
          </>
        )}
        {map && (
          <Menu
            label={t('map.more')}
            class={`${controls.button} ${styles.icon}`}
            groups={() => [
              {
                items: [
                  { label: t('present.open'), icon: <Presentation size={15} />, run: props.onPresent },
                  { label: t('map.table'), icon: <Table2 size={15} />, run: props.onTable },
                  ...(copy
                    ? [{ label: t('copy.map'), icon: <ClipboardCopy size={15} />, run: () => void copy.map() }]
                    : []),
                ],
              },
              {
                items: [
                  { label: t('map.stages'), icon: <LayoutList size={15} />, run: props.onStages },
                  { label: t('version.open'), icon: <History size={15} />, run: props.onVersions },
                ],
              },
            ]}
          >
            <Ellipsis size={16} />
          </Menu>
        )}
        <HeaderPopover label={t('map.settings')} icon={<Settings2 size={16} />}>
          <AppearanceChoice {...props.appearance} />
          <SettingsLink />
        </HeaderPopover>
        {rows && (
          <button type="button" class={`${controls.button} ${controls.primary}`} onClick={props.onExport}>
            <Share size={15} />
            {t('map.export')}
          </button>
        )}
      </div>
    </header>
  );
}

function Facts({ rows, placed, onRuns }: ShownMap & { onRuns: () => void }) {
  const { touchpoints, walkthroughs } = rows;
  const { t, language } = useSpeech();
  const shown = placed.columns.reduce((sum, column) => sum + column.touchpoints.length, 0);
  const walks = walkthroughs.toSorted((a, b) => a.startedAt - b.startedAt);
  const day = (walk: (typeof walks)[number]) => formatDay(walk.startedAt, language, walk.zone);
  const [first, last] = [walks[0], walks.at(-1)];
  const walked =
    first &&
    last &&
    (day(first) === day(last)
      ? t('map.walked', { day: day(first) })
      : t('map.walked-between', { first: day(first), last: day(last) }));
  const facts = [
    shown < touchpoints.length
      ? t('map.touchpoints.some', { n: shown, of: touchpoints.length })
      : t('map.touchpoints', { n: touchpoints.length }),
    walked,
  ].filter((fact) => typeof fact === 'string');
  return (
    <p class={styles.facts}>
      <button type="button" class={styles.runs} title={t('map.runs.title')} onClick={onRuns}>
        {t('map.runs', { n: walks.length })}
      </button>
      {` · ${facts.join(' · ')}`}
    </p>
  );
}

interface IconButtonProps {
  step: Step | undefined;
  word: string;
  what: (what: string) => string;
  onClick: () => void;
  children: ComponentChildren;
}

function IconButton({ step, word, what, onClick, children }: IconButtonProps) {
  const label = step ? what(step.label) : word;
  return (
    <button
      type="button"
      class={`${controls.button} ${styles.icon}`}
      aria-label={label}
      title={label}
      aria-disabled={!step || undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
