// Masking: what a person typed, and frames of other sites, are not in the stored picture, and the page is as it was.
import type { Page } from '@playwright/test';
import { personalCorpus } from '../corpus/personal/corpus';
import { setPreferences } from '../support/preferences';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { startSmallSite } from '../support/small-site';
import { readStored } from '../support/stored';
import { type Area, areasOf, lookAt, type SeenArea } from '../support/stored-picture';
import { expect, test } from '../support/test';

/** A cover is one flat colour; JPEG moves it by a few steps at its edges. */
const NEARLY = 24;

const FILLED = 'input:not([type=checkbox]):not([type=submit])';

const PERSONS = [
  {
    'Full name': 'Anna Weiss',
    'E-mail': 'anna@one.example',
    Phone: '+49 40 1',
    Password: 'rose-1',
    'Password again': 'rose-1',
  },
  {
    'Full name': 'Bartholomäus Schwarzenegger',
    'E-mail': 'bartholomaeus.schwarzenegger@two.example',
    Phone: '+43 1 98765 43210 777',
    Password: 'W!e8-something-long-and-else',
    'Password again': 'W!e8-something-long-and-else',
  },
];

const fillIn = async (page: Page, person: Record<string, string>) => {
  for (const [label, value] of Object.entries(person)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForFunction(() => document.getAnimations().length === 0);
};

/** Takes a snapshot, sees to it that the page is as before, and looks at its pixels in `areas`. */
const snapshotOf = async (page: Page, panel: Page, areas: readonly Area[]): Promise<SeenArea[]> => {
  const markup = await page.content();
  await takeSnapshot(panel);
  expect(await page.content()).toBe(markup);
  expect(areas.length).toBeGreaterThan(0);
  return lookAt(panel, areas);
};

const hashes = (areas: readonly SeenArea[]) => areas.map((area) => area.sha256);

test('what stands in inputs is covered: two persons leave the same pixels', async ({ site, extension }) => {
  const { page } = extension;
  await page.goto(`${site.shop}/account`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  const areas = await areasOf(page, FILLED);
  expect(areas).toHaveLength(5);
  const masked: SeenArea[][] = [];
  for (const person of PERSONS) {
    await fillIn(page, person);
    masked.push(await snapshotOf(page, panel, areas));
  }
  for (const area of masked.flat()) expect(area.offCover).toBeLessThan(NEARLY);
  expect(hashes(masked[1] ?? [])).toEqual(hashes(masked[0] ?? []));

  await panel.getByRole('button', { name: 'Mask data' }).click();
  await expect(panel.getByText(/^Personal data will be visible/)).toBeVisible();
  const bare: SeenArea[][] = [];
  for (const person of PERSONS) {
    await fillIn(page, person);
    bare.push(await snapshotOf(page, panel, areas));
  }
  for (const taken of bare) {
    expect(taken.slice(0, 3).every((area) => area.offCover > 100)).toBe(true);
    // Passwords are no choice.
    expect(taken.slice(3).every((area) => area.offCover < NEARLY)).toBe(true);
  }
  const [first = [], second = []] = bare.map(hashes);
  expect(first.map((hash, index) => second[index] === hash)).toEqual([false, false, false, true, true]);
});

test('a frame that takes a payment is covered whole, and the name on the card with it, whatever is switched off', async ({
  site,
  extension,
}) => {
  const { page } = extension;
  await page.goto(`${site.pay}/pay`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  const number = page.frameLocator('iframe').getByLabel('Card number');
  await expect(number).toHaveValue('4111 1111 1111 1111');
  const areas = await areasOf(page, 'iframe, #holder');
  expect(areas).toHaveLength(2);
  const first = await snapshotOf(page, panel, areas);
  await number.fill('5500 0000 0000 0004');
  await page.locator('#holder').fill('Somebody Else');
  await page.locator('#holder').blur();
  const second = await snapshotOf(page, panel, areas);
  for (const area of [...first, ...second]) expect(area.offCover).toBeLessThan(NEARLY);
  expect(hashes(second)).toEqual(hashes(first));

  await panel.getByRole('button', { name: 'Mask data' }).click();
  await expect(panel.getByText(/^Personal data will be visible/)).toBeVisible();
  for (const area of await snapshotOf(page, panel, areas)) expect(area.offCover).toBeLessThan(NEARLY);
});

const MOVING = `<!doctype html><title>Never still</title><input value="secret" style="position: absolute; top: 40px; left: 0">
<script>
  const input = document.querySelector('input');
  const move = (now) => {
    input.style.left = (now / 2) % 600 + 'px';
    requestAnimationFrame(move);
  };
  requestAnimationFrame(move);
</script>`;

test('a page that keeps moving its inputs is not stored, and the panel says so', async ({ extension }) => {
  const { page } = extension;
  const small = await startSmallSite({ '/': MOVING });
  await page.goto(`${small.origin}/`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await panel.getByRole('button', { name: /^Snapshot( |$)/ }).click();
  await expect(panel.getByRole('alert')).toContainText('Wait a moment and press Snapshot again.');
  const stored = await readStored(panel);
  expect(stored.touchpoints).toEqual([]);
  expect(stored.pixels).toEqual([]);
  expect(stored.journal).toEqual([]);
  await expect(page.locator('html > [popover]')).toHaveCount(0);
  await small.close();
});

/** Where those of the selector stand that can be seen whole. */
const inSight = async (page: Page, selector: string): Promise<Area[]> => {
  const { height } = page.viewportSize() ?? (await page.evaluate(() => ({ height: innerHeight })));
  return (await areasOf(page, selector)).filter((area) => area.height > 4 && area.y + area.height < height);
};

/** A page of the corpus whose values are elements of their own, so that their places can be asked for. */
const seededPage = (name: string) => {
  const page = personalCorpus().find((one) => one.name === name);
  if (!page) throw new Error(`no page ${name}`);
  const html = page.html.replace(/\ue000(\d+)\ue001/g, '<span data-seed="$1">').replaceAll('\ue002', '</span>');
  const direction = page.rightToLeft ? 'rtl' : 'ltr';
  const of = (kinds: RegExp) =>
    page.seeds.flatMap(({ id, kind }) => (kinds.test(kind) ? `[data-seed="${id}"]` : [])).join(', ');
  return {
    html: `<!doctype html><html lang="${page.language}" dir="${direction}"><meta charset="utf-8"><title>Seeded</title><body style="font: 13px sans-serif">${html}`,
    names: page.names,
    of,
  };
};

test('what is seeded into pages of Chinese and Arabic is one flat colour; kinds left out in the panel are seen', async ({
  extension,
}) => {
  const { page } = extension;
  const [chinese, arabic] = [seededPage('zh mail'), seededPage('ar profile')];
  const small = await startSmallSite({ '/zh': chinese.html, '/ar': arabic.html });
  await page.goto(`${small.origin}/zh`);
  const panel = await extension.openPanel(page);
  await setPreferences(panel, {
    language: 'en',
    theme: 'system',
    names: [...chinese.names, ...arabic.names],
  });
  await startWalkthrough(panel);
  const secret = /password|card|code/;
  for (const [path, seeded] of [
    ['zh', chinese],
    ['ar', arabic],
  ] as const) {
    await page.goto(`${small.origin}/${path}`);
    const areas = await inSight(page, seeded.of(/^(?!harmless)/));
    expect(areas.length).toBeGreaterThan(9);
    for (const area of await snapshotOf(page, panel, areas)) expect(area.offCover).toBeLessThan(NEARLY);
    const harmless = await inSight(page, seeded.of(/harmless/));
    expect(Math.min(...(await lookAt(panel, harmless)).map(({ offCover }) => offCover))).toBeGreaterThan(100);
  }

  await panel.getByRole('button', { name: 'What is masked' }).click();
  await panel.getByRole('menuitemcheckbox', { name: 'E-mail addresses' }).click();
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Mask data 5 of 6' })).toBeVisible();
  const addresses = await inSight(page, arabic.of(/email/));
  for (const area of await snapshotOf(page, panel, addresses)) expect(area.offCover).toBeGreaterThan(100);
  for (const area of await lookAt(panel, await inSight(page, arabic.of(/phone|name/))))
    expect(area.offCover).toBeLessThan(NEARLY);

  await panel.getByRole('button', { name: /^Mask data/ }).click();
  await expect(panel.getByText(/^Personal data will be visible/)).toBeVisible();
  for (const area of await snapshotOf(page, panel, await inSight(page, arabic.of(secret))))
    expect(area.offCover).toBeLessThan(NEARLY);
  await small.close();
});

test('on a page twenty times slower, covers are in the picture or there is none', async ({ extension }) => {
  const { page } = extension;
  const seeded = seededPage('en chat');
  const small = await startSmallSite({ '/': seeded.html });
  await page.goto(`${small.origin}/`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  const areas = await inSight(page, seeded.of(/code|password|phone|email/));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  await panel.getByRole('button', { name: /^Snapshot( |$)/ }).click();
  const stored = panel.getByRole('article', { name: 'Touchpoint 1' });
  await expect(stored.or(panel.getByRole('alert'))).toBeVisible({ timeout: 20_000 });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  if ((await readStored(panel)).touchpoints.length > 0)
    for (const area of await lookAt(panel, areas)) expect(area.offCover).toBeLessThan(NEARLY);
  await small.close();
});
