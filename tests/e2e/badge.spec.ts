// Badge: what the toolbar button tells a shopper, with the panel open and with the panel closed.
import type { Worker } from '@playwright/test';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { readStored } from '../support/stored';
import { type Extension, expect, test } from '../support/test';

const badge = (worker: Worker) =>
  worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } };
    return chrome.action.getBadgeText({});
  });

const tooltip = (worker: Worker) =>
  worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getTitle(of: object): Promise<string> } } };
    return chrome.action.getTitle({});
  });

/**
 * Calls the worker's listeners as the browser does for a shortcut. The key press itself, and the access that it grants,
 * no headless browser can give: the page was opened to the extension by a toolbar click before.
 */
const pressShortcut = (worker: Worker, command: string) =>
  worker.evaluate(async (name) => {
    interface Api {
      tabs: { query(of: object): Promise<{ id: number; windowId: number }[]> };
      commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
    }
    const { chrome } = globalThis as unknown as { chrome: Api };
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);

/** The same for the entry of the page's context menu, which no headless browser draws; it rejects where there is none. */
const chooseMenuEntry = (worker: Worker) =>
  worker.evaluate(async () => {
    interface Api {
      runtime: { lastError?: { message: string } };
      tabs: { query(of: object): Promise<{ id: number; windowId: number; url?: string }[]> };
      contextMenus: {
        update(id: string, changes: object, done: () => void): void;
        onClicked: { dispatch(info: object, tab: unknown): void };
      };
    }
    const { chrome } = globalThis as unknown as { chrome: Api };
    await new Promise<void>((resolve, reject) => {
      const done = () => (chrome.runtime.lastError ? reject(new Error(chrome.runtime.lastError.message)) : resolve());
      chrome.contextMenus.update('snapshot', { enabled: true }, done);
    });
    const [tab] = await chrome.tabs.query({ active: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'snapshot', editable: false, pageUrl: tab?.url }, tab);
  });

/** Every text that the badge shows from now on, in order. */
const recordBadge = (worker: Worker) =>
  worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { setBadgeText(of: { text: string }): unknown } } };
    const shown: string[] = [];
    const set = chrome.action.setBadgeText.bind(chrome.action);
    chrome.action.setBadgeText = (of) => {
      shown.push(of.text);
      return set(of);
    };
    Object.assign(globalThis, { walkmapTestShown: shown });
  });

const recorded = (worker: Worker) =>
  worker.evaluate(() => (globalThis as unknown as { walkmapTestShown: string[] }).walkmapTestShown);

const openShop = async ({ page, openPanel }: Extension, address: string) => {
  await page.goto(address);
  const panel = await openPanel(page);
  await startWalkthrough(panel);
  return panel;
};

test('the badge counts what there is, and says when nothing is recorded', async ({ site, extension }) => {
  const { worker } = extension;
  expect(await badge(worker)).toBe('');
  const panel = await openShop(extension, site.shop);
  await expect.poll(() => badge(worker)).toBe('0');
  await recordBadge(worker);
  await takeSnapshot(panel);
  await expect.poll(() => recorded(worker)).toEqual(['✓', '1']);
  await takeSnapshot(panel);
  await expect.poll(() => badge(worker)).toBe('2');
  await panel
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await panel.getByRole('menuitem', { name: 'Delete' }).click();
  await expect.poll(() => badge(worker)).toBe('1');
  await panel.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => badge(worker)).toBe('2');
  await panel.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => badge(worker)).toBe('||');
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => badge(worker)).toBe('2');
  await panel.getByRole('button', { name: 'Finish and see the map' }).click();
  await expect.poll(() => badge(worker)).toBe('');
});

test('with the panel closed the badge confirms a snapshot by shortcut, rated by another, and by the context menu', async ({
  site,
  extension,
}) => {
  const { worker, page } = extension;
  const panel = await openShop(extension, site.shop);
  await panel.close();
  await expect.poll(() => page.evaluate(() => outerWidth - innerWidth)).toBeLessThan(200);
  await recordBadge(worker);
  await pressShortcut(worker, 'snapshot');
  await expect.poll(() => recorded(worker)).toEqual(['✓', '1']);
  await pressShortcut(worker, 'snapshot-bad');
  await expect.poll(() => recorded(worker)).toEqual(['✓', '1', '✓', '2']);
  await chooseMenuEntry(worker);
  await expect.poll(() => recorded(worker)).toEqual(['✓', '1', '✓', '2', '✓', '3']);
  const { touchpoints, snapshots } = await readStored(worker);
  expect(touchpoints.map((row) => row.emotion?.value ?? null)).toEqual([null, -1, null]);
  expect(snapshots).toHaveLength(3);
});

test('with the panel closed the badge tells of a failure, and the panel that is opened then says why', async ({
  site,
  extension,
}) => {
  const { worker, page } = extension;
  const panel = await openShop(extension, site.shop);
  await panel.close();
  await page.goto(`${site.shop}/file.pdf`);
  await pressShortcut(worker, 'snapshot');
  await expect.poll(() => badge(worker)).toBe('!');
  expect(await tooltip(worker)).toBe('Walkmap: no snapshot was taken. Open the panel to see why.');
  await page.goto(site.shop);
  const again = await extension.openPanel(page);
  await expect(again.getByRole('alert')).toContainText('This is a PDF');
  await takeSnapshot(again);
  await expect.poll(() => badge(worker)).toBe('1');
  expect(await tooltip(worker)).toBe('Walkmap');
});
