// Hostile page: titles made of markup, pages that take covers off, pages that put their own things in place of the browser's.
import type { Page } from '@playwright/test';
import { saved, startWalkthrough, takeSnapshot } from '../support/shopper';
import { startSmallSite } from '../support/small-site';
import { readStored } from '../support/stored';
import { lookAt } from '../support/stored-picture';
import { type Extension, expect, test } from '../support/test';

const TITLE_LIMIT = 500;

const open = async (extension: Extension, address: string): Promise<Page> => {
  await extension.page.goto(address);
  const panel = await extension.openPanel(extension.page);
  await startWalkthrough(panel);
  return panel;
};

test('a hostile title is cut, shown as the text that it is, and can be changed', async ({ site, extension }) => {
  const panel = await open(extension, `${site.shop}/hostile-title`);
  const title = await extension.page.title();
  expect(title.length).toBeGreaterThan(9_000);
  const errors: Error[] = [];
  panel.on('pageerror', (error) => errors.push(error));
  await takeSnapshot(panel);

  const [stored] = (await readStored(panel)).touchpoints;
  // Without the characters that turn the order of letters round.
  expect(title).toContain('\u202E');
  expect(stored?.title).toBe(title.replace(/[\u202A-\u202E]/g, '').slice(0, TITLE_LIMIT));
  const field = panel.getByRole('article').getByLabel('Title');
  await expect(field).toHaveValue(stored?.title ?? '');
  await expect(panel.getByRole('button', { name: /^Open touchpoint 1: <img src=x onerror=/ })).toBeVisible();
  // A title that became markup would bring these two into the panel.
  expect(await panel.locator('img[src="x"], body script').count()).toBe(0);

  await field.fill('A page with a long name');
  await saved(panel);
  await expect(panel.getByRole('button', { name: 'Open touchpoint 1: A page with a long name' })).toBeVisible();
  expect((await readStored(panel)).touchpoints[0]?.title).toBe('A page with a long name');
  expect(errors).toEqual([]);
});

/** Takes away whatever appears in the page, as soon as it appears. */
const STRIPPING = `<!doctype html><title>Stripping</title><input value="secret">
<script>
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) node.remove();
  }).observe(document, { childList: true, subtree: true });
</script>`;

/** Lays itself above everything that is laid above it. */
const OVERLAYING = `<!doctype html><title>Overlaying</title>
<div id="top" popover="manual" style="inset: 0; width: 100vw; height: 100vh; margin: 0; padding: 0; border: 0">
  <input value="secret" style="margin: 40px"></div>
<script>
  const layer = document.getElementById('top');
  const rise = () => {
    layer.hidePopover();
    layer.showPopover();
    requestAnimationFrame(rise);
  };
  rise();
</script>`;

for (const [what, html] of [
  ['takes covers off', STRIPPING],
  ['rises above its covers', OVERLAYING],
] as const) {
  test(`a page that ${what} is not stored, and the panel says so`, async ({ extension }) => {
    const small = await startSmallSite({ '/': html });
    const panel = await open(extension, `${small.origin}/`);
    await panel.getByRole('button', { name: /^Snapshot( |$)/ }).click();
    await expect(panel.getByRole('alert')).toContainText('The personal data on this page could not be covered');
    const stored = await readStored(panel);
    expect(stored.touchpoints).toEqual([]);
    expect(stored.pixels).toEqual([]);
    expect(stored.journal).toEqual([]);
    await small.close();
  });
}

/** Puts elements and functions of its own where scripts expect the browser's. */
const CLOBBERING = `<!doctype html><title>Clobbering</title>
<input value="secret" style="position: absolute; left: 40px; top: 40px; width: 200px; height: 30px; box-sizing: border-box">
${['createElement', 'querySelectorAll', 'documentElement', 'title', 'body', 'getElementById', 'contentType']
  .map((name) => `<img name="${name}" alt="">`)
  .join('')}
<script>
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
  Element.prototype.attachShadow = () => { throw new Error('no'); };
  Document.prototype.createElement = () => { throw new Error('no'); };
  Node.prototype.appendChild = Element.prototype.append = () => {};
  HTMLElement.prototype.showPopover = () => {};
</script>`;

test('a page that puts its own things in place of the browser’s is covered all the same', async ({ extension }) => {
  const small = await startSmallSite({ '/': CLOBBERING });
  const panel = await open(extension, `${small.origin}/`);
  await takeSnapshot(panel);
  const [area] = await lookAt(panel, [{ x: 40, y: 40, width: 200, height: 30 }]);
  expect(area?.offCover).toBeLessThan(24);
  await small.close();
});
