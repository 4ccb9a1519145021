// Picking: a region or an element is captured, or covered on its site, by pointer or by key, and the page hears nothing of it.
import type { Page } from '@playwright/test';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { startSmallSite } from '../support/small-site';
import { readStored } from '../support/stored';
import { areasOf, lookAt, newestPicture } from '../support/stored-picture';
import { type Extension, expect, test } from '../support/test';

/** Listens to everything everywhere, before anybody else can, lies above all, and unsets what has no style of its own. */
const HOSTILE = `<!doctype html><title>Hostile</title>
<style>* { all: unset } head, style, script, title { display: none } html, body, div { display: block }</style>
<div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff">
  <div style="position: absolute; left: 100px; top: 60px; width: 300px; height: 200px; background: #c00"></div>
</div>
<script>
  const heard = [];
  for (const target of [window, document, document.documentElement, document.body])
    for (const name in target)
      if (name.startsWith('on')) target.addEventListener(name.slice(2), ({ type }) => heard.push(type), true);
</script>`;

/** What a hand does; that something came to lie above the page, and that it was scrolled, is no secret. */
const DEEDS =
  /^(pointer(down|up|move|rawupdate|cancel)|mouse(down|up|move|wheel)|wheel|key.*|.*click|contextmenu|touch.*|drag.*|select.*|input|beforeinput)$/;

const heardBy = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0)).catch(() => []);

const open = async (extension: Extension, address: string): Promise<Page> => {
  await extension.page.goto(address);
  const panel = await extension.openPanel(extension.page);
  await startWalkthrough(panel);
  return panel;
};

/** By keyboard alone: the menu's button has the focus when it is left. */
const choose = async (panel: Page, page: Page, name: string, menu = 'More ways to snapshot') => {
  await panel.getByRole('button', { name: menu }).focus();
  await panel.keyboard.press('Enter');
  const item = panel.getByRole('menuitem', { name });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await panel.keyboard.press('ArrowDown');
  }
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('application')).toBeFocused();
  await expect(page.locator('html > [popover]')).toHaveCount(1);
};

const outlined = (panel: Page) => panel.locator('#picking-size');
const moreWays = (panel: Page) => panel.getByRole('button', { name: 'More ways to snapshot' });

test('a region is dragged on a page that listens to everything, hears nothing, and is as before', async ({
  extension,
}) => {
  const { page } = extension;
  const small = await startSmallSite({ '/': HOSTILE });
  const panel = await open(extension, `${small.origin}/`);
  const markup = await page.content();
  await heardBy(page);
  await choose(panel, page, 'Snapshot a region…');
  await page.mouse.move(100, 60);
  await page.mouse.down();
  await page.mouse.move(250, 100, { steps: 3 });
  await page.mouse.wheel(0, 50);
  await page.keyboard.press('x');
  await page.mouse.move(480, 300, { steps: 3 });
  await page.mouse.up();
  await expect(panel.getByRole('article')).toBeVisible();
  expect((await heardBy(page)).filter((type) => DEEDS.test(type))).toEqual([]);
  expect(await page.content()).toBe(markup);
  const [snapshot] = (await readStored(panel)).snapshots;
  expect(snapshot).toMatchObject({ source: 'region', width: 380, height: 240 });
  // To the pixel, and without a trace of the outline.
  const picture = await newestPicture(panel, [
    [1, 1],
    [298, 198],
    [302, 100],
    [378, 238],
  ]);
  expect(picture.colours).toEqual(['c00', 'c00', 'fff', 'fff']);
  await small.close();
});

test('a region and an element are picked by keyboard alone, from the panel; Esc keeps nothing', async ({
  site,
  extension,
}) => {
  const { page } = extension;
  const panel = await open(extension, `${site.shop}/`);
  const markup = await page.content();
  await choose(panel, page, 'Snapshot a region…');
  await panel.keyboard.press('ArrowRight');
  await expect(outlined(panel)).toContainText('pixels');
  await panel.keyboard.press('Escape');
  await expect(moreWays(panel)).toBeFocused();
  await expect(page.locator('html > [popover]')).toHaveCount(0);
  expect(await page.content()).toBe(markup);
  expect((await readStored(panel)).snapshots).toEqual([]);

  await choose(panel, page, 'Snapshot a region…');
  for (const key of ['ArrowRight', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+Shift+ArrowDown'])
    await panel.keyboard.press(key);
  const view = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.clientHeight]);
  const [width, height] = view.map((length) => Math.round(length / 2)) as [number, number];
  await expect(outlined(panel)).toHaveText(
    `${(width + 10).toLocaleString('en')} × ${(height + 11).toLocaleString('en')} pixels`,
  );
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('article')).toBeVisible();
  await expect(moreWays(panel)).toBeFocused();
  expect((await readStored(panel)).snapshots).toMatchObject([
    { source: 'region', width: width + 10, height: height + 11 },
  ]);

  await choose(panel, page, 'Snapshot an element…');
  await panel.keyboard.press('ArrowUp');
  for (let presses = 0; presses < 20; presses += 1) {
    await panel.keyboard.press('ArrowUp');
  }
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  const header = await page.evaluate(() => {
    const box = document.body.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
    return [box.width, box.height].map((length) => Math.round(length).toLocaleString('en')).join(' × ');
  });
  await expect(outlined(panel)).toHaveText(`${header} pixels`);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('banner')).toContainText('2 touchpoints');
  expect((await readStored(panel)).snapshots.map((row) => row.source)).toEqual(['region', 'element']);
  expect(await page.content()).toBe(markup);
});

const PROFILE = `<!doctype html><title>Profile</title><style>body { margin: 0 } .customer-name { width: 240px; height: 40px }</style>
<header style="height: 80px"><div class="customer-name">Ines Ortega</div></header>
<main style="height: 3000px; background: linear-gradient(#c00 0 1500px, #0a0 1500px)"></main><p style="height: 120px; margin: 0; background: #06c">the end</p>
<nav style="position: fixed; top: 0; right: 0; width: 80px; height: 30px; background: #000"></nav>`;

test('what was picked once is covered in the next snapshot, and undo takes it back; the page scrolls back after an element', async ({
  extension,
}) => {
  const { page } = extension;
  const small = await startSmallSite({ '/': PROFILE });
  const panel = await open(extension, `${small.origin}/`);
  await choose(panel, page, 'Cover an element on this site…', 'What is masked');
  await page.mouse.click(40, 20);
  await expect(panel.getByText('On 127.0.0.1 this is covered from now on: 1 element on this page.')).toBeVisible();
  await takeSnapshot(panel);
  const [name = { x: 0, y: 0, width: 0, height: 0 }] = await areasOf(page, '.customer-name');
  expect((await lookAt(panel, [name]))[0]?.offCover).toBeLessThan(24);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await takeSnapshot(panel);
  expect((await lookAt(panel, [name]))[0]?.offCover).toBeGreaterThan(100);

  await choose(panel, page, 'Snapshot an element…');
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 10_000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  await page.mouse.click(300, await page.evaluate(() => innerHeight - 20));
  await expect(panel.getByRole('banner')).toContainText('3 touchpoints');
  const picture = await newestPicture(panel, [[400, 100]]);
  expect(picture).toMatchObject({ height: 120, colours: ['06c'] });

  // Three views high: scrolled through, and what stays in sight is not in it.
  const markup = await page.content();
  await choose(panel, page, 'Snapshot an element…');
  await page.mouse.click(300, 300);
  await expect(panel.getByRole('banner')).toContainText('4 touchpoints');
  const right = (await page.evaluate(() => document.documentElement.clientWidth)) - 40;
  const down = Array.from({ length: 30 }, (_, hundred) => hundred * 100 + 5);
  const tall = await newestPicture(
    panel,
    down.map((y) => [right, y] as const),
  );
  expect(tall).toMatchObject({ width: right + 40, height: 3_000 });
  expect(tall.colours).toEqual(down.map((y) => (y < 1_500 ? 'c00' : '0a0')));
  expect(await page.content()).toBe(markup);
  await small.close();
});
