// Project page: the state that all sections of a project's page share; live rows, what is typed, and undo.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { STORE_DEADLINE } from '@/lib/db/deadline';
import { liveOver } from '@/lib/db/live';
import { loadProjectRows, PROJECT_TABLES, type ProjectRows } from '@/lib/db/project-rows';
import { latestProject } from '@/lib/db/projects';
import { newRowReader } from '@/lib/db/row-reader';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Text } from '@/lib/text/text';
import type { Appearance } from './appearance';
import { type Doing, newDoing } from './doing';
import { type Attempt, newAttempt } from './error-reporter';
import { errorText } from './error-text';
import { type FormSaver, newFormSaver } from './form-saver';
import type { ProjectPlace } from './project-place';
import type { Toasts } from './toasts';
import type { TypedWrites } from './typed-writes';
import { newUndoList, type UndoList } from './undo';

export type { ProjectRows };

export type ProjectView =
  | { is: 'loading' }
  /** The store could not be read: the sentence for the person. */
  | { is: 'failed'; sentence: string }
  /** There is no such project, or none at all. */
  | { is: 'unknown' }
  | { is: 'project'; rows: ProjectRows };

export interface ProjectPage {
  readonly view: ReadonlySignal<ProjectView>;
  readonly place: Signal<ProjectPlace>;
  /** What is typed, saved as it is typed. */
  readonly saver: FormSaver;
  /** Does what can be taken back. */
  readonly doing: Doing;
  readonly undo: UndoList;
  /** Opens a row of the section that is open, or with `null` its list. */
  open(rowId: Id | null): void;
  stop(): void;
}

/** What each section's own state is made of. */
export interface ProjectContext extends ProjectPlaces {
  text: () => Text;
  attempt: Attempt;
  page: ProjectPage;
  /** The rows on screen; asked for only while there is a project. */
  rows: () => ProjectRows;
}

export interface ProjectPlaces {
  db: Database;
  typed: TypedWrites;
  speech: Appearance['speech'];
  toasts: Toasts;
}

export function newProjectPage(places: ProjectPlaces, first: ProjectPlace): ProjectContext {
  const { db, typed, speech, toasts } = places;
  const text = () => speech.value.t;
  const attempt = newAttempt(toasts, text);
  const place = signal(first);
  const failure = signal<string | null>(null);
  const onUnread = (error: unknown) => {
    if (loaded.value.value) void attempt(() => Promise.reject(error));
    else failure.value = errorText(error, text());
  };
  const reader = newRowReader(db);
  const loaded = liveOver(
    db,
    [...PROJECT_TABLES, 'meta'],
    async () => {
      const id = place.peek().projectId ?? (await latestProject(db))?.id;
      return { rows: id === undefined ? undefined : await loadProjectRows(db, id, reader) };
    },
    onUnread,
  );
  const deadline = setTimeout(() => loaded.value.value || onUnread(new AppError('store-timeout')), STORE_DEADLINE);
  const projectId = computed(() => place.value.projectId);
  const endFollow = effect(() => {
    if (projectId.value !== null) loaded.again();
  });
  const undo = newUndoList();
  const doing = newDoing({ db, undo, toasts, text });
  const view = computed((): ProjectView => {
    const { value } = loaded.value;
    const sentence = failure.value;
    if (!value) return sentence === null ? { is: 'loading' } : { is: 'failed', sentence };
    return value.rows ? { is: 'project', rows: value.rows } : { is: 'unknown' };
  });
  const page: ProjectPage = {
    view,
    place,
    saver: newFormSaver(typed, doing, text),
    doing,
    undo,
    open: (rowId) => {
      place.value = { ...place.value, rowId };
    },
    stop() {
      clearTimeout(deadline);
      endFollow();
      loaded.stop();
    },
  };
  const rows = () => {
    if (view.value.is !== 'project') throw new Error('a section without a project');
    return view.value.rows;
  };
  return { ...places, text, attempt, page, rows };
}
