// Remind: wakes the worker when something that is waited for, or the review of a map, is due, and shows it at the button.
import { onWake, wakeAt } from '@/lib/browser/alarms';
import type { Database } from '@/lib/db/database';
import { loadGoing } from '@/lib/db/going';
import { loadMaps } from '@/lib/db/maps';
import { nextReview } from '@/lib/domain/review-date';
import { nextReminder } from '@/lib/domain/waiting';
import { showStanding } from './announce';

const ALARM = 'waiting';

/** Sets the alarm to the next of them, and the badge to those that are due. */
export async function keepReminders(db: Database): Promise<void> {
  const { waits } = await loadGoing(db);
  const touchpoints = waits.map(({ touchpoint }) => touchpoint);
  const now = db.platform.now();
  const times = [nextReminder(touchpoints, now), nextReview(await loadMaps(db), now)].filter((at) => at !== null);
  await wakeAt(ALARM, times.length > 0 ? Math.min(...times) : null);
  await showStanding(db);
}

/** To be called while the worker's script first runs. */
export function hearReminders(remind: () => unknown): void {
  onWake(ALARM, remind);
}
