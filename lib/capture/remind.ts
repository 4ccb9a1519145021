// Remind: wakes the worker when somebody wanted to be reminded of what they wait for, and shows it at the button.
import { onWake, wakeAt } from '@/lib/browser/alarms';
import type { Database } from '@/lib/db/database';
import { loadGoing } from '@/lib/db/going';
import { nextReminder } from '@/lib/domain/waiting';
import { showStanding } from './announce';

const ALARM = 'waiting';

/** Sets the alarm to the next reminder, and the badge to those that are due. */
export async function keepReminders(db: Database): Promise<void> {
  const { waits } = await loadGoing(db);
  const touchpoints = waits.map(({ touchpoint }) => touchpoint);
  await wakeAt(ALARM, nextReminder(touchpoints, db.platform.now()));
  await showStanding(db);
}

/** To be called while the worker's script first runs. */
export function hearReminders(remind: () => unknown): void {
  onWake(ALARM, remind);
}
