// Marks: what is drawn over a picture, and how much of it is shown; the picture itself stays as it is.
import type { Id } from '@/lib/domain/id';
import type { Points } from '@/lib/domain/mark-points';
import { byOrder, orderBetween } from '@/lib/domain/order';
import { kept } from '@/lib/domain/row';
import type { Area, Mark, MarkColour, MarkKind } from '@/lib/domain/snapshot';
import type { Database } from './database';
import { patching } from './deed';
import type { Deed } from './revert';
import { type Patch, write } from './write';

export interface NewMark extends Points {
  id: Id;
  snapshotId: Id;
  kind: MarkKind;
  colour: MarkColour;
}

/** The marks of these pictures, each in their order; those without any are left out. The trash does not count. */
export async function loadMarks(db: Database, snapshotIds: readonly Id[]): Promise<Map<Id, Mark[]>> {
  const marks = new Map<Id, Mark[]>();
  for (const mark of kept(
    await db.marks
      .where('snapshotId')
      .anyOf([...snapshotIds])
      .toArray(),
  ).sort(byOrder)) {
    const before = marks.get(mark.snapshotId);
    if (before) before.push(mark);
    else marks.set(mark.snapshotId, [mark]);
  }
  return marks;
}

/** Draws a mark over all others of the picture. */
export function addMark(db: Database, { id, ...fields }: NewMark): Promise<Deed> {
  return write(db, ['marks'], async (pen) => {
    const others = await db.marks.where('snapshotId').equals(fields.snapshotId).sortBy('order');
    const order = orderBetween(others.at(-1)?.order ?? null, null);
    await pen.add('marks', { ...fields, order, text: '' }, id);
    return { changes: pen.changes };
  });
}

/** Moves a mark, gives it another shape or colour, or, with `deletedAt`, takes it away. */
export function patchMark(db: Database, id: Id, patch: Patch<'marks'>): Promise<Deed> {
  return patching(db, 'marks', id, patch);
}

/** Shows a part of the picture, or with `null` all of it. */
export function cropPicture(db: Database, snapshotId: Id, crop: Area | null): Promise<Deed> {
  return patching(db, 'snapshots', snapshotId, { crop });
}
