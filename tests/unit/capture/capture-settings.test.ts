// Settings in a capture: what a person chose for all sites and for one is what the page and the browser are asked for.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Capture } from '@/lib/capture/session';
import { takeSnapshot } from '@/lib/capture/take-snapshot';
import { patchRow } from '@/lib/db/write';
import { COVER_KINDS } from '@/lib/domain/covering';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Preparing } from '@/lib/page/prepared-page';
import { newStore, startRun, type TestStore } from '../db/test-store';
import { atOnce, type FakePage, newFakePage, stubDisk, VISIBLE } from './fake-page';

const { current, mocked } = vi.hoisted(() => {
  const current = {} as { page: FakePage };
  return { current, mocked: async () => (await import('./fake-page')).browserOf(() => current.page) };
});
vi.mock('@/lib/browser/tabs', mocked);
vi.mock('@/lib/browser/scripts', mocked);
vi.mock('@/lib/browser/capture', async (real) => ({ ...(await real<object>()), ...(await mocked()) }));
vi.mock('@/lib/settings/preferences', mocked);
vi.mock('@/lib/settings/site-rules', async (real) => ({ ...(await real<object>()), ...(await mocked()) }));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('@/lib/capture/verify-covers', mocked);
vi.mock('@/lib/capture/make-picture', async () => {
  const { newPicture: picture } = await import('../db/test-store');
  return {
    makePicture: async (_bytes: unknown, type: string) => ({
      picture: { ...picture(), type },
      bitmap: { width: picture().width, close: () => current.page.log.push('close') },
    }),
  };
});

let page: FakePage;
let store: TestStore;
let run: Walkthrough;
let capture: Capture;
beforeEach(async () => {
  page = newFakePage();
  current.page = page;
  store = newStore();
  run = await startRun(store.db);
  capture = { db: store.db, queue: atOnce(), epoch: { now: () => page.epoch } };
  stubDisk(2 ** 40);
});
afterEach(() => vi.unstubAllGlobals());

const take = () => takeSnapshot(capture, VISIBLE);

/** What the page was told to cover, picture by picture. */
const covering = () => (page.given as Preparing[]).map((given) => given.covering);

test('the page is told to cover every kind, and nothing more', async () => {
  await take();
  expect(covering()).toEqual([{ kinds: [...COVER_KINDS], selectors: [], names: [] }]);
});

test('what was chosen for the walkthrough counts, whatever the settings say', async () => {
  page.chosen = { uncovered: [...COVER_KINDS], names: ['Ines'] };
  await patchRow(store.db, 'walkthroughs', run.id, { covering: ['emails'] });
  await take();
  expect(covering()).toEqual([{ kinds: ['emails'], selectors: [], names: ['Ines'] }]);
});

test('kinds that were left out are not covered, and none where all were; what a site’s rule names always is', async () => {
  page.chosen = { uncovered: ['emails', 'frames'] };
  page.rules = [
    { host: 'shop.example', selectors: ['.customer'], queryKeys: [] },
    { host: 'other.example', selectors: ['.staff'], queryKeys: [] },
  ];
  await take();
  page.chosen = { uncovered: [...COVER_KINDS] };
  await take();
  expect(covering()).toEqual([
    { kinds: ['fields', 'phones', 'accounts', 'names'], selectors: ['.customer'], names: [] },
    { kinds: [], selectors: ['.customer'], names: [] },
  ]);
});

test('query keys that the site’s rule keeps stay in the address, unless they hold a token', async () => {
  const address = 'https://www.shop.example/search?q=grinder&session=a8f3k2l9q0z7x5c1v3b6n4m2&page=2';
  Object.assign(page.tab ?? {}, { url: address });
  Object.assign(page.prepared, { url: address });
  Object.assign(page.restored, { url: address });
  page.rules = [{ host: 'shop.example', selectors: [], queryKeys: ['q', 'session'] }];
  expect((await take()).url).toBe('https://www.shop.example/search?q=grinder');
});

test.each([
  ['jpeg-80', 'image/jpeg'],
  ['png', 'image/png'],
] as const)('the browser is asked for %s where that was chosen, and it is stored as %s', async (format, type) => {
  page.chosen = { pictureFormat: format };
  await take();
  expect(page.format).toBe(format);
  expect((await store.db.snapshots.toArray())[0]?.type).toBe(type);
});
