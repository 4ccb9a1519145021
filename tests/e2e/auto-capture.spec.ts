// Auto-capture: pages as they come to rest, and pages before each click; nothing twice, nothing typed, nothing elsewhere.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { linkName, misread, readChain, startLinkChain } from '../support/link-chain';
import { countTouchpoints, HURRIED, startWalkthrough, switchOn } from '../support/shopper';
import { type SmallSite, startSmallSite } from '../support/small-site';
import { stopWorker } from '../support/stop-worker';
import { readStored } from '../support/stored';
import { type Extension, expect, test } from '../support/test';

/** Opens the walkthrough with these switches on. */
const begin = async (extension: Extension, address: string, switches: readonly string[]): Promise<Page> => {
  await extension.page.goto(address);
  const panel = await extension.openPanel(extension.page);
  await startWalkthrough(panel);
  await switchOn(panel, switches);
  return panel;
};

test('ten links that lead on at once: each picture shows the page before its click', async ({ extension }) => {
  const count = 10;
  const site = await startLinkChain(count);
  const panel = await begin(extension, `${site.origin}/page/0`, ['Before each click']);
  const { page } = extension;
  for (let n = 0; n < count; n += 1) {
    await sleep(HURRIED);
    await page.getByRole('link', { name: linkName(n) }).click();
    await page.waitForURL(`${site.origin}/page/${n + 1}`);
  }
  await expect.poll(async () => (await readChain(panel, count)).length).toBeGreaterThanOrEqual(9);
  expect((await readChain(panel, count)).flatMap(misread)).toEqual([]);
  await site.close();
});

const SECRET = 'Zanderweg 4711a';

/** A page by path, one more by route, and a form. */
const shop = () =>
  startSmallSite({
    '/': '<!doctype html><title>Start</title><a href="/list">List</a>',
    '/list': `<!doctype html><title>List</title><h1>List</h1><button>Details</button>
      <script>
        document.querySelector('button').onclick = () => {
          history.pushState(null, '', '/details');
          document.title = 'Details';
          document.body.innerHTML = '<h1 style="background: teal; height: 500px">Details</h1>'
            + '<form method="post" action="/sent"><label>Street <input name="street"></label><button>Send</button></form>';
        };
      </script>`,
    '/sent': '<!doctype html><title>Sent</title>',
  });

/** All that the extension keeps, in its database and in its other stores, as text. */
const everythingKept = (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const parts: unknown[] = [];
    for (const table of db.objectStoreNames) {
      parts.push(
        await new Promise((resolve, reject) => {
          const request = db.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        }),
      );
    }
    db.close();
    type Area = { get(key: null): Promise<object> };
    const { local, session } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session', Area> } })
      .chrome.storage;
    return JSON.stringify([parts, await local.get(null), await session.get(null)]);
  });

test('pages and routes once they are calm, what is clicked on them, and nothing that is typed', async ({
  extension,
}) => {
  const site = await shop();
  const { page } = extension;
  const panel = await begin(extension, `${site.origin}/`, ['When a page has opened', 'Before each click']);
  const stored = async () => (await readStored(panel)).touchpoints.filter(({ deletedAt }) => deletedAt === null);
  const said = async () => (await stored()).map(({ title, doing }) => `${title}: ${doing}`);

  await page.getByRole('link').click();
  await expect.poll(said).toEqual(['Start: Clicks “List”.', 'List: ']);
  // The page before the click is the one that was captured when it had opened: its touchpoint says what was done.
  await sleep(HURRIED);
  await page.getByRole('button', { name: 'Details' }).click();
  await expect.poll(said).toEqual(['Start: Clicks “List”.', 'List: Clicks “Details”.', 'Details: ']);
  await page.getByLabel('Street').fill(SECRET);
  await page.getByLabel('Street').blur();
  await sleep(HURRIED);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/sent/);
  await expect.poll(said).toHaveLength(4);
  expect(await said()).toEqual([
    'Start: Clicks “List”.',
    'List: Clicks “Details”.',
    'Details: Fills in “Street”. Clicks “Send”.',
    'Sent: ',
  ]);
  expect((await stored()).map(({ url }) => new URL(url ?? '').pathname)).toEqual(['/', '/list', '/details', '/sent']);
  const kept = await everythingKept(panel);
  expect(kept).toContain('Fills in');
  expect(kept).not.toContain(SECRET.slice(0, 6));

  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => countTouchpoints(panel)).toBe(3);
  await panel.getByRole('button', { name: 'Pause auto-capture' }).click();
  await page.goto(`${site.origin}/list`);
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible();
  await sleep(1_500);
  expect(await countTouchpoints(panel)).toBe(3);
  await site.close();
});

test('a click that wakes the worker is captured all the same, and a reload of the extension leaves clicks alone', async ({
  extension,
}) => {
  const site = await startLinkChain(2);
  const { page } = extension;
  const panel = await begin(extension, `${site.origin}/page/0`, ['Before each click']);
  await sleep(HURRIED);
  await stopWorker(extension);
  await page.getByRole('link').click();
  await page.waitForURL(`${site.origin}/page/1`);
  await expect.poll(async () => (await readChain(panel, 2)).length).toBe(1);
  expect((await readChain(panel, 2)).flatMap(misread)).toEqual([]);
  await sleep(HURRIED);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  type Chrome = { chrome: { runtime: { reload(): void } } };
  await panel.evaluate(() => (globalThis as unknown as Chrome).chrome.runtime.reload()).catch(() => undefined);
  await sleep(HURRIED);
  await page.getByRole('link').click();
  await page.waitForURL(`${site.origin}/page/2`);
  expect(errors).toEqual([]);
  await site.close();
});

test('a click may still open a tab, a window and a file', async ({ extension }) => {
  const site = await startSmallSite({
    '/': `<!doctype html><title>Opens</title><a href="/other" target="_blank">Tab</a>
      <button onclick="window.open('/other')">Window</button><input type="file" aria-label="File">`,
    '/other': '<!doctype html><title>Other</title>',
  });
  const { page } = extension;
  const panel = await begin(extension, `${site.origin}/`, ['Before each click']);
  for (const name of ['Tab', 'Window']) {
    await sleep(HURRIED);
    const opened = page.waitForEvent('popup');
    await page.getByText(name).click();
    await (await opened).close();
  }
  await sleep(HURRIED);
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel('File').click();
  await choosing;
  await expect
    .poll(async () => (await readStored(panel)).touchpoints.map(({ doing }) => doing))
    .toEqual(['Clicks “Tab”. Clicks “Window”. Clicks “File”.']);
  await site.close();
});

test.describe('across sites', () => {
  test.use({ launch: { grantAllUrls: true } });

  test('the shopper is followed where the switch is on, and the access is handed back at the end', async ({
    extension,
  }) => {
    const [second, third] = [await startLinkChain(1), await startLinkChain(1)];
    const to = (site: SmallSite) => `${site.origin}/page/0`;
    const first = await startSmallSite({ '/': `<!doctype html><title>First</title><a href="${to(second)}">Away</a>` });
    const { page } = extension;
    const panel = await begin(extension, `${first.origin}/`, ['Before each click', 'Follow me across sites']);
    await sleep(HURRIED);
    await page.getByRole('link', { name: 'Away' }).click();
    await page.waitForURL(to(second));
    await sleep(HURRIED);
    await page.getByRole('link').click();
    await expect.poll(() => countTouchpoints(panel)).toBe(2);
    // A tab that the shopper did not walk into is nobody's business.
    const other = await extension.context.newPage();
    await other.goto(to(third));
    await sleep(HURRIED);
    await other.getByRole('link').click();
    await other.waitForURL(`${third.origin}/page/1`);
    await other.close();
    await panel.getByRole('button', { name: /^Finish/ }).click();
    const allowed = () =>
      panel.evaluate(() =>
        (
          globalThis as unknown as { chrome: { permissions: { contains(asked: object): Promise<boolean> } } }
        ).chrome.permissions.contains({ origins: ['<all_urls>'] }),
      );
    await expect.poll(allowed).toBe(false);
    expect((await readStored(panel)).touchpoints.map(({ url }) => url)).toEqual([`${first.origin}/`, to(second)]);
    for (const site of [first, second, third]) await site.close();
  });
});
