// Kill: the browser is killed in the middle of captures; whatever the worker had answered as saved is there, unchanged.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { snapshotButton, startWalkthrough } from '../support/shopper';
import { startSite } from '../support/site';
import { readStored, type Stored } from '../support/stored';
import { argsOf, checkBackend } from './backend';
import type { Fault } from './fault';
import { hashesOf, judge } from './judge';
import { newProfile, openSession, removeProfile } from './session';

/** Milliseconds into a series of captures between which the kill comes. */
const EARLIEST = 150;
const LATEST = 1_650;

/** One page has private areas to cover, the other has none. */
const PATHS = ['/account', '/machines'];

export const kill: Fault = {
  perBench: 25,
  usual: 25,
  deadline: 60_000,
  async open(backend) {
    const site = await startSite();
    const profile = newProfile();
    const start = (number: number) =>
      openSession(profile, site.shop + PATHS[number % PATHS.length], { args: argsOf(backend) });
    let session = await start(0);
    await startWalkthrough(session.panel);
    checkBackend(profile, backend);
    const acknowledged = new Map<string, string | null>();
    return {
      async trial({ number, chance }) {
        const before = acknowledged.size;
        const series = keepCapturing(session.panel);
        await sleep(EARLIEST + chance() * (LATEST - EARLIEST));
        await session.kill();
        await series;
        for (const { touchpointId } of session.heard) if (touchpointId) acknowledged.set(touchpointId, null);
        const answered = acknowledged.size - before;
        // The start that shows what the kill left is the one that the next trial goes on from.
        session = await start(number + 1);
        const stored = await resumed(session.panel);
        const violations = judge(stored, acknowledged);
        if (stored.walkthroughs[0]?.recording !== 'recording') violations.push('the walkthrough does not go on');
        const unseen = stored.touchpoints.length - acknowledged.size;
        for (const [id, sha256] of hashesOf(stored)) acknowledged.set(id, sha256);
        return { violations, figures: { acknowledged: answered, 'saved whole, not yet answered': unseen } };
      },
      async close() {
        await session.kill();
        await site.close();
        removeProfile(profile);
      },
    };
  },
};

/** Presses Snapshot as soon as it can be pressed, until the browser is gone. */
const keepCapturing = async (panel: Page): Promise<void> => {
  try {
    for (;;) await snapshotButton(panel).click();
  } catch {
    // The kill; a panel that cannot be pressed for another reason shows in the next start.
  }
};

/** What is stored once the worker has cleaned up, or after 10 s what it left. */
const resumed = async (panel: Page): Promise<Stored> => {
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: 15_000 });
  let stored = await readStored(panel);
  for (const end = performance.now() + 10_000; stored.journal.length > 0 && performance.now() < end; await sleep(50))
    stored = await readStored(panel);
  return stored;
};
