// Library: the state of the library's screen; which project or whether the trash is open, live rows, and what can be done.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { STORE_DEADLINE } from '@/lib/db/deadline';
import { LIBRARY_TABLES, type LibraryRows, loadLibrary } from '@/lib/db/library';
import { type Live, live, liveOver } from '@/lib/db/live';
import { deriveSummaries } from '@/lib/db/summaries';
import { loadTrash, type TrashItem } from '@/lib/db/trash';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Project } from '@/lib/domain/project';
import type { Summary } from '@/lib/domain/summary';
import type { Appearance } from './appearance';
import { newAttempt } from './error-reporter';
import { errorText } from './error-text';
import { type LibraryActions, newLibraryActions, type OpenPanel } from './library-actions';
import { type Covers, newCovers } from './library-covers';
import type { Place } from './library-place';
import { type MapItem, type OpenProject, openProject, type RunItem } from './library-project';
import { newSearch, type Search } from './library-search';
import type { Hit } from './search-hits';
import { newStorageMeter, type StorageMeter } from './storage-meter';
import type { Toasts } from './toasts';
import type { TypedWrites } from './typed-writes';
import { newWipe, type Wipe } from './wipe';

export type { Hit, MapItem, OpenProject, RunItem, TrashItem };

export type LibraryView = { is: 'loading' } | { is: 'failed'; sentence: string } | { is: 'ready' };

export interface Library {
  readonly view: ReadonlySignal<LibraryView>;
  readonly place: Signal<Place>;
  readonly projects: ReadonlySignal<readonly { project: Project; runs: number }[]>;
  /** The project that is open; `null` where there is none. */
  readonly open: ReadonlySignal<OpenProject | null>;
  /** `undefined` while the trash is closed, or being read. */
  readonly trash: ReadonlySignal<readonly TrashItem[] | undefined>;
  readonly rows: ReadonlySignal<LibraryRows | undefined>;
  readonly search: Search;
  readonly covers: Covers;
  readonly meter: StorageMeter;
  readonly wipe: Wipe;
  readonly act: LibraryActions;
  stop(): void;
}

export interface LibraryPlaces {
  db: Database;
  typed: TypedWrites;
  speech: Appearance['speech'];
  toasts: Toasts;
  openPanel: OpenPanel;
  place: Place;
}

export function newLibrary({ db, typed, speech, toasts, openPanel, place: first }: LibraryPlaces): Library {
  const text = () => speech.value.t;
  const failure = signal<string | null>(null);
  const attempt = newAttempt(toasts, text);
  const onUnread = (error: unknown) => {
    if (rows.value.value) void attempt(() => Promise.reject(error));
    else failure.value = errorText(error, text());
  };
  const rows = liveOver(db, LIBRARY_TABLES, () => loadLibrary(db), onUnread);
  const deadline = setTimeout(() => rows.value.value || onUnread(new AppError('store-timeout')), STORE_DEADLINE);
  const place = signal<Place>(first);
  const trash = signal<Live<TrashItem[]> | null>(null);
  const endTrash = effect(() => {
    if (place.value.is !== 'trash') return;
    const items = live(() => loadTrash(db), onUnread);
    trash.value = items;
    return () => {
      items.stop();
      trash.value = null;
    };
  });
  const endDerive = keepSummaries(db, rows.value);
  const meter = newStorageMeter();
  const covers = newCovers(db);
  const search = newSearch(db, rows.value, onUnread);
  const known = new Map<Id, Summary>();
  const open = computed((): OpenProject | null => {
    const all = rows.value.value;
    const { value } = place;
    if (!all || value.is === 'trash') return null;
    // While a walkthrough is edited elsewhere, its last summary stays on the screen until there is a new one.
    for (const [id, summary] of all.summaries) known.set(id, summary);
    return openProject(all, value.id, known);
  });

  return {
    view: computed((): LibraryView => {
      if (rows.value.value) return { is: 'ready' };
      return failure.value === null ? { is: 'loading' } : { is: 'failed', sentence: failure.value };
    }),
    place,
    projects: computed(() => {
      const { projects = [], walkthroughs = [] } = rows.value.value ?? {};
      const counts = new Map<Id, number>();
      for (const { projectId } of walkthroughs) counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
      return projects.map((project) => ({ project, runs: counts.get(project.id) ?? 0 }));
    }),
    open,
    trash: computed(() => trash.value?.value.value),
    rows: rows.value,
    search,
    covers,
    meter,
    wipe: newWipe(db, text),
    act: newLibraryActions({ db, typed, speech, toasts, attempt, openPanel, open }),
    stop() {
      clearTimeout(deadline);
      rows.stop();
      endTrash();
      endDerive();
      meter.stop();
      search.stop();
      covers.stop();
    },
  };
}

/** Sums up what was written since, one portion after the other. */
function keepSummaries(db: Database, rows: ReadonlySignal<LibraryRows | undefined>): () => void {
  let busy = false;
  let stopped = false;
  const end = effect(() => {
    const { walkthroughs = [], summaries } = rows.value ?? {};
    const missing = walkthroughs.filter((run) => !summaries?.has(run.id)).map((run) => run.id);
    if (busy || missing.length === 0) return;
    busy = true;
    // The list goes without counts where nothing can be written any more.
    void deriveSummaries(db, missing, () => stopped)
      .catch((error) => console.warn('not summed up', error instanceof Error ? error.name : ''))
      .finally(() => {
        busy = false;
      });
  });
  return () => {
    stopped = true;
    end();
  };
}
