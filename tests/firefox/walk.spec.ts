// Walk in Firefox: the real toolbar button, sidebar and shortcut, from the first page to the files of a map.
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, type Firefox, test } from '../support/firefox/test';
import type { View } from '../support/firefox/view';
import { story } from '../support/site';
import { findOrphans, readStored } from '../support/stored';

const TITLES = story.slice(0, 3).map((step) => step.title);

test('a shopper walks three screens in the sidebar, sees the map, and hands it over', async ({ site, firefox }) => {
  const { page } = firefox;
  await page.goto(`${site.shop}/`);
  await firefox.clickToolbar();
  const panel = await firefox.sidebar();
  await panel.click('button', 'Start a walkthrough');
  await panel.reads(/\b0 touchpoints/);
  await panel.click('button', 'Snapshot Alt+Shift+S');
  await panel.reads(/\b1 touchpoint /);
  await panel.press('4');

  // Firefox takes its grant back at each new page: the panel says so, and the shortcut grants and takes in one press.
  await page.click('link', 'Find your machine');
  await panel.reads(/on every page: press Alt\+Shift\+S/);
  await firefox.pressShortcut('S');
  await panel.reads(/\b2 touchpoints /);
  await page.click('link', 'Milk drinks');
  await page.reads(/cups/);
  await firefox.pressShortcut('D');
  await panel.reads(/\b3 touchpoints /);
  await panel.fill('Thinking', 'Only one kind');
  await panel.click('button', 'Finish and see the map →');

  const map = await firefox.tabOf('map.html');
  for (const title of TITLES) await map.reads(title);
  const stored = await readStored(map);
  expect(findOrphans(stored)).toEqual([]);
  expect(stored.journal).toEqual([]);
  expect(stored.touchpoints.map((row) => row.title)).toEqual(TITLES);
  expect(stored.touchpoints.map((row) => row.emotion?.value)).toEqual([1, undefined, -1]);
  expect(stored.touchpoints.map((row) => row.thinking)).toEqual(['', '', 'Only one kind']);
  expect(stored.snapshots).toHaveLength(3);

  await exportAll(map);
  checkPng(await firefox.download('journey.png'));
  checkCsv(await firefox.download('journey-tables.zip'));
  checkBundle(await firefox.download('journey.walkmap'));
  await checkReport(await firefox.download('journey.html'), firefox);
  expect(await firefox.complaints()).toEqual([]);
});

async function exportAll(map: View): Promise<void> {
  await map.click('button', 'Export…');
  // The picture last: once it is measured, its sizes move what stands below.
  for (const format of ['Bundle .walkmap', 'CSV tables .zip', 'Picture .png']) await map.click('checkbox', format);
  await map.reads(/\d × \d/);
  await map.click('button', 'Save 4 files');
  await map.reads('Saved 4 files:');
}

function checkPng(bytes: Buffer): void {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(124 + TITLES.length * 176);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(600);
  expect(bytes.subarray(-8, -4).toString()).toBe('IEND');
}

function checkCsv(zip: Buffer): void {
  const bytes = unzipSync(new Uint8Array(zip))['touchpoints.csv'];
  const lines = Buffer.from(bytes ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]?.startsWith('\uFEFF')).toBe(true);
  expect(lines).toHaveLength(1 + TITLES.length);
  expect(lines[3]).toContain('Only one kind');
}

function checkBundle(bytes: Buffer): void {
  const entries = unzipSync(new Uint8Array(bytes));
  const manifest = JSON.parse(Buffer.from(entries['manifest.json'] ?? []).toString('utf8'));
  expect(manifest.format).toBe('walkmap-bundle');
  expect(manifest.files.length).toBeGreaterThan(TITLES.length);
  for (const { name, sha256 } of manifest.files) {
    const hash = createHash('sha256').update(entries[name] ?? '');
    expect(hash.digest('hex'), name).toBe(sha256);
  }
}

/** Opens the report in Firefox, as the colleague who gets it does. */
async function checkReport(bytes: Buffer, { page, downloaded }: Firefox): Promise<void> {
  expect(bytes.toString('utf8')).not.toMatch(/<(?!a )[^>]*(src|href)="https?:/);
  await page.goto(downloaded('journey.html'));
  for (const title of TITLES) await page.reads(title);
  // Those below are read once somebody comes near them.
  const widths = await page.evaluate(() =>
    Promise.all(
      [...document.images].map(async (image) => {
        image.loading = 'eager';
        await image.decode();
        return image.naturalWidth;
      }),
    ),
  );
  expect(widths.length).toBeGreaterThanOrEqual(TITLES.length);
  expect(Math.min(...widths)).toBeGreaterThan(300);
}
