// Taking a snapshot: saved whole when page, tab and picture belong together, and otherwise not at all.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resumeCaptures } from '@/lib/capture/resume-captures';
import type { Capture } from '@/lib/capture/session';
import { takeSnapshot } from '@/lib/capture/take-snapshot';
import { openCaptures, openJournal } from '@/lib/db/journal';
import { finishWalkthrough, pauseWalkthrough } from '@/lib/db/walkthroughs';
import { patchRow } from '@/lib/db/write';
import type { ErrorCode } from '@/lib/domain/app-error';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf, START } from '../../support/one-row';
import {
  breakStore,
  contentOf,
  newPicture,
  newStore,
  startRun,
  type TestStore,
  throwDataError,
} from '../db/test-store';
import { atOnce, type FakePage, failing, newFakePage, stubDisk, VISIBLE } from './fake-page';

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
const timesOf = (what: string) => page.log.filter((entry) => entry === what).length;

describe('when all goes well', () => {
  test('it is saved with its picture, its facts and an address without secrets, and nothing is left open', async () => {
    const saved = await takeSnapshot(capture, { ...VISIBLE, emotion: -1 });
    expect(saved).toMatchObject({
      walkthroughId: run.id,
      title: 'Address',
      url: 'https://shop.example/checkout/address',
      channel: 'web',
      emotion: { scale: 'emotion', value: -1, at: START },
      facts: page.prepared.facts,
    });
    expect(await store.db.touchpoints.toArray()).toEqual([saved]);
    expect(await store.db.pixels.count()).toBe(1);
    expect(await openCaptures(store.db)).toEqual([]);
    expect(page.log).toEqual(['/prepare-page.js', 'capture', '/restore-page.js', 'close']);
  });

  test('it is not rated unless somebody did', async () => expect((await take()).emotion).toBeNull());

  test('the journal is there before the page is touched, and goes on before the picture', async () => {
    const steps: Promise<string[]>[] = [];
    const look = () => void steps.push(openCaptures(store.db).then((rows) => rows.map(({ step }) => step)));
    page.during = { '/prepare-page.js': look, capture: look };
    await take();
    expect(await Promise.all(steps)).toEqual([['intended'], ['masked']]);
  });
});

type Guard = [what: string, code: ErrorCode, tries: number, harm: () => unknown];
const GUARDS: readonly Guard[] = [
  [
    'another tab came to the front while the page was prepared',
    'tab-changed',
    3,
    () => (page.during['/prepare-page.js'] = () => page.epoch++),
  ],
  [
    'another tab was in front while the picture was taken, and away again',
    'tab-changed',
    3,
    () => (page.during.capture = () => page.epoch++),
  ],
  [
    'the tab moved on while the page was restored',
    'tab-changed',
    3,
    () => (page.during['/restore-page.js'] = () => page.epoch++),
  ],
  [
    'another tab is in front in the end',
    'tab-changed',
    1,
    () => (page.during.capture = () => (page.tab = { ...otherTab })),
  ],
  ['no tab is in front in the end', 'tab-changed', 1, () => (page.during.capture = () => (page.tab = undefined))],
  ['another document answered', 'page-moved', 3, () => (page.documents = ['A', 'B'])],
  ['the address changed', 'page-moved', 3, () => (page.restored.url = 'https://shop.example/checkout/pay')],
  ['what is private moved', 'page-moved', 3, () => (page.restored.stable = false)],
  ['the page answered something else', 'page-moved', 3, () => Object.assign(page.prepared, { extra: 1 })],
  ['the page answered nothing at the end', 'page-moved', 3, () => Object.assign(page, { restored: null })],
  ['the view had another width when the picture was taken', 'page-moved', 3, () => (page.prepared.view.width = 900)],
  ['a cover is not in the picture', 'mask-failed', 3, () => (page.coversPainted = false)],
  ['it is a PDF', 'page-pdf', 1, () => (page.prepared.contentType = 'application/pdf')],
  ['the picture does not come in time', 'capture-timeout', 1, () => (page.during.capture = failing('capture-timeout'))],
  ['the browser makes no picture', 'capture-failed', 3, () => (page.during.capture = failing('capture-failed'))],
  ['a rule forbids pictures', 'capture-blocked', 1, () => (page.during.capture = failing('capture-blocked'))],
  ['the page cannot be restored', 'page-moved', 3, () => (page.during['/restore-page.js'] = failing('page-moved'))],
  ['the disk is nearly full', 'storage-low', 1, () => stubDisk(255 * 1024 * 1024)],
];
const otherTab = { id: 8, windowId: VISIBLE.windowId, url: 'https://bank.example/', title: 'Bank', incognito: false };

describe('nothing is kept, the page is restored and the journal closed when', () => {
  test.each(GUARDS)('%s (%s, tries: %i)', async (_, code, tries, harm) => {
    const before = await contentOf(store.db);
    harm();
    await expect(take()).rejects.toMatchObject({ name: 'AppError', code });
    expect(await contentOf(store.db)).toEqual(before);
    expect(timesOf('/prepare-page.js')).toBe(tries);
    expect(timesOf('/restore-page.js')).toBe(tries);
  });

  test('the store cannot be written', async () => {
    const before = await contentOf(store.db);
    const mend = breakStore('pixels', 'add', throwDataError);
    await expect(take()).rejects.toMatchObject({ code: 'store-write-failed' });
    mend();
    expect(await contentOf(store.db)).toEqual(before);
  });

  test('the tab that was meant is taken once it is back in front, and no other ever', async () => {
    const meant = page.tab;
    page.during = {
      capture: () => Object.assign(page, { tab: { ...otherTab }, epoch: 2 }),
      '/restore-page.js': () => Object.assign(page, { tab: meant, epoch: 3, during: {} }),
    };
    const { url } = await take();
    expect(url).toBe('https://shop.example/checkout/address');
    expect(await store.db.touchpoints.count()).toBe(1);
  });

  test('a page that changed tabs before the picture is never pictured', async () => {
    page.during['/prepare-page.js'] = () => page.epoch++;
    await expect(take()).rejects.toMatchObject({ code: 'tab-changed' });
    expect(timesOf('capture')).toBe(0);
  });
});

const BEFORE: readonly [what: string, code: ErrorCode, harm: () => unknown][] = [
  ['no walkthrough is open', 'no-walkthrough', () => patchRow(store.db, 'walkthroughs', run.id, { deletedAt: START })],
  ['the walkthrough is finished', 'no-walkthrough', () => finishWalkthrough(store.db, run.id)],
  ['the walkthrough is paused', 'walkthrough-paused', () => pauseWalkthrough(store.db, run.id)],
  ['no tab is in front', 'page-browser', () => (page.tab = undefined)],
  ['the window is private', 'page-private', () => (page.tab = { ...otherTab, incognito: true })],
  ['the page cannot be seen', 'permission-needed', () => (page.tab = { ...otherTab, url: undefined })],
  ['the page has no address', 'permission-needed', () => (page.tab = { ...otherTab, url: '' })],
  ['it is a page of the browser', 'page-browser', () => (page.tab = { ...otherTab, url: 'chrome://settings/' })],
  ['it is a PDF by its address', 'page-pdf', () => (page.tab = { ...otherTab, url: 'https://shop.example/a.pdf' })],
  ['the window is minimised', 'window-hidden', () => (page.minimised = true)],
];

describe('the page is not even touched when', () => {
  test.each(BEFORE)('%s (%s)', async (_, code, harm) => {
    await harm();
    const before = await contentOf(store.db);
    const opened = vi.spyOn(IDBObjectStore.prototype, 'add');
    await expect(take()).rejects.toMatchObject({ name: 'AppError', code });
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
    expect(page.log).toEqual([]);
    expect(await contentOf(store.db)).toEqual(before);
  });
});

test('a page that moved once is tried again, and then saved once', async () => {
  page.restored.stable = false;
  page.during.capture = () => (page.restored.stable = timesOf('capture') > 1);
  await take();
  expect(timesOf('capture')).toBe(2);
  expect(await store.db.touchpoints.count()).toBe(1);
  expect(await store.db.pixels.count()).toBe(1);
});

test('every try takes its turn in the queue', async () => {
  let turns = 0;
  page.coversPainted = false;
  capture.queue = atOnce(() => {
    turns += 1;
  });
  await expect(take()).rejects.toMatchObject({ code: 'mask-failed' });
  expect(turns).toBe(3);
});

describe('captures that a stop left open', () => {
  test.each([undefined, 'chrome://settings/'])(
    'are closed without a script where the tab now shows %s',
    async (url) => {
      page.tab = { ...otherTab, url };
      await openJournal(store.db, idOf('cap', 1), 7);
      await resumeCaptures(store.db);
      expect(page.log).toEqual([]);
      expect(await openCaptures(store.db)).toEqual([]);
    },
  );

  test('have their pages restored and their journal closed, also where a page is gone', async () => {
    await openJournal(store.db, idOf('cap', 1), 7);
    await openJournal(store.db, idOf('cap', 2), 8);
    page.during['/restore-page.js'] = () => timesOf('/restore-page.js') === 1 && failing('page-moved')();
    await resumeCaptures(store.db);
    expect(page.log).toEqual(['/restore-page.js', '/restore-page.js']);
    expect(await openCaptures(store.db)).toEqual([]);
    await resumeCaptures(store.db);
    expect(page.log).toHaveLength(2);
  });

  test('leave what was saved', async () => {
    const saved = await take();
    await openJournal(store.db, idOf('cap', 1), 7);
    await resumeCaptures(store.db);
    expect(await store.db.touchpoints.toArray()).toEqual([saved]);
    expect((await store.db.snapshots.toArray())[0]?.size).toBe(newPicture().size);
  });
});
