// Typed drag: what one of our own things carries while it is dragged, so that nothing else over the page is taken for it.

export type DragKind = 'opportunity' | 'action';

const typeOf = (kind: DragKind) => `application/x-walkmap-${kind}`;

export function startDrag(event: DragEvent, kind: DragKind, id: string): void {
  event.dataTransfer?.setData(typeOf(kind), id);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
}

/** Lets a thing of this kind, and nothing else, be dropped here; whether it is one. */
export function allowDrop(event: DragEvent, kind: DragKind): boolean {
  const is = event.dataTransfer?.types.includes(typeOf(kind)) ?? false;
  if (is) event.preventDefault();
  return is;
}

/** The id of what was dropped; empty where it is of another kind. */
export function draggedId(event: DragEvent, kind: DragKind): string {
  const id = event.dataTransfer?.getData(typeOf(kind)) ?? '';
  if (id) event.preventDefault();
  return id;
}
