// Map page: the state of the map's screen; which map, live rows, the placed grid, edits, and what is open.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { STORE_DEADLINE } from '@/lib/db/deadline';
import { live, liveOver } from '@/lib/db/live';
import { loadMapRows, loadMaps, MAP_TABLES, type MapRows } from '@/lib/db/maps';
import { loadFurtherPixels, loadPixels } from '@/lib/db/pictures';
import { newRowReader } from '@/lib/db/row-reader';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap, MapFilter } from '@/lib/domain/journey-map';
import { newPlacer } from '@/lib/domain/keep-placed';
import { isFiltered } from '@/lib/domain/map-filter';
import type { Marked } from '@/lib/domain/mark-shape';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Appearance } from './appearance';
import { type AttachmentView, newAttachmentView } from './attachment-view';
import { type CommentBook, newCommentBook } from './comment-book';
import { newDoing } from './doing';
import { newAttempt } from './error-reporter';
import { errorText } from './error-text';
import { newFormSaver } from './form-saver';
import { type MapMatching, newMapMatching } from './map-matching';
import { type MapPageBeside, newMapPageBeside } from './map-page-beside';
import { type MapPageEdit, newMapPageEdit } from './map-page-edit';
import { type MapPageEvidence, newMapPageEvidence } from './map-page-evidence';
import { newThumbnails } from './map-page-thumbnails';
import { type MapReview, newMapReview } from './map-review';
import { type MapRuns, newMapRuns } from './map-runs';
import { newColumnSelection } from './map-selection';
import type { VersionPlaces } from './map-versions';
import { type MapViews, newMapViews } from './map-views';
import { type MarkUp, newMarkUp } from './mark-up';
import type { MissingPictures } from './missing-pictures';
import type { Toasts } from './toasts';
import type { TypedWrites } from './typed-writes';
import { newUndoList, type UndoList } from './undo';

export type { MapRows };

export type MapView =
  | { is: 'loading' }
  /** The store could not be read: the sentence for the person. */
  | { is: 'failed'; sentence: string }
  /** There is no map at all. */
  | { is: 'none' }
  /** No map has the id that was asked for. */
  | { is: 'unknown' }
  | {
      is: 'map';
      rows: MapRows;
      whole: PlacedMap;
      /** What of the map is on screen: all of it, or what the filter lets through. */
      placed: PlacedMap;
      /** `null` until it was read, `undefined` where there is none. */
      thumbnail: (snapshotId: Id) => string | null | undefined;
      snapshot: (snapshotId: Id) => Snapshot | undefined;
      /** How a picture is shown, if not as it was taken. */
      marked: (snapshotId: Id) => Marked | undefined;
    };

export interface MapPage {
  readonly view: ReadonlySignal<MapView>;
  /** The id of the map on screen. */
  readonly mapId: ReadonlySignal<Id | undefined>;
  /** All maps, newest first. */
  readonly maps: ReadonlySignal<readonly JourneyMap[]>;
  /** What of the map is shown. The files that are exported hold the whole map. */
  readonly filter: Signal<MapFilter>;
  readonly edit: MapPageEdit;
  /** The map that is shown together with this one. */
  readonly beside: MapPageBeside;
  readonly undo: UndoList;
  readonly evidence: MapPageEvidence;
  /** What looks the same in several walkthroughs. */
  readonly matching: MapMatching;
  /** The walkthroughs that it may show. */
  readonly runs: MapRuns;
  /** Files of the touchpoint that is looked at. */
  readonly files: AttachmentView;
  /** What reviewers say of the walkthroughs on the map. */
  readonly comments: CommentBook;
  readonly markUp: MarkUp;
  readonly views: MapViews;
  readonly review: MapReview;
  /** Whether the versions are asked for; the entry mounts their dialog, and makes its state of these. */
  readonly versionsOpen: Signal<boolean>;
  versionPlaces(): VersionPlaces;
  readonly presenting: Signal<boolean>;
  readonly tableOpen: Signal<boolean>;
  readonly templatesOpen: Signal<boolean>;
  readonly enlarged: Signal<boolean>;
  /** Whether the export dialog is asked for; the entry mounts it. */
  readonly exportOpen: Signal<boolean>;
  /** Ends the live queries and gives back the pictures. */
  stop(): void;
}

export interface MapPagePlaces {
  db: Database;
  typed: TypedWrites;
  /** `null`: the newest map. */
  wantedId: Id | null;
  filter: MapFilter;
  speech: Appearance['speech'];
  toasts: Toasts;
  /** Pictures of which not even the thumbnail is shown, so that nobody takes them for whole. */
  missing?: MissingPictures;
}

export function newMapPage({
  db,
  typed,
  wantedId,
  filter: firstFilter,
  speech,
  toasts,
  missing,
}: MapPagePlaces): MapPage {
  const text = () => speech.value.t;
  const onError = (error: unknown) => {
    const sentence = errorText(error, text());
    if (sentence) toasts.show(sentence, { tone: 'error' });
  };
  /** Why there is nothing to show; a map that is on screen already stays there, and a toast tells. */
  const failure = signal<string | null>(null);
  const onUnread = (error: unknown) => {
    if (loaded.value.value) onError(error);
    else failure.value = errorText(error, text());
  };
  // The newest map when the page opened; one that is made later does not come in front of what is being read.
  let first = wantedId;
  const maps = live(() => loadMaps(db), onUnread);
  const reader = newRowReader(db);
  const load = async () => {
    first ??= (await loadMaps(db))[0]?.id ?? null;
    return { rows: first === null ? undefined : await loadMapRows(db, first, reader) };
  };
  const loaded = liveOver(db, MAP_TABLES, load, onUnread);
  const deadline = setTimeout(() => loaded.value.value || onUnread(new AppError('store-timeout')), STORE_DEADLINE);
  const thumbnails = newThumbnails(db, onError);
  const filter = signal(firstFilter);
  const place = newPlacer();
  const placeShown = newPlacer();
  const whole = computed(() => {
    const rows = loaded.value.value?.rows;
    return rows && place(rows);
  });
  const view = computed((): MapView => {
    const sentence = failure.value;
    if (!loaded.value.value) return sentence === null ? { is: 'loading' } : { is: 'failed', sentence };
    const { rows } = loaded.value.value;
    if (!rows || !whole.value)
      return { is: wantedId === null && (maps.value.value ?? []).length === 0 ? 'none' : 'unknown' };
    const placed = isFiltered(filter.value) ? placeShown(rows, filter.value) : whole.value;
    const { url, snapshot, marked } = thumbnails.shown.value;
    const thumbnail = (id: Id) => (missing?.value.has(id) ? undefined : url(id));
    return { is: 'map', rows, whole: whole.value, placed, thumbnail, snapshot, marked };
  });
  const placed = computed(() => (view.value.is === 'map' ? view.value.placed : undefined));
  const projectId = computed(() => placed.value?.map.projectId);
  const runs = newMapRuns(db, projectId, onError);
  const matching = newMapMatching(view);
  const redactions = liveOver(db, ['redactions'], () => db.redactions.toArray(), onError);
  const evidence = newMapPageEvidence(
    placed,
    (snapshotId) => loadPixels(db, snapshotId),
    (snapshotId) => loadFurtherPixels(db, snapshotId),
    redactions.value,
  );
  const files = newAttachmentView(db, evidence.selectedId, newAttempt(toasts, text));
  const go = (address: string) => location.assign(address);
  const beside = newMapPageBeside({ db, attempt: newAttempt(toasts, text), onError, text, go });
  const undo = newUndoList();
  const markUp = newMarkUp(db, typed, text);
  const shown = () => {
    if (view.value.is !== 'map') throw new Error('an edit without a map');
    return view.value;
  };
  const mapId = computed(() => placed.value?.map.id);
  const doing = newDoing({ db, undo, toasts, text });
  const comments = newCommentBook({ db, act: doing.act, saver: newFormSaver(typed, doing, text), text, onError }, () =>
    (loaded.value.value?.rows?.walkthroughs ?? []).map(({ id }) => id),
  );
  const edit = newMapPageEdit({
    db,
    typed,
    undo,
    toasts,
    text,
    shown,
    openEvidence(touchpointId) {
      evidence.selectedId.value = touchpointId;
    },
    selection: newColumnSelection(placed),
  });
  const { act } = edit;
  const views = newMapViews({ db, act, text, mapId, rows: () => shown().rows, filter, onError });
  return {
    view,
    mapId,
    maps: computed(() => maps.value.value ?? []),
    filter,
    edit,
    beside,
    undo,
    evidence,
    matching,
    runs,
    files,
    comments,
    markUp,
    views,
    review: newMapReview({ db, typed, act, text, map: () => shown().rows.map }),
    versionsOpen: signal(false),
    versionPlaces: () => ({ db, typed, act, text, rows: () => shown().rows, onError }),
    presenting: signal(false),
    tableOpen: signal(false),
    templatesOpen: signal(false),
    enlarged: signal(false),
    exportOpen: signal(false),
    stop() {
      clearTimeout(deadline);
      markUp.end();
      maps.stop();
      matching.stop();
      runs.stop();
      loaded.stop();
      redactions.stop();
      views.stop();
      evidence.stop();
      beside.stop();
      files.stop();
      comments.stop();
      thumbnails.stop();
    },
  };
}
