// Library actions: what can be done with projects, walkthroughs and maps; what is deleted can be taken back.
import type { ReadonlySignal } from '@preact/signals';
import { showStanding } from '@/lib/capture/announce';
import type { Database } from '@/lib/db/database';
import { duplicate } from '@/lib/db/duplicate';
import { mapOfSeveral } from '@/lib/db/map-of-several';
import { mapOfWalkthrough } from '@/lib/db/maps';
import { moveWalkthrough } from '@/lib/db/move-walkthrough';
import { destroy, restore, type Trashed, type TrashItem, trash } from '@/lib/db/trash';
import { reopenWalkthrough, startWalkthrough } from '@/lib/db/walkthroughs';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { Project, ProjectTemplateId } from '@/lib/domain/project';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { formatDay } from '@/lib/text/format';
import type { Appearance } from './appearance';
import type { Attempt } from './error-reporter';
import type { OpenProject } from './library-project';
import { makeProject } from './new-project';
import { stageTexts } from './stage-texts';
import type { Toasts } from './toasts';
import type { TypedWrites } from './typed-writes';

/** Opens the panel; called first of all in a gesture. */
export type OpenPanel = () => Promise<void>;

export interface LibraryActions {
  rename(table: 'projects' | 'walkthroughs' | 'maps', id: Id, name: string): Promise<boolean>;
  /** From a template, or with `null` an empty one; goes to its page. */
  createProject(from: ProjectTemplateId | null, name: string): Promise<void>;
  /** Starts a walkthrough in the open project and shows it in the panel. */
  start(): Promise<void>;
  /** Shows a walkthrough in the panel, where it can go on. */
  goOn(id: Id): Promise<void>;
  /** Goes to the map of a walkthrough, made where there is none. */
  seeMap(run: Walkthrough, touchpointId?: Id): Promise<void>;
  duplicate(table: 'walkthroughs' | 'maps', id: Id, name: string): Promise<void>;
  /** Into another project, with an undo in the toast. */
  move(run: Walkthrough, project: Project): Promise<void>;
  /** Makes one map of several walkthroughs and goes to it. */
  mapOf(runIds: readonly Id[]): Promise<void>;
  /** Into the trash, with an undo in the toast. */
  remove(table: Trashed, id: Id, name: string): Promise<void>;
  restore(item: TrashItem): Promise<void>;
  /** For good; whoever calls it has asked before. */
  destroy(items: readonly TrashItem[]): Promise<void>;
}

export interface ActionPlaces {
  db: Database;
  typed: TypedWrites;
  speech: Appearance['speech'];
  toasts: Toasts;
  attempt: Attempt;
  openPanel: OpenPanel;
  open: ReadonlySignal<OpenProject | null>;
}

export function newLibraryActions(places: ActionPlaces): LibraryActions {
  const { db, typed, speech, toasts, attempt, openPanel, open } = places;
  const t = (...given: Parameters<Appearance['speech']['value']['t']>) => speech.value.t(...given);
  const offerUndo = (sentence: string, undo: () => Promise<unknown>) =>
    toasts.show(sentence, { action: { label: t('action.undo'), run: () => void attempt(undo) } });
  const stages = () => stageTexts(STAGE_TEMPLATES.decision, speech.value.t);

  return {
    async rename(table, id, name) {
      let done = false;
      await attempt(async () => {
        await typed['row.patch']({ table, id, patch: { name: cutText(name, 500) } });
        done = true;
      });
      return done;
    },
    createProject: (from, name) =>
      attempt(async () => location.assign(await makeProject(db, from, name, speech.value))),
    start: () =>
      attempt(async () => {
        const shown = openPanel();
        const day = formatDay(db.platform.now(), speech.value.language);
        const texts = {
          projectName: t('start.project-name'),
          walkthroughName: t('start.run-name-plain', { day }),
          stages: stages(),
        };
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        const projectId = open.value?.project.id;
        await startWalkthrough(db, texts, zone, projectId === undefined ? undefined : { projectId });
        await showStanding(db);
        await shown;
      }),
    goOn: (id) =>
      attempt(async () => {
        const shown = openPanel();
        await reopenWalkthrough(db, id);
        await showStanding(db);
        await shown;
      }),
    seeMap: (run, touchpointId) =>
      attempt(async () => {
        const map = await mapOfWalkthrough(db, run);
        location.assign(`/map.html?map=${map.id}${touchpointId ? `&touchpoint=${touchpointId}` : ''}`);
      }),
    duplicate: (table, id, name) =>
      attempt(async () => {
        const copy = await duplicate(
          db,
          table,
          id,
          cutText(t('library.copy-name', { name: name || t('untitled') }), 500),
        );
        offerUndo(t('library.duplicated', { name: name || t('untitled') }), () => trash(db, table, copy));
      }),
    move: (run, project) =>
      attempt(async () => {
        const undo = await moveWalkthrough(db, run.id, project.id);
        const names = { name: run.name || t('untitled'), project: project.name || t('untitled') };
        offerUndo(t('library.moved', names), undo);
      }),
    mapOf: (runIds) =>
      attempt(async () => {
        const name = t('library.several-name', { project: open.value?.project.name ?? '', n: runIds.length });
        const map = await mapOfSeveral(db, runIds, cutText(name, 500));
        location.assign(`/map.html?map=${map.id}`);
      }),
    remove: (table, id, name) =>
      attempt(async () => {
        await trash(db, table, id);
        await showStanding(db);
        offerUndo(t('library.deleted', { name: name || t('untitled') }), async () => {
          await restore(db, table, id);
          await showStanding(db);
        });
      }),
    restore: ({ table, id, name }) =>
      attempt(async () => {
        await restore(db, table, id);
        await showStanding(db);
        toasts.show(t('trash.restored', { name: name || t('untitled') }));
      }),
    destroy: (items) =>
      attempt(async () => {
        for (const { table, id } of items) await destroy(db, table, id);
        toasts.show(t('trash.destroyed', { n: items.length }));
      }),
  };
}
