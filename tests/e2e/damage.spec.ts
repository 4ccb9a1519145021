// Damage: the store's files are harmed while the browser is closed; the next start notices and brings everything back.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findViolations } from '../support/axe';
import { deleteManifest, deletePicture, flipBytes, truncateLog } from '../support/damage';
import { type LaunchOptions, launchBrowser } from '../support/launch-browser';
import { attachPanel, waitUntilSettled } from '../support/panel';
import { note, rate, startWalkthrough, takeSnapshot } from '../support/shopper';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';
import { clickToolbar } from '../support/toolbar';

const SEED = 20_261_122;

let profile: string;
test.beforeEach(() => {
  profile = fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-damage-'));
});
test.afterEach(() => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

/** Walks three touchpoints, and closes the browser once the backups know of them. */
const walk = async (launch: LaunchOptions, address: string) => {
  const browser = await launchBrowser({ ...launch, profile });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(address);
  await clickToolbar(browser, page);
  const { panel, close } = await attachPanel(browser);
  await waitUntilSettled(page);
  await startWalkthrough(panel);
  for (const words of ['first', 'second', 'third']) {
    await takeSnapshot(panel);
    await rate(panel, 1);
    await note(panel, 'Thinking', words);
  }
  await expect.poll(() => countChanges(panel)).toBeGreaterThan(0);
  const before = await readStored(panel);
  await close();
  await browser.close();
  return before;
};

interface Noted {
  witness: { tally: { sequence: number } };
}

/** How many writes lie on the shelf once their number is that of the database. */
const countChanges = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Noted> } } };
    };
    const { witness } = await chrome.storage.local.get('witness');
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
    const changes = await folder.getDirectoryHandle('changes', { create: true });
    const names: string[] = [];
    for await (const name of changes.keys()) names.push(name);
    const last = names.sort().at(-1) ?? '';
    return last.includes(String(witness.tally.sequence).padStart(14, '0')) ? names.length : 0;
  });

const openAgain = async (launch: LaunchOptions, file: string) => {
  const browser = await launchBrowser({ ...launch, profile });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/${file}`);
  return { browser, page };
};

for (const [name, harm] of [
  ['64 bytes are flipped', flipBytes],
  ['the log is cut', truncateLog],
] as const) {
  test(`${name}: the next start says what is missing and restores it`, async ({ site, launch }) => {
    const before = await walk(launch, site.shop);
    harm(profile, SEED);
    const { browser, page } = await openAgain(launch, 'sidepanel.html');
    await expect(page.getByRole('heading', { name: 'Bring your journeys back' })).toBeVisible();
    await expect(page.getByText(/[1-3] touchpoints?$/).first()).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Restore' }).first().click();
    await expect(page.getByRole('heading', { name: 'Your journeys are back' })).toBeVisible();
    // What a capture was doing when the log was cut is cleaned by the worker's next start.
    expect({ ...(await readStored(page)), journal: [] }).toEqual(before);
    await page.getByRole('link', { name: 'Open Walkmap' }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await browser.close();
  });
}

test('a store that can never be opened again is restored beside it, and found there at the next start', async ({
  site,
  launch,
}) => {
  await walk(launch, site.shop);
  deleteManifest(profile);
  const first = await openAgain(launch, 'sidepanel.html');
  await first.page.getByRole('button', { name: 'Restore' }).first().click();
  await expect(first.page.getByRole('heading', { name: 'Your journeys are back' })).toBeVisible();
  await first.browser.close();
  const { browser, page } = await openAgain(launch, 'sidepanel.html');
  await expect(page.getByRole('textbox', { name: 'Thinking' })).toHaveValue('third');
  await browser.close();
});

test('a deleted picture file comes back from the backup by its hash', async ({ site, launch }) => {
  const before = await walk(launch, site.shop);
  deletePicture(profile, SEED);
  const { browser, page } = await openAgain(launch, 'map.html');
  await expect.poll(async () => (await readStored(page)).pixels).toEqual(before.pixels);
  await browser.close();
});
