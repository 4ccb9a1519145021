// Announce: tells the outcome of a capture to a shopper whose panel may be closed, by the badge and a stored notice.
import { type Badge, badgeShows, showBadge } from '@/lib/browser/badge';
import { writeStored } from '@/lib/browser/storage';
import type { Database } from '@/lib/db/database';
import { loadGoing } from '@/lib/db/going';
import { loadMaps } from '@/lib/db/maps';
import { loadTouchpoints } from '@/lib/db/touchpoints';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { AppError, type ErrorCode } from '@/lib/domain/app-error';
import { reviewState } from '@/lib/domain/review-date';
import { isDue } from '@/lib/domain/waiting';
import { NOTICE_KEY } from './notice';

/** Milliseconds that the badge shows a saved snapshot before it counts again. */
const CONFIRM_FOR = 1_500;

/** Shows what the open walkthrough stands at. */
export async function showStanding(db: Database): Promise<void> {
  await showBadge(await standing(db));
}

async function standing(db: Database): Promise<Badge> {
  if ((await loadGoing(db)).waits.some((wait) => isDue(wait.touchpoint, db.platform.now())))
    return { kind: 'reminder' };
  const walkthrough = await openWalkthrough(db);
  if (!walkthrough || walkthrough.recording === 'finished') {
    const now = db.platform.now();
    const due = (await loadMaps(db)).some((map) => reviewState(map, now) === 'due');
    return { kind: due ? 'review' : 'none' };
  }
  if (walkthrough.recording === 'paused') return { kind: 'paused' };
  return { kind: 'count', count: (await loadTouchpoints(db, walkthrough.id)).length };
}

/** Confirms a saved snapshot, then goes back to the count. */
export async function announceSaved(db: Database): Promise<void> {
  await Promise.all([showBadge({ kind: 'saved' }), forgetNotice()]);
  setTimeout(async () => {
    // What was told meanwhile, such as a failure, stays.
    if (await badgeShows({ kind: 'saved' })) await showStanding(db).catch(console.warn);
  }, CONFIRM_FOR);
}

/** Takes back the reason of an earlier failure, which a success or a dismissal has settled. */
export async function forgetNotice(): Promise<void> {
  await writeStored(NOTICE_KEY, null, 'session');
}

/** Marks the button and leaves the reason for the panel; for captures that were not asked for in the panel. */
export async function announceProblem(error: unknown, sentence: string): Promise<void> {
  const code: ErrorCode | 'bug' = error instanceof AppError ? error.code : 'bug';
  if (code === 'bug') console.error(error);
  await showBadge({ kind: 'problem', sentence });
  await writeStored(NOTICE_KEY, { code, at: Date.now() }, 'session');
}
