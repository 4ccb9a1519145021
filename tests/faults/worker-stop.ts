// Worker stop: the worker is stopped between any two steps of a capture; nothing half-written, nothing left on the page.
import { expect } from '@playwright/test';
import type { JournalStep } from '@/lib/db/journal';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { startSite } from '../support/site';
import { coversOf, stopWorkerAt } from '../support/stop-worker';
import { findOrphans, readStored, type Stored } from '../support/stored';
import { argsOf, checkBackend } from './backend';
import type { Fault } from './fault';
import { hashesOf, judge } from './judge';
import { newProfile, openSession, removeProfile, type Session } from './session';

/** Which touchpoints a stop after the step leaves: none until the one transaction, and all of it afterwards. */
const STEPS: readonly (readonly [JournalStep, number])[] = [
  ['intended', 0],
  ['masked', 0],
  ['captured', 0],
  ['committed', 1],
];

const RESTARTED = 'Walkmap was just restarted by the browser. Try again.';

export const workerStop: Fault = {
  perBench: 20,
  usual: 20,
  deadline: 60_000,
  async open(backend) {
    const site = await startSite();
    const profile = newProfile();
    const session = await openSession(profile, `${site.shop}/account`, { args: argsOf(backend) });
    await startWalkthrough(session.panel);
    checkBackend(profile, backend);
    return {
      trial: ({ number }) => stopAndGoOn(session, ...(STEPS[number % STEPS.length] ?? ['intended', 0])),
      async close() {
        await session.kill();
        await site.close();
        removeProfile(profile);
      },
    };
  },
};

/** The stop, then the next snapshot of the same page, as a person goes on who saw it fail. */
const stopAndGoOn = async ({ browser, page, panel }: Session, step: JournalStep, saved: number) => {
  const before = await readStored(panel);
  const markup = await page.content();
  await stopWorkerAt(browser, panel, step);

  const stopped = await readStored(panel);
  const violations = [...findOrphans(stopped), ...unexpected('after the stop', stopped, before, saved)];
  // Covers lie on the page exactly while a picture may be under way.
  const covers = await coversOf(page);
  if (covers !== (step === 'masked' ? 1 : 0)) violations.push(`${covers} covers lie on the page after the stop`);
  const alert = panel.getByRole('alert');
  if (saved === 0) await expect(alert).toContainText(RESTARTED);
  else await expect(alert).toHaveCount(0);

  await takeSnapshot(panel);
  await expect(alert).toHaveCount(0);
  const after = await readStored(panel);
  violations.push(...judge(after, hashesOf(before)), ...unexpected('after going on', after, before, saved + 1));
  if ((await page.content()) !== markup) violations.push('the page is not as it was');
  return { violations, figures: { [`stopped at ${step}`]: 1 } };
};

const unexpected = (when: string, stored: Stored, before: Stored, more: number): string[] => {
  const found = stored.touchpoints.length - before.touchpoints.length;
  return found === more ? [] : [`${when} there are ${found} touchpoints more, not ${more}`];
};
