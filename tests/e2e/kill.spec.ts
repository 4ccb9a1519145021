// Kill: the browser is killed in the middle of captures, again and again; what the panel had shown as saved is there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { newChance } from '../support/chance';
import { browserPid, killBrowser } from '../support/kill-browser';
import { type LaunchOptions, launchBrowser } from '../support/launch-browser';
import { attachPanel, waitUntilSettled } from '../support/panel';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { findOrphans, readStored, type Stored } from '../support/stored';
import { expect, test } from '../support/test';
import { clickToolbar } from '../support/toolbar';

const KILLS = 15;
const SEED = 20_261_122;

test.setTimeout(400_000);

/** A browser on `profile` with the shop in front and the panel open. */
const open = async (launch: LaunchOptions, profile: string, address: string) => {
  const browser = await launchBrowser({ ...launch, profile });
  const pid = await browserPid(browser);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(address);
  await clickToolbar(browser, page);
  const attached = await attachPanel(browser);
  await waitUntilSettled(page);
  const kill = async () => {
    await killBrowser(pid, profile);
    await attached.close();
    await browser.close().catch(() => undefined);
  };
  return { browser, pid, panel: attached.panel, kill };
};

/** Reports each count that the panel shows; what was reported before the kill counts as acknowledged. */
const hearCounts = async (panel: Page, heard: (count: number) => void) => {
  await panel.exposeFunction('walkmapTestCount', heard);
  await panel.evaluate(() => {
    const { walkmapTestCount } = globalThis as unknown as { walkmapTestCount: (count: number) => void };
    const head = document.querySelector('header');
    const read = () => {
      const count = /(\d+) touchpoints?/.exec(head?.innerText ?? '')?.[1];
      if (count !== undefined) walkmapTestCount(Number(count));
    };
    if (head) new MutationObserver(read).observe(head, { subtree: true, childList: true, characterData: true });
    read();
  });
};

/** What was there before is there still, byte for byte, and no less than the panel had counted. */
const verify = (stored: Stored, before: Stored | undefined, acknowledged: number) => {
  expect(findOrphans(stored)).toEqual([]);
  expect(stored.touchpoints.length).toBeGreaterThanOrEqual(acknowledged);
  expect(stored.pixels).toHaveLength(stored.touchpoints.length);
  const hashes = new Map(stored.pixels.map((row) => [row.id, row.sha256]));
  for (const row of before?.pixels ?? []) expect(hashes.get(row.id)).toBe(row.sha256);
};

test(`${KILLS} kills in the middle of captures lose nothing that was shown as saved`, async ({ site, launch }) => {
  const chance = newChance(SEED);
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-kill-'));
  const figures = { acknowledged: 0, kept: 0, inFlight: 0 };
  let before: Stored | undefined;
  let acknowledged = 0;
  try {
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const opened = await open(launch, profile, `${site.shop}${kill % 2 === 0 ? '/account' : '/machines'}`);
      const { panel } = opened;
      if (kill === 0) await startWalkthrough(panel);
      await expect(panel.getByRole('button', { name: 'Pause' })).toBeVisible();
      await expect.poll(async () => (await readStored(panel)).journal).toEqual([]);
      const after = await readStored(panel);
      verify(after, before, acknowledged);
      figures.inFlight += after.touchpoints.length - acknowledged;
      expect(after.walkthroughs.map((row) => row.recording)).toEqual(['recording']);
      await takeSnapshot(panel);
      before = await readStored(panel);
      verify(before, after, after.touchpoints.length + 1);
      if (kill === KILLS) {
        figures.kept = before.touchpoints.length - 1;
        await opened.kill();
        break;
      }
      await hearCounts(panel, (count) => {
        acknowledged = count;
      });
      const series = (async () => {
        for (;;) await takeSnapshot(panel);
      })().catch(() => undefined);
      await sleep(150 + chance() * 1_500);
      await opened.kill();
      figures.acknowledged = acknowledged;
      await series;
    }
    expect(acknowledged).toBeGreaterThan(KILLS);
    console.log(
      `kill: seed ${SEED}, ${KILLS} kills, ${figures.acknowledged} touchpoints acknowledged, 0 lost, ` +
        `${figures.inFlight} saved whole that nobody had seen yet`,
    );
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

test('after a kill the walkthrough goes on, and its clock leaves out the time in between', async ({ site, launch }) => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-kill-'));
  const readRun = async (panel: Page) => {
    const { walkthroughs, touchpoints } = await readStored(panel);
    const run = walkthroughs[0] as unknown as Walkthrough;
    return { ...run, lastSign: (touchpoints.at(-1) as unknown as Touchpoint).createdAt };
  };
  try {
    const first = await open(launch, profile, site.shop);
    await startWalkthrough(first.panel);
    await takeSnapshot(first.panel);
    const atKill = await readRun(first.panel);
    await first.kill();
    const killedAt = Date.now();
    await sleep(2_000);
    const second = await open(launch, profile, site.shop);
    await expect.poll(async () => (await readRun(second.panel)).clock.runningSince).toBeGreaterThan(killedAt);
    // Up to the last touchpoint the walk was certainly under way; what came after it nobody knows.
    expect((await readRun(second.panel)).clock.elapsed).toBe(atKill.lastSign - atKill.startedAt);
    await expect(second.panel.getByRole('button', { name: 'Pause' })).toBeVisible();
    const shown = () => second.panel.getByRole('timer').textContent();
    const now = await shown();
    await expect.poll(shown).not.toBe(now);
    await second.kill();
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
