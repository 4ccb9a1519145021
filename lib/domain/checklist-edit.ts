// Checklist edit: items put in, moved and changed, with those of one section always standing together.
import { type Checklist, type ChecklistItem, type ItemKind, MOST_ITEM_POINTS } from './checklist';
import type { Id } from './id';
import { insertItems, moveItem } from './item-list';
import type { Beside } from './order';

type Items = readonly ChecklistItem[];

/** The sections in their order, which is that of their first items. */
export function sectionsOf(items: Items): string[] {
  return [...new Set(items.map(({ section }) => section))];
}

/** The same items with those of one section next to each other. */
export function gathered(items: Items): ChecklistItem[] {
  return sectionsOf(items).flatMap((section) => items.filter((item) => item.section === section));
}

/** With `fresh` items behind the item `after`; `null`, and one that is gone, are the end of their section. */
export function withItems(items: Items, fresh: Items, after: Id | null): ChecklistItem[] {
  return gathered(insertItems(items, fresh, after));
}

/** With the item `id` beside another one, in whose section it then is. */
export function withMoved(items: Items, id: Id, beside: Beside): ChecklistItem[] {
  const section = items.find((item) => item.id === beside.id)?.section;
  const moved = moveItem(items, id, beside);
  return gathered(moved.map((item) => (item.id === id && section !== undefined ? { ...item, section } : item)));
}

/** With the item `id` at the end of a section, which may be a new one. */
export function withSection(items: Items, id: Id, section: string): ChecklistItem[] {
  const item = items.find((one) => one.id === id);
  return item
    ? withItems(
        items.filter((one) => one !== item),
        [{ ...item, section }],
        null,
      )
    : [...items];
}

/** With another name for a section; one that is there already takes its items in. */
export function withRenamed(items: Items, section: string, name: string): ChecklistItem[] {
  return gathered(items.map((item) => (item.section === section ? { ...item, section: name } : item)));
}

/** With a section one place up or down among the others. */
export function withMovedSection(items: Items, section: string, by: -1 | 1): ChecklistItem[] {
  const sections = sectionsOf(items);
  const at = sections.indexOf(section);
  const other = sections[at + by];
  if (at < 0 || other === undefined) return [...items];
  return sections
    .with(at, other)
    .with(at + by, section)
    .flatMap((name) => items.filter((item) => item.section === name));
}

/** A name that no section has yet: `name`, `name 2`, `name 3` ... */
export function freeName(items: Items, name: string): string {
  const taken = new Set(sectionsOf(items));
  for (let n = 2, free = name; ; n += 1) {
    if (!taken.has(free)) return free;
    free = `${name} ${n}`;
  }
}

/** An item of another kind; a list of choices begins with one that earns its points and one that earns none. */
export function ofKind(item: ChecklistItem, kind: ItemKind, newId: () => Id): ChecklistItem {
  if (kind !== 'choice' || item.choices.length > 0) return { ...item, kind };
  const choice = (points: number) => ({ id: newId(), label: '', points });
  return { ...item, kind, choices: [choice(item.points), choice(0)] };
}

/** A copy with ids of its own. */
export function copyOf(item: ChecklistItem, newId: () => Id): ChecklistItem {
  return { ...item, id: newId(), choices: item.choices.map((choice) => ({ ...choice, id: newId() })) };
}

/** Points as typed, brought within what an item can be worth; `null` for what is no number. */
export function readPoints(value: number | null): number | null {
  return value === null ? null : Math.min(MOST_ITEM_POINTS, Math.max(0, Math.round(value * 100) / 100));
}

/** What is wrong with an item, so that nobody can answer it or it can never earn what it seems to. */
export type ItemProblem = 'no-question' | 'no-choices' | 'limits' | 'only-bonus';

export function problemsOf({ capBonus, items }: Checklist): ReadonlyMap<Id, ItemProblem> {
  const problems = new Map<Id, ItemProblem>();
  for (const item of items) {
    const { kind, choices, atLeast, atMost } = item;
    const alone = items.every((other) => other.section !== item.section || other.bonus);
    if (capBonus && item.bonus && alone) problems.set(item.id, 'only-bonus');
    if (kind === 'number' && atLeast !== null && atMost !== null && atLeast > atMost) problems.set(item.id, 'limits');
    if (kind === 'choice' && choices.length < 2) problems.set(item.id, 'no-choices');
    if (item.question.trim() === '') problems.set(item.id, 'no-question');
  }
  return problems;
}
