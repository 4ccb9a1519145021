// Figures import: a table of figures that comes through the library, into a project that the person chooses.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { addMetrics } from '@/lib/db/decisions';
import { loadProjectRows, type ProjectRows } from '@/lib/db/project-rows';
import { latestProject } from '@/lib/db/projects';
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import type { Text } from '@/lib/text/text';
import { newDoing } from './doing';
import { newAttempt } from './error-reporter';
import type { Named } from './import-target';
import { type MetricPaste, newPaste } from './metric-paste';
import type { BroughtTable } from './table-import';
import type { Toasts } from './toasts';
import { newUndoList } from './undo';

export interface FiguresImport {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly paste: MetricPaste;
  readonly projects: ReadonlySignal<readonly Named[]>;
  readonly projectId: ReadonlySignal<Id | null>;
  /** Of the chosen project; `null` until they were read. */
  readonly rows: ReadonlySignal<ProjectRows | null>;
  choose(projectId: Id): Promise<void>;
  /** Throws `figures-homeless` where there is no project. */
  look(table: BroughtTable): Promise<void>;
}

export interface FiguresPlaces {
  db: Database;
  speech: ReadonlySignal<{ t: Text; language: 'en' | 'zh' }>;
  toasts: Toasts;
  show: (projectId: Id) => void;
}

export function newFiguresImport({ db, speech, toasts, show }: FiguresPlaces): FiguresImport {
  const text = () => speech.value.t;
  const attempt = newAttempt(toasts, text);
  const doing = newDoing({ db, undo: newUndoList(), toasts, text });
  const projects = signal<readonly Named[]>([]);
  const projectId: Signal<Id | null> = signal(null);
  const rows = signal<ProjectRows | null>(null);
  const choose = async (id: Id) => {
    projectId.value = id;
    rows.value = (await loadProjectRows(db, id)) ?? null;
  };
  const paste = newPaste({
    rows: () => rows.value ?? { stages: [], steps: [] },
    attempt,
    speech,
    async take(drafts) {
      const id = projectId.value;
      if (id === null) return false;
      const named = drafts.map((draft) => ({ ...draft, id: db.platform.newId() }));
      const n = named.length;
      const add = () => addMetrics(db, id, named);
      const done = await doing.act(text()('metric.did.paste', { n }), add, text()('metric.pasted', { n }));
      if (done) show(id);
      return done;
    },
  });
  return {
    isOpen: paste.open,
    paste,
    projects,
    projectId,
    rows,
    choose: (id) => attempt(() => choose(id)),
    async look(table) {
      projects.value = kept(await db.projects.toArray()).reverse();
      const home = (await latestProject(db)) ?? projects.value[0];
      if (!home) throw new AppError('figures-homeless');
      await choose(home.id);
      paste.start();
      if ('bytes' in table) await paste.readFile(new Blob([table.bytes]));
      else paste.text.value = table.text;
    },
  };
}
