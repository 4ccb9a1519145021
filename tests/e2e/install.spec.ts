// Install: the built extension asks for nothing that warns, and no page can tell that it is there.
import type { Page } from '@playwright/test';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { expect, test } from '../support/test';

/** Permissions for which Chromium shows no sentence at install. */
const SILENT = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'];

/** An id of the right form that no extension has. */
const NOBODY = 'abcdefghijklmnopabcdefghijklmnop';

test('the built extension warns of nothing and opens nothing to pages', async ({ extension }) => {
  const { manifest, granted } = await extension.worker.evaluate(async () => {
    interface Api {
      runtime: { getManifest(): Record<string, unknown> };
      permissions: { getAll(): Promise<{ origins: string[]; permissions: string[] }> };
    }
    const { chrome } = globalThis as unknown as { chrome: Api };
    return { manifest: chrome.runtime.getManifest(), granted: await chrome.permissions.getAll() };
  });
  expect(manifest.permissions).toBeDefined();
  expect(SILENT).toEqual(expect.arrayContaining(manifest.permissions as string[]));
  expect(SILENT).toEqual(expect.arrayContaining(granted.permissions));
  expect(granted.origins).toEqual([]);
  for (const entry of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
    expect(manifest).not.toHaveProperty(entry);
  }
});

test('every shortcut that is suggested is given: the browser keeps some keys to itself, and says nothing', async ({
  extension,
}) => {
  const given = await extension.worker.evaluate(() => {
    interface Api {
      commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
    }
    return (globalThis as unknown as { chrome: Api }).chrome.commands.getAll();
  });
  expect(given.map(({ name, shortcut }) => `${name}: ${shortcut}`).sort()).toEqual([
    '_execute_action: Alt+Shift+O',
    'snapshot-bad: Alt+Shift+D',
    'snapshot-good: Alt+Shift+G',
    'snapshot: Alt+Shift+S',
  ]);
});

/** Asks for files of extension `id` in every way that a page has; what each way gave. */
const askForFiles = (page: Page, id: string): Promise<Record<string, string>> =>
  page.evaluate(async (extension) => {
    const url = (file: string) => `chrome-extension://${extension}/${file}`;
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'found',
        () => 'nothing',
      );
    const load = <Name extends 'img' | 'script' | 'link'>(
      name: Name,
      set: (element: HTMLElementTagNameMap[Name]) => void,
    ) =>
      outcome(
        new Promise((resolve, reject) => {
          const element = document.createElement(name);
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          set(element);
          document.head.append(element);
        }).finally(() => document.head.lastElementChild?.remove()),
      );
    return {
      manifest: await outcome(fetch(url('manifest.json'))),
      page: await outcome(fetch(url('sidepanel.html'))),
      blind: await outcome(fetch(url('background.js'), { mode: 'no-cors' })),
      request: await outcome(
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve;
          request.onerror = reject;
          request.open('GET', url('icon/16.png'));
          request.send();
        }),
      ),
      image: await load('img', (element) => element.setAttribute('src', url('icon/16.png'))),
      script: await load('script', (element) => element.setAttribute('src', url('prepare-page.js'))),
      module: await outcome(import(url('background.js'))),
      style: await load('link', (element) =>
        Object.assign(element, { rel: 'stylesheet', href: url('assets/sidepanel.css') }),
      ),
    };
  }, id);

/** What a page can see of itself and could compare: names, elements, sheets, requests, a way to speak to extensions. */
const lookAtItself = (page: Page) =>
  page.evaluate(async () => {
    const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: unknown } };
    return {
      names: Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && name !== '0'),
      changed: document.documentElement.outerHTML !== served.documentElement.outerHTML,
      sheets:
        document.styleSheets.length + document.adoptedStyleSheets.length - served.querySelectorAll('style').length,
      requests: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension:')).length,
      speaks: typeof chrome?.runtime,
    };
  });

const UNTOUCHED = { names: [], changed: false, sheets: 0, requests: 0, speaks: 'undefined' };

test('thirteen probes and two watchers on a page find nothing, before and after a snapshot', async ({
  site,
  extension,
}) => {
  const { page } = extension;
  await page.goto(`${site.shop}/tab/green`);
  expect(await lookAtItself(page)).toEqual(UNTOUCHED);
  await page.evaluate(() => {
    const heard: string[] = [];
    addEventListener('message', () => heard.push('message'));
    new MutationObserver((changes) => heard.push(...changes.map(({ target }) => target.nodeName))).observe(document, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    Object.assign(document, { heard });
  });
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await takeSnapshot(panel);
  expect(await page.evaluate(() => (document as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await lookAtItself(page)).toEqual(UNTOUCHED);
  const nothing = await askForFiles(page, NOBODY);
  expect(await askForFiles(page, extension.id)).toEqual(nothing);
  expect(new Set(Object.values(nothing))).toEqual(new Set(['nothing']));

  // Where the files can be had, the same questions find them.
  const own = await extension.extensionPage('sidepanel.html');
  const { manifest, page: sidePanel, image } = await askForFiles(own, extension.id);
  expect([manifest, sidePanel, image]).toEqual(['found', 'found', 'found']);
});
