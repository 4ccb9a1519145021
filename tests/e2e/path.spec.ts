// Path: from the toolbar click to four files in a folder, each opened again without Walkmap.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { unzipSync } from 'fflate';
import { exportFrom } from '../support/exporting';
import { addElsewhere, addFinding, note, rate, setUp, startWalkthrough, takeSnapshot } from '../support/shopper';
import { story, takeStep } from '../support/site';
import { expect, test } from '../support/test';

const STEPS = 5;
const PAYLOAD = '=HYPERLINK("http://127.0.0.1:9/") <img src=x onerror=alert(1)> "quoted" عربى 中文 🙂';

test('a walk becomes a map, and the map becomes files that stand alone', async ({ site, extension }, info) => {
  test.setTimeout(180_000);
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await setUp(panel, { name: 'Buying a coffee machine', persona: 'Ines', stages: 'Purchase' });
  for (const step of story.slice(0, STEPS)) {
    await takeStep(page, site, step);
    await takeSnapshot(panel);
    await rate(panel, step.feeling);
  }
  await note(panel, 'Thinking', PAYLOAD);
  await addFinding(panel, 'Pain', PAYLOAD);
  await addElsewhere(panel, {
    title: 'Called support',
    doing: 'Waited',
    minutes: '9',
    picture: await page.screenshot(),
  });
  const opens = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Finish and see the map' }).click();
  const map = await opens;
  await expect(map.getByRole('heading', { name: 'Buying a coffee machine' })).toBeVisible();

  const files = await exportFrom(map, ['bundle', 'html', 'png', 'csv'], info.outputPath());
  const byName = new Map(files.map((file) => [file.split('/').at(-1), file]));
  expect([...byName.keys()].sort()).toEqual(['journey-tables.zip', 'journey.html', 'journey.png', 'journey.walkmap']);
  checkBundle(fs.readFileSync(byName.get('journey.walkmap') ?? ''));
  checkCsv(fs.readFileSync(byName.get('journey-tables.zip') ?? ''));
  checkPng(fs.readFileSync(byName.get('journey.png') ?? ''));
  await checkReport(byName.get('journey.html') ?? '');
});

function checkBundle(bytes: Buffer): void {
  const entries = unzipSync(new Uint8Array(bytes));
  const text = (name: string) => Buffer.from(entries[name] ?? []).toString('utf8');
  const manifest = JSON.parse(text('manifest.json'));
  expect(manifest).toMatchObject({ format: 'walkmap-bundle', dataVersion: 1 });
  const rows = text('rows/touchpoints.ndjson')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map((row) => row.title)).toEqual([...story.slice(0, STEPS).map((step) => step.title), 'Called support']);
  expect(manifest.files.length).toBeGreaterThan(STEPS);
  for (const { name, sha256 } of manifest.files) {
    expect(
      createHash('sha256')
        .update(entries[name] ?? '')
        .digest('hex'),
      name,
    ).toBe(sha256);
  }
}

function checkCsv(zip: Buffer): void {
  const text = Buffer.from(unzipSync(new Uint8Array(zip))['touchpoints.csv'] ?? []).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://127.0.0.1:9/"")`);
  expect(text.trimEnd().split('\r\n')).toHaveLength(1 + STEPS + 1);
}

function checkPng(bytes: Buffer): void {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(width).toBeGreaterThan(124 + (STEPS + 1) * 176);
  expect(height).toBeGreaterThan(600);
}

/** Opens the report from disk with the network off, then with JavaScript off. */
async function checkReport(file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, chromiumSandbox: false });
  try {
    await checkInteractive(browser, file);
    await checkWithoutScript(browser, file);
  } finally {
    await browser.close();
  }
}

async function checkInteractive(browser: Browser, file: string): Promise<void> {
  const context = await browser.newContext({ offline: true });
  const report = await context.newPage();
  const troubles: string[] = [];
  report.on('request', (request) => {
    if (request.url() !== `file://${file}` && !request.url().startsWith('data:')) troubles.push(request.url());
  });
  report.on('console', (message) => troubles.push(message.text()));
  report.on('pageerror', (error) => troubles.push(error.message));
  report.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await report.goto(`file://${file}`);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Buying a coffee machine');
  const openers = report.getByRole('link', { name: /^Show large: ?Picture of touchpoint \d+/ });
  await expect(openers).toHaveCount(STEPS + 1);
  for (let index = 0; index <= STEPS; index += 1) {
    await openers.nth(index).click();
    const dialog = report.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const picture = dialog.getByRole('img').first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    await report.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await expect(report.getByText(PAYLOAD).first()).toBeVisible();
  expect(await report.locator('img[src="x"]').count()).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
}

async function checkWithoutScript(browser: Browser, file: string): Promise<void> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const report = await context.newPage();
  await report.goto(`file://${file}`);
  for (const step of story.slice(0, STEPS)) {
    await expect(report.getByText(step.title, { exact: true }).first()).toBeVisible();
  }
  await expect(report.getByRole('img', { name: /Picture of touchpoint 1/ })).toBeVisible();
  await expect(report.getByRole('table').last()).toBeVisible();
  await context.close();
}
