// Kill: a walkthrough whose browser was killed goes on, with a clock that leaves out the time in between.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { newProfile, openSession, removeProfile } from '../faults/session';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

test('after a kill the walkthrough goes on, and its clock leaves out the time in between', async ({ site }) => {
  const profile = newProfile();
  const readRun = async (panel: Page) => {
    const { walkthroughs, touchpoints } = await readStored(panel);
    const run = walkthroughs[0] as unknown as Walkthrough;
    return { ...run, lastSign: (touchpoints.at(-1) as unknown as Touchpoint).createdAt };
  };
  try {
    const first = await openSession(profile, site.shop);
    await startWalkthrough(first.panel);
    await takeSnapshot(first.panel);
    const atKill = await readRun(first.panel);
    await first.kill();
    const killedAt = Date.now();
    await sleep(2_000);
    const second = await openSession(profile, site.shop);
    await expect.poll(async () => (await readRun(second.panel)).clock.runningSince).toBeGreaterThan(killedAt);
    // Up to the last touchpoint the walk was certainly under way; what came after it nobody knows.
    expect((await readRun(second.panel)).clock.elapsed).toBe(atKill.lastSign - atKill.startedAt);
    await expect(second.panel.getByRole('button', { name: 'Pause' })).toBeVisible();
    const shown = () => second.panel.getByRole('timer').textContent();
    const now = await shown();
    await expect.poll(shown).not.toBe(now);
    await second.kill();
  } finally {
    removeProfile(profile);
  }
});
