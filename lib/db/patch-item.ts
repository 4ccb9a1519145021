// Patch item: checks typed words of one item of a list that a row holds, then writes the list with them.
import * as z from 'zod/mini';
import { AppError } from '@/lib/domain/app-error';
import { PlannedStep } from '@/lib/domain/brief';
import { ChecklistItem, ItemChoice } from '@/lib/domain/checklist';
import type { Id } from '@/lib/domain/id';
import { Objective } from '@/lib/domain/project';
import type { Database } from './database';
import type { Deed } from './revert';
import { write } from './write';

/** What a person types, by list; anything else in a patch is refused. */
const TYPED = {
  objectives: z.partial(z.pick(Objective, { text: true })),
  plannedSteps: z.partial(z.pick(PlannedStep, { title: true, lookFor: true, urlPattern: true })),
  checklist: z.partial(z.pick(ChecklistItem, { section: true, question: true })),
  choices: z.partial(z.pick(ItemChoice, { label: true })),
};

export type ItemList = keyof typeof TYPED;

/** An item of a list, by its own id and that of the project or brief that holds it; a choice is one of a checklist item. */
export interface ItemPatch {
  list: ItemList;
  rowId: Id;
  itemId: Id;
  patch?: unknown;
}

/**
 * The list is read in the transaction that writes it, so that words typed into another item are not lost. Throws
 * `invalid-input` for a patch of other fields or shapes, and `row-missing` for a row or an item that is no more.
 */
export async function patchItem(db: Database, { list, rowId, itemId, patch }: ItemPatch): Promise<Deed> {
  const parsed = TYPED[list].safeParse(patch);
  if (!parsed.success) throw new AppError('invalid-input', { detail: list });
  const patched = <Item extends { id: Id }>(items: readonly Item[] = []): Item[] => {
    if (!items.some((item) => item.id === itemId)) throw new AppError('row-missing', { detail: list });
    return items.map((item) => (item.id === itemId ? { ...item, ...parsed.data } : item));
  };
  return write(db, ['projects', 'briefs'], async (pen) => {
    const brief = list === 'objectives' ? undefined : await db.briefs.get(rowId);
    if (list === 'objectives') {
      await pen.patch('projects', rowId, { objectives: patched((await db.projects.get(rowId))?.objectives) });
    } else if (list === 'plannedSteps') {
      await pen.patch('briefs', rowId, { plannedSteps: patched(brief?.plannedSteps) });
    } else {
      const all = brief?.checklist.items ?? [];
      const owner = all.find(({ choices }) => choices.some(({ id }) => id === itemId));
      const choices = list === 'choices' ? patched(owner?.choices) : [];
      const withChoices = () => all.map((item) => (item === owner ? { ...item, choices } : item));
      const items = list === 'choices' ? withChoices() : patched(all);
      await pen.patch('briefs', rowId, { checklist: { capBonus: brief?.checklist.capBonus ?? true, items } });
    }
    return { changes: pen.changes };
  });
}
