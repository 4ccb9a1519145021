// Alarms: work that comes round, also after the worker was stopped in between.
import { browser } from 'wxt/browser';

/** Runs `work` every `minutes`; to be called while the worker's script first runs. */
export function every(name: string, minutes: number, work: () => unknown): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) work();
  });
  void browser.alarms.get(name).then(async (alarm) => {
    if (!alarm) await browser.alarms.create(name, { periodInMinutes: minutes });
  });
}

/** Runs `work` when the one time comes that `wakeAt` named; to be called while the worker's script first runs. */
export function onWake(name: string, work: () => unknown): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) work();
  });
}

/** Wakes the worker at `when` (epoch ms) in place of any time named before; `null`: not at all. */
export async function wakeAt(name: string, when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}
