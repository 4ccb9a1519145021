// Project checklist: what can be done with the checklist of a brief; everything can be taken back. Words are typed.
import { changeChecklist } from '@/lib/db/checklists';
import type { Brief } from '@/lib/domain/brief';
import {
  BLANK_ITEM,
  type Checklist,
  type ChecklistItem,
  type ChecklistTemplateId,
  type ItemChoice,
  type ItemKind,
} from '@/lib/domain/checklist';
import {
  copyOf,
  freeName,
  gathered,
  ofKind,
  withItems,
  withMoved,
  withMovedSection,
  withRenamed,
  withSection,
} from '@/lib/domain/checklist-edit';
import type { Id } from '@/lib/domain/id';
import type { Beside } from '@/lib/domain/order';
import { loadChecklistTemplate } from '@/lib/template/checklists';
import type { ProjectContext } from './project-page';

/** What is chosen of an item; its question and its section are words. */
export type ItemChange = Partial<Omit<ChecklistItem, 'id' | 'kind' | 'question' | 'section' | 'choices'>>;

export interface Checklists {
  /** Adds a blank item like the one it stands behind; `null`: at the end. Resolves to its id. */
  add(brief: Brief, after: ChecklistItem | null): Promise<Id | null>;
  /** Adds a section with one blank item, and resolves to its id. */
  addSection(brief: Brief): Promise<Id | null>;
  duplicate(brief: Brief, item: ChecklistItem): Promise<void>;
  remove(brief: Brief, item: ChecklistItem): Promise<void>;
  move(brief: Brief, id: Id, beside: Beside): Promise<void>;
  /** Into another section; `null`: a new one. */
  moveTo(brief: Brief, id: Id, section: string | null): Promise<void>;
  change(brief: Brief, id: Id, change: ItemChange): Promise<void>;
  setKind(brief: Brief, id: Id, kind: ItemKind): Promise<void>;
  setChoices(brief: Brief, id: Id, change: (choices: readonly ItemChoice[]) => readonly ItemChoice[]): Promise<void>;
  newChoice(): ItemChoice;
  renameSection(brief: Brief, section: string, name: string): Promise<void>;
  moveSection(brief: Brief, section: string, by: -1 | 1): Promise<void>;
  removeSection(brief: Brief, section: string): Promise<void>;
  setCap(brief: Brief, capBonus: boolean): Promise<void>;
  addTemplate(brief: Brief, template: ChecklistTemplateId): Promise<void>;
  /** Adds what was read of a pasted list. */
  paste(brief: Brief, items: readonly ChecklistItem[]): Promise<void>;
  newId(): Id;
}

type Did = 'add' | 'duplicate' | 'remove' | 'move' | 'change' | 'section' | 'template' | 'paste';

export function newChecklists({ db, page, text, speech, attempt }: ProjectContext): Checklists {
  const { newId } = db.platform;
  const edit = (did: Did, { id }: Brief, how: (checklist: Checklist) => Checklist, told?: string) =>
    page.doing.act(text()(`checklist.did.${did}`), () => changeChecklist(db, id, how), told);
  const items = (did: Did, brief: Brief, how: (items: ChecklistItem[]) => ChecklistItem[], told?: string) =>
    edit(did, brief, (checklist) => ({ ...checklist, items: how(checklist.items) }), told);
  const change = (brief: Brief, id: Id, how: (item: ChecklistItem) => ChecklistItem) =>
    items('change', brief, (all) => all.map((item) => (item.id === id ? how(item) : item)));
  const adding = async (brief: Brief, after: Id | null, itemOf: (all: ChecklistItem[]) => Partial<ChecklistItem>) => {
    const id = newId();
    const put = (all: ChecklistItem[]) => withItems(all, [{ ...BLANK_ITEM, ...itemOf(all), id }], after);
    return (await items('add', brief, put)) ? id : null;
  };
  const newSection = (all: ChecklistItem[]) => freeName(all, text()('checklist.new-section'));
  return {
    newId,
    newChoice: () => ({ id: newId(), label: '', points: 0 }),
    add: (brief, after) =>
      adding(brief, after?.id ?? null, (all) => {
        const { section, kind, plannedStepId, scaleMax, objective } = after ?? all.at(-1) ?? BLANK_ITEM;
        // Answers to choose from are of their own question: the next one is a plain one.
        return { section, plannedStepId, scaleMax, objective, kind: kind === 'choice' ? 'yes-no' : kind };
      }),
    addSection: (brief) => adding(brief, null, (all) => ({ section: newSection(all) })),
    async duplicate(brief, item) {
      await page.saver.flush();
      await items('duplicate', brief, (all) => {
        const now = all.find(({ id }) => id === item.id) ?? item;
        return withItems(all, [copyOf(now, newId)], item.id);
      });
    },
    async remove(brief, item) {
      await page.saver.flush();
      const told = text()('checklist.removed', { name: item.question || text()('untitled') });
      await items('remove', brief, (all) => all.filter(({ id }) => id !== item.id), told);
    },
    async move(brief, id, beside) {
      await items('move', brief, (all) => withMoved(all, id, beside));
    },
    async moveTo(brief, id, section) {
      await items('move', brief, (all) => withSection(all, id, section ?? newSection(all)));
    },
    async change(brief, id, patch) {
      await change(brief, id, (item) => ({ ...item, ...patch }));
    },
    async setKind(brief, id, kind) {
      await change(brief, id, (item) => ofKind(item, kind, newId));
    },
    async setChoices(brief, id, how) {
      await page.saver.flush();
      await change(brief, id, (item) => ({ ...item, choices: [...how(item.choices)] }));
    },
    async renameSection(brief, section, name) {
      await items('section', brief, (all) => withRenamed(all, section, name));
    },
    async moveSection(brief, section, by) {
      await items('section', brief, (all) => withMovedSection(all, section, by));
    },
    async removeSection(brief, section) {
      await page.saver.flush();
      const told = text()('checklist.section.removed', { name: section || text()('checklist.untitled-section') });
      await items('section', brief, (all) => all.filter((item) => item.section !== section), told);
    },
    async setCap(brief, capBonus) {
      await edit('change', brief, (checklist) => ({ ...checklist, capBonus }));
    },
    addTemplate: (brief, template) =>
      attempt(async () => {
        const fresh = await loadChecklistTemplate(template, speech.value.language, newId);
        const told = text()('checklist.pasted', { n: fresh.length });
        await items('template', brief, (all) => gathered([...all, ...fresh]), told);
      }),
    async paste(brief, fresh) {
      const told = text()('checklist.pasted', { n: fresh.length });
      await items('paste', brief, (all) => gathered([...all, ...fresh]), told);
    },
  };
}
