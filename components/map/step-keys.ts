// Step keys: steps are selected and moved at their heads, by Shift, Ctrl and Alt with arrow keys or with the pointer.
import type { MapEdit } from '@/lib/state/map-page-edit';
import { goingWith } from './going-with';

const idOf = (target: EventTarget | null): string | undefined =>
  (target as Element | null)?.closest<HTMLElement>('th[data-drag]')?.dataset.column;

/** Shift and Ctrl with a click select; without them the click does what it does. */
export function selectByPointer(event: MouseEvent, { selection }: MapEdit): void {
  const id = idOf(event.target);
  const command = event.ctrlKey || event.metaKey;
  if (id === undefined || !(event.shiftKey || command)) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.shiftKey) selection.extendTo(id);
  else selection.toggle(id);
}

/** Alt+arrow moves, Shift+arrow selects on to the neighbour, Ctrl+Space selects one. */
export function stepKeys(event: KeyboardEvent, edit: MapEdit): void {
  const id = idOf(event.target);
  if (id === undefined || (event.target as Element).closest('textarea')) return;
  const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key];
  if (event.key === ' ' && event.ctrlKey) edit.selection.toggle(id);
  else if (by && event.altKey) void edit.moveBy(goingWith(edit, id), by);
  else if (by && event.shiftKey) extend(event, edit, id, by);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function extend(event: KeyboardEvent, { selection }: MapEdit, id: string, by: -1 | 1): void {
  const heads = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('th[data-drag]')];
  const next = heads[heads.findIndex((head) => head.dataset.column === id) + by];
  if (selection.ids.value.size === 0) selection.extendTo(id);
  const nextId = next?.dataset.column;
  if (nextId === undefined) return;
  selection.extendTo(nextId);
  next?.querySelector<HTMLElement>('[data-focus]')?.focus();
}
