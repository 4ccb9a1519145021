// Going: clocks that run and things that are waited for, in whichever walkthrough; they outlive panel and browser.
import { elapsedAt, startClock, stopClock } from '@/lib/domain/clock';
import type { Id } from '@/lib/domain/id';
import type { Touchpoint, Waiting } from '@/lib/domain/touchpoint';
import { openWaiting } from '@/lib/domain/waiting';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Database } from './database';
import { loadGone } from './gone';
import { type Patch, write } from './write';

export interface OnGoing {
  touchpoint: Touchpoint;
  run: Walkthrough;
}

export interface Going {
  /** Clocks that run, the one started last first. */
  clocks: readonly OnGoing[];
  /** What has not come yet, the longest wait first. */
  waits: readonly OnGoing[];
}

/** Without what is in the trash. Reads through two indexes that hold nothing else. */
export async function loadGoing(db: Database): Promise<Going> {
  const [gone, running, waiting] = await Promise.all([
    loadGone(db),
    db.touchpoints.where('clock.runningSince').aboveOrEqual(0).toArray(),
    db.touchpoints.where('waiting.since').aboveOrEqual(0).toArray(),
  ]);
  const open = waiting.filter((touchpoint) => openWaiting(touchpoint) !== null);
  const runs = await db.walkthroughs.bulkGet([...running, ...open].map(({ walkthroughId }) => walkthroughId));
  const byId = new Map(runs.flatMap((run) => (run && !gone.walkthrough(run) ? [[run.id, run] as const] : [])));
  const withRun = (rows: readonly Touchpoint[]) =>
    rows.flatMap((touchpoint) => {
      const run = byId.get(touchpoint.walkthroughId);
      return run && touchpoint.deletedAt === null ? [{ touchpoint, run }] : [];
    });
  return { clocks: withRun(running).reverse(), waits: withRun(open) };
}

/** Starts the clock of what goes on at a touchpoint, or lets it go on. */
export async function runClock(db: Database, id: Id): Promise<void> {
  await write(db, ['touchpoints'], async (pen) => {
    const clock = (await db.touchpoints.get(id))?.clock ?? { elapsed: 0, runningSince: null };
    await pen.patch('touchpoints', id, { clock: startClock(clock, pen.now) });
  });
}

/** Stops the clock: what it shows is the measured time of the touchpoint. Returns what takes it back. */
export async function haltClock(db: Database, id: Id): Promise<Patch<'touchpoints'>> {
  return write(db, ['touchpoints'], async (pen) => {
    const clock = (await db.touchpoints.get(id))?.clock;
    if (!clock) return {};
    const time = { duration: elapsedAt(clock, pen.now), source: 'measured' as const };
    return pen.patch('touchpoints', id, { clock: stopClock(clock, pen.now), time });
  });
}

/** Changes what is waited for; nothing where nothing is. Returns what takes it back. */
export async function changeWaiting(db: Database, id: Id, patch: Partial<Waiting>): Promise<Patch<'touchpoints'>> {
  return write(db, ['touchpoints'], async (pen) => {
    const waiting = (await db.touchpoints.get(id))?.waiting;
    return waiting ? pen.patch('touchpoints', id, { waiting: { ...waiting, ...patch } }) : {};
  });
}
