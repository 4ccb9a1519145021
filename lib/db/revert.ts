// Revert: takes what was done back, or does it again, field by field; what somebody else wrote since stays as it is.
import {
  type Change,
  inverseOf,
  NOT_YET,
  UNDOABLE_TABLES,
  type UndoableTable,
  type Version,
  versionOf,
} from '@/lib/domain/change';
import type { Id } from '@/lib/domain/id';
import type { Row } from '@/lib/domain/row';
import { contentsOf, moveContents } from './contents';
import type { Database } from './database';
import { type Patch, type Pen, write } from './write';

/** One thing that was done, with all that it wrote, in order. */
export interface Deed {
  changes: readonly Change[];
  /**
   * Stages that took the place of each other, each with the one at its share of the journey: what came into one
   * meanwhile follows when it goes.
   */
  follows?: { back: ReadonlyMap<Id, Id | null>; again: ReadonlyMap<Id, Id | null> };
  /** It was about the project, and what stands in a final run follows the project there and back. */
  evenFinal?: true;
}

/** How much of it could be done: `part` and `none` where others have written since. */
export type Outcome = 'whole' | 'part' | 'none';

/**
 * Which of a page's own writes only brought an earlier version back: its stamp then stands for the earlier one. With it
 * a page recognises its own versions however often they went back and forth, and nobody else's.
 */
export type Trail = Map<string, { stamp: Version['stamp']; standsFor: Version['stamp'] }>;

export const newTrail = (): Trail => new Map();

/** What was done as the trail knows it; to be called for everything that is noted on a list. */
export function onTrail(trail: Trail, changes: readonly Change[]): Change[] {
  return changes.map((change) => ({
    ...change,
    before: { ...change.before, stamp: known(trail, change, change.before.stamp) },
  }));
}

export function takeBack(db: Database, deed: Deed, trail: Trail): Promise<Outcome> {
  return apply(db, deed, deed.changes.toReversed().map(inverseOf), trail, deed.follows?.back);
}

export function doAgain(db: Database, deed: Deed, trail: Trail): Promise<Outcome> {
  return apply(db, deed, deed.changes, trail, deed.follows?.again);
}

type Place = Pick<Change, 'table' | 'id' | 'field'>;
const keyOf = ({ table, id, field }: Place) => `${table}/${id}/${field}`;

function known(trail: Trail, place: Place, stamp: Version['stamp']): Version['stamp'] {
  const step = trail.get(keyOf(place));
  return step && step.stamp === stamp ? step.standsFor : stamp;
}

async function apply(
  db: Database,
  { evenFinal }: Deed,
  changes: readonly Change[],
  trail: Trail,
  follows: ReadonlyMap<Id, Id | null> = new Map(),
): Promise<Outcome> {
  let done = 0;
  const steps = await write(db, UNDOABLE_TABLES, async (pen) => {
    done = 0;
    const ours = new Map(trail);
    for (const change of changes) {
      const row = await db.table<Row, Id>(change.table).get(change.id);
      if (!row || !(await stillOurs(db, pen, ours, row, change, follows))) continue;
      const hand = evenFinal ? pen.evenFinal : pen;
      await hand.patch(change.table, change.id, { [change.field]: change.after.value } as Patch<UndoableTable>);
      const stamp = pen.changes.at(-1)?.after.stamp ?? null;
      ours.set(keyOf(change), { stamp, standsFor: change.after.stamp });
      done += 1;
    }
    return ours;
  });
  for (const [key, step] of steps) trail.set(key, step);
  return done === changes.length ? 'whole' : done > 0 ? 'part' : 'none';
}

/** Whether the field reads what this page left there, and nobody needs what would go with it. */
async function stillOurs(
  db: Database,
  pen: Pen,
  trail: Trail,
  row: Row,
  change: Change,
  follows: ReadonlyMap<Id, Id | null>,
): Promise<boolean> {
  const read = (field: string) => known(trail, { ...change, field }, versionOf(row, field).stamp);
  if (read(change.field) !== change.before.stamp) return false;
  const goes = change.field === 'deletedAt' && change.after.value !== null;
  if (!goes) return true;
  const follow = follows.get(change.id);
  if (follow !== undefined) {
    await moveContents(db, pen, new Map([[change.id, follow]]), 'kept');
    return true;
  }
  const touched = Object.keys(row.stamps).some((field) => field !== 'deletedAt' && read(field) !== change.born);
  const unborn = change.after.stamp === NOT_YET;
  // What brought back a row whose adding was undone wrote all of it anew: its own stamp has said whose it is.
  if (unborn && change.born !== null && touched) return false;
  // A touchpoint that goes to the trash takes along what was said of it.
  if (!unborn && change.table === 'touchpoints') return true;
  return (await contentsOf(db, change.table, change.id)) === 0;
}
