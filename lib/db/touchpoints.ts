// Touchpoints: commit one with its pixels in a single transaction; list, reorder, delete and bring back.

import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import { byOrder, orderAt, orderBetween } from '@/lib/domain/order';
import { cleanLine, kept } from '@/lib/domain/row';
import type { Area, Mark, Snapshot } from '@/lib/domain/snapshot';
import { arrivalAt, timeSpent } from '@/lib/domain/time-spent';
import { BLANK_TOUCHPOINT, type Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { attach, type NewAttachment } from './attachments';
import type { Database } from './database';
import { GUESSED_FROM, guessedPlace } from './guess-place';
import { loadParts } from './pictures';
import { unsaySkipped } from './said-of-steps';
import { type Pen, write } from './write';

/** A picture that is encoded, hashed and reduced already: nothing of that may happen inside the transaction. */
export type NewPicture = Pick<
  Snapshot,
  | 'source'
  | 'type'
  | 'width'
  | 'height'
  | 'size'
  | 'sha256'
  | 'thumbnail'
  | 'truncated'
  | 'part'
  | 'covered'
  | 'crop'
  | 'differenceHash'
> & {
  blob: Blob;
  /** What is outlined in it from the start, such as what was clicked. */
  outline?: Area;
};

export type NewTouchpoint = Pick<Touchpoint, 'walkthroughId' | 'at' | 'title' | 'url' | 'channel' | 'facts'> &
  Partial<Pick<Touchpoint, 'emotion' | 'note' | 'doing' | 'time' | 'clock'>>;

/** What comes with a touchpoint beside its picture. */
export interface Beside {
  /** The parts of a tall picture below the first. */
  further?: readonly NewPicture[];
  files?: readonly NewAttachment[];
}

/** Where a touchpoint with its picture is written. */
const COMMITTED = ['touchpoints', 'snapshots', 'marks', 'attachments', 'pixels', 'journal', ...GUESSED_FROM] as const;

/**
 * Saves a touchpoint, its snapshot, its pixels and what comes beside them, and the journal step in one strict transaction,
 * at the end of its run and in the stage that is most likely. Nothing half-written can exist.
 */
export async function commitTouchpoint(
  db: Database,
  touchpoint: NewTouchpoint,
  picture: NewPicture | null,
  captureId: Id | null,
  { further = [], files = [] }: Beside = {},
): Promise<Touchpoint> {
  return write(db, COMMITTED, async (pen) => {
    const [run, earlier] = await Promise.all([
      db.walkthroughs.get(touchpoint.walkthroughId),
      loadTouchpoints(db, touchpoint.walkthroughId),
    ]);
    const last = earlier.at(-1);
    const place = await guessedPlace(db, run, touchpoint, earlier);
    const id = db.platform.newId();
    const snapshotId = picture ? db.platform.newId() : null;
    const row = {
      ...BLANK_TOUCHPOINT,
      ...touchpoint,
      title: cutText(isOfPage(touchpoint) ? cleanLine(touchpoint.title) : touchpoint.title, 500),
      order: orderBetween(last?.order ?? null, null),
      ...place,
      snapshotId,
    };
    // Asked for together: each answer of the store that is waited for is a trip to another process.
    const [added] = await Promise.all([
      pen.add('touchpoints', row, id),
      picture && snapshotId && addPicture(db, pen, id, snapshotId, picture),
      ...further.map((part) => addPicture(db, pen, id, db.platform.newId(), part)),
      files.length > 0 && attach(db, pen, id, files),
      run && closeTime(pen, run, earlier, (after) => arrivalAt(touchpoint, after)),
      run && place.plannedStepId !== null && unsaySkipped(pen, run, place.plannedStepId),
      captureId && db.journal.update(captureId, { step: 'committed' }),
    ]);
    return added;
  });
}

/** Whether a page gave the title; what a person wrote stays as it was written. */
function isOfPage({ url, facts }: NewTouchpoint): boolean {
  return url !== null || facts !== null;
}

/**
 * Ends the time at the newest of a run's touchpoints, unless it ended before: when the next one is reached, or at a
 * pause, the finish or a restart. For use inside a transaction over `touchpoints`.
 */
export async function closeTime(
  pen: Pen,
  run: Walkthrough,
  touchpoints: readonly Touchpoint[],
  departureAfter: (at: number) => number,
): Promise<void> {
  const byTime = touchpoints.toSorted((a, b) => a.at - b.at);
  const last = byTime.at(-1);
  if (!last || last.time !== null || last.facts === null) return;
  const arrival = arrivalAt(last, byTime.at(-2)?.at ?? run.startedAt);
  await pen.patch('touchpoints', last.id, { time: timeSpent(arrival, departureAfter(last.at)) });
}

/** Adds a picture's row, its pixels and its outline; for use inside a transaction over `snapshots`, `pixels` and `marks`. */
export async function addPicture(
  db: Database,
  pen: Pen,
  touchpointId: Id,
  snapshotId: Id,
  picture: NewPicture,
): Promise<void> {
  const { blob, outline, ...facts } = picture;
  await Promise.all([
    pen.add('snapshots', { touchpointId, ...facts }, snapshotId),
    db.pixels.add({ id: snapshotId, blob }),
    outline && addOutline(pen, snapshotId, outline, null),
  ]);
}

/** Outlines a part of a picture by a mark that can be edited; for use inside a transaction over `marks`. */
export function addOutline(pen: Pen, snapshotId: Id, area: Area, after: string | null): Promise<Mark> {
  const { x, y, width, height } = area;
  const corners = { x1: x, y1: y, x2: x + width, y2: y + height };
  const order = orderBetween(after, null);
  return pen.add('marks', { snapshotId, order, kind: 'box', ...corners, text: '', colour: 'red' });
}

/** Gives a touchpoint its picture, in place of the one it had. */
export async function replacePicture(db: Database, touchpointId: Id, picture: NewPicture): Promise<void> {
  await write(db, ['touchpoints', 'snapshots', 'pixels', 'marks'], async (pen) => {
    const touchpoint = await db.touchpoints.get(touchpointId);
    for (const part of touchpoint ? await loadParts(db, touchpoint) : [])
      await pen.patch('snapshots', part.id, { deletedAt: pen.now });
    const snapshotId = db.platform.newId();
    await addPicture(db, pen, touchpointId, snapshotId, picture);
    await pen.patch('touchpoints', touchpointId, { snapshotId });
  });
}

/** Touchpoints of a run, in order, without those in the trash. */
export async function loadTouchpoints(db: Database, walkthroughId: Id): Promise<Touchpoint[]> {
  const rows = await db.touchpoints.where('walkthroughId').equals(walkthroughId).toArray();
  return kept(rows).sort(byOrder);
}

/** Moves a touchpoint to `index` among the others of its run (0 is first); returns what takes it back. */
export async function moveTouchpoint(db: Database, id: Id, index: number): Promise<() => Promise<void>> {
  const inverse = await write(db, ['touchpoints'], async (pen) => {
    const touchpoint = await db.touchpoints.get(id);
    if (!touchpoint) return {};
    const order = orderAt(await loadTouchpoints(db, touchpoint.walkthroughId), id, index);
    return pen.patch('touchpoints', id, { order });
  });
  return async () => {
    await write(db, ['touchpoints'], (pen) => pen.patch('touchpoints', id, inverse));
  };
}
