// Project briefs: what can be done with the briefs of a project and their planned steps; everything can be taken back.
import {
  addBrief,
  changeSteps,
  copyBrief,
  loadStepsOf,
  loadWalkedAddresses,
  type NewBrief,
  type WalkedAddress,
} from '@/lib/db/briefs';
import { patching, removing } from '@/lib/db/deed';
import type { Brief, PlannedStep } from '@/lib/domain/brief';
import type { Id } from '@/lib/domain/id';
import { insertItems, moveItem, patchItemOf } from '@/lib/domain/item-list';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { Beside } from '@/lib/domain/order';
import { BLANK_STEP, stepsOfLines } from '@/lib/domain/planned-steps';
import type { ProjectTemplateId } from '@/lib/domain/project';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { exportPack } from './export-pack';
import { type Checklists, newChecklists } from './project-checklist';
import type { ProjectContext } from './project-page';
import { loadBriefOf, usualRules } from './template-texts';

export type { WalkedAddress };

/** What is chosen of a planned step; its words are typed. */
export type StepChoice = Partial<Pick<PlannedStep, 'stageId' | 'channel' | 'expectation' | 'targetTime'>>;

export interface Briefs {
  /** Adds a blank brief, or the one of a template, and opens it. */
  add(from: ProjectTemplateId | null): Promise<void>;
  /** Adds a brief whose planned steps are what was walked. */
  addFromRun(run: Walkthrough): Promise<void>;
  addFromMap(map: JourneyMap): Promise<void>;
  copy(brief: Brief): Promise<void>;
  /** Saves the brief as a shop pack: one file for those who walk it. */
  exportPack(brief: Brief): Promise<void>;
  /** Into the trash, with an undo in the toast that says how many runs go on naming it. */
  remove(brief: Brief): Promise<void>;
  setPersona(id: Id, personaId: Id | null): Promise<void>;
  readonly steps: PlannedSteps;
  readonly checklists: Checklists;
  /** One address of each page that was walked. */
  walkedAddresses(): Promise<readonly WalkedAddress[]>;
}

export interface PlannedSteps {
  /** Adds a blank step behind another one, in its stage; `null`: at the end. Resolves to its id. */
  add(brief: Brief, after: PlannedStep | null): Promise<Id | null>;
  duplicate(brief: Brief, step: PlannedStep): Promise<void>;
  remove(brief: Brief, step: PlannedStep): Promise<void>;
  move(brief: Brief, id: Id, beside: Beside): Promise<void>;
  change(brief: Brief, id: Id, choice: StepChoice): Promise<void>;
  /** Adds a step for each line. */
  paste(brief: Brief, lines: string): Promise<void>;
}

export function newBriefs(context: ProjectContext): Briefs {
  const { db, page, rows, text, speech, attempt, toasts } = context;
  const { act } = page.doing;
  const addAndOpen = async (fields: Omit<NewBrief, 'projectId'>) => {
    const { personas, project } = rows();
    const id = db.platform.newId();
    const personaId = personas.length === 1 ? (personas[0]?.id ?? null) : null;
    const brief = { personaId, ...usualRules(text()), ...fields, projectId: project.id };
    if (await act(text()('brief.did.add'), () => addBrief(db, id, brief))) page.open(id);
  };
  return {
    add: (from) =>
      attempt(async () =>
        addAndOpen(
          from === null ? { title: '' } : await loadBriefOf(from, rows().stages, speech.value, db.platform.newId),
        ),
      ),
    addFromRun: (run) =>
      attempt(async () => {
        const plannedSteps = await loadStepsOf(db, { runId: run.id });
        const first = (await loadWalkedAddresses(db, run.projectId, run.id))[0];
        await addAndOpen({ title: run.name, personaId: run.personaId, startUrl: first?.url ?? null, plannedSteps });
      }),
    addFromMap: (map) =>
      attempt(async () => {
        const plannedSteps = await loadStepsOf(db, { mapId: map.id });
        const { name: title, scenario, expectations, personaId } = map;
        await addAndOpen({ title, scenario, expectations, personaId, plannedSteps });
      }),
    async copy(brief) {
      const t = text();
      const id = db.platform.newId();
      const title = t('library.copy-name', { name: brief.title || t('untitled') });
      await page.saver.flush();
      if (await act(t('brief.did.copy'), () => copyBrief(db, brief, id, title))) page.open(id);
    },
    exportPack: (brief) =>
      attempt(async () => {
        await page.saver.flush();
        const name = await exportPack(db, brief, brief.title || text()('untitled'));
        toasts.show(text()('pack.saved', { name }));
      }),
    async remove(brief) {
      const t = text();
      const n = rows().walkthroughs.filter(({ briefId }) => briefId === brief.id).length;
      const name = brief.title || t('untitled');
      await page.saver.flush();
      const told = n === 0 ? t('library.deleted', { name }) : t('brief.removed', { name, n });
      if (await act(t('brief.did.remove'), () => removing(db, 'briefs', brief.id), told)) page.open(null);
    },
    async setPersona(id, personaId) {
      await act(text()('brief.did.persona'), () => patching(db, 'briefs', id, { personaId }));
    },
    steps: newSteps(context),
    checklists: newChecklists(context),
    walkedAddresses: () => loadWalkedAddresses(db, rows().project.id),
  };
}

function newSteps({ db, page, rows, text }: ProjectContext): PlannedSteps {
  const { newId } = db.platform;
  const change = (
    did: 'add' | 'duplicate' | 'remove' | 'move' | 'change' | 'paste',
    { id }: Brief,
    how: (steps: readonly PlannedStep[]) => readonly PlannedStep[],
    told?: string,
  ) => page.doing.act(text()(`brief.did.step.${did}`), () => changeSteps(db, id, how), told);
  return {
    async add(brief, after) {
      const step = { ...BLANK_STEP, id: newId(), stageId: after?.stageId ?? null, channel: after?.channel ?? 'web' };
      return (await change('add', brief, (steps) => insertItems(steps, [step], after?.id ?? null))) ? step.id : null;
    },
    async duplicate(brief, step) {
      await page.saver.flush();
      await change('duplicate', brief, (steps) => {
        const now = steps.find(({ id }) => id === step.id) ?? step;
        return insertItems(steps, [{ ...now, id: newId() }], step.id);
      });
    },
    async remove(brief, step) {
      await page.saver.flush();
      const name = step.title || text()('untitled');
      const told = text()('brief.step.removed', { name });
      await change('remove', brief, (steps) => steps.filter(({ id }) => id !== step.id), told);
    },
    async move(brief, id, beside) {
      await change('move', brief, (steps) => moveItem(steps, id, beside));
    },
    async change(brief, id, choice) {
      await change('change', brief, (steps) => patchItemOf(steps, id, choice));
    },
    async paste(brief, lines) {
      const fresh = stepsOfLines(lines, rows().stages[0]?.id ?? null, newId);
      const told = text()('brief.pasted', { n: fresh.length });
      await change('paste', brief, (steps) => insertItems(steps, fresh, null), told);
    },
  };
}
