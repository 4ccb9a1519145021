// Taking what was picked: cut out of a picture that the guard let through, and nothing at all where it moved or went away.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Capture } from '@/lib/capture/session';
import { takeSnapshot } from '@/lib/capture/take-snapshot';
import { openCaptures } from '@/lib/db/journal';
import type { ErrorCode } from '@/lib/domain/app-error';
import { contentOf, newStore, startRun, type TestStore } from '../db/test-store';
import { atOnce, type FakePage, failing, newFakePage, stubDisk, VISIBLE } from './fake-page';

const { current, mocked } = vi.hoisted(() => {
  const current = {} as { page: FakePage; cropped: unknown[] };
  return { current, mocked: async () => (await import('./fake-page')).browserOf(() => current.page) };
});
vi.mock('@/lib/browser/tabs', mocked);
vi.mock('@/lib/browser/scripts', mocked);
vi.mock('@/lib/browser/capture', async (real) => ({ ...(await real<object>()), ...(await mocked()) }));
vi.mock('@/lib/settings/preferences', mocked);
vi.mock('@/lib/settings/site-rules', async (real) => ({ ...(await real<object>()), ...(await mocked()) }));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('@/lib/capture/verify-covers', mocked);
vi.mock('@/lib/capture/crop-picture', () => ({
  cropPicture: async (_bitmap: unknown, ...asked: unknown[]) => {
    current.cropped = asked;
    return { bytes: new Uint8Array([1, 2, 3]), area: asked[0] };
  },
}));
vi.mock('@/lib/capture/make-picture', async () => {
  const { newPicture } = await import('../db/test-store');
  const bitmap = () => ({ width: current.page.prepared.facts.viewportWidth, close: () => {} });
  return {
    decodePicture: async () => bitmap(),
    makePicture: async (_bytes: unknown, type: string, source: string) => ({
      picture: { ...newPicture(), type, source },
      bitmap: bitmap(),
    }),
  };
});

const AREA = { x: 100, y: 20, width: 400, height: 40 };

let page: FakePage;
let store: TestStore;
let capture: Capture;
beforeEach(async () => {
  page = newFakePage();
  page.picked = [
    { area: AREA, whole: true },
    { area: AREA, whole: true },
  ];
  page.prepared.facts.pixelRatio = 1;
  page.chosen = { pictureFormat: 'jpeg-80' };
  current.page = page;
  store = newStore();
  await startRun(store.db);
  capture = { db: store.db, queue: atOnce(), epoch: { now: () => page.epoch } };
  stubDisk(2 ** 40);
});
afterEach(() => vi.unstubAllGlobals());

const take = (way: 'region' | 'element' = 'element') => takeSnapshot(capture, { ...VISIBLE, way });

async function refused(code: ErrorCode): Promise<void> {
  const before = await contentOf(store.db);
  await expect(take()).rejects.toMatchObject({ code });
  expect(await contentOf(store.db)).toEqual(before);
  expect(await openCaptures(store.db)).toEqual([]);
}

test('it is brought into sight, pictured without loss, left again, cut out, and encoded as the settings say', async () => {
  await take('region');
  expect(page.log).toEqual([
    '/aim-at-picked.js',
    '/prepare-page.js',
    'capture',
    '/restore-page.js',
    '/leave-picked.js',
  ]);
  expect(page.format).toBe('png');
  expect(current.cropped).toEqual([AREA, page.prepared.facts.viewportWidth, 'jpeg-80']);
  expect(await store.db.snapshots.toArray()).toMatchObject([
    { source: 'region', type: 'image/jpeg', truncated: false },
  ]);
});

test('what was covered is told of the part alone', async () => {
  page.prepared.boxes = [
    { x: 0, y: 10, width: 200, height: 20 },
    { x: 700, y: 10, width: 50, height: 20 },
  ];
  await take();
  const [{ covered } = { covered: [] }] = await store.db.snapshots.toArray();
  expect(covered).toEqual([{ x: 0, y: 0, width: 0.25, height: 0.25 }]);
});

test('an element that does not fit into the view says that it goes on', async () => {
  page.picked = [
    { area: AREA, whole: false },
    { area: AREA, whole: false },
  ];
  await take();
  expect(await store.db.snapshots.toArray()).toMatchObject([{ source: 'element', truncated: true }]);
});

test('one that fits into the view is not scrolled through, and a region never is', async () => {
  page.found = { place: { ...AREA, y: 900 }, fits: true };
  await take();
  await take('region');
  expect(page.log.filter((entry) => entry === '/find-picked.js')).toHaveLength(1);
  expect(page.log.filter((entry) => entry === 'capture')).toHaveLength(2);
});

test('nothing is kept where nothing is picked any more', async () => {
  page.picked = [null, null];
  await refused('page-moved');
  expect(page.log).not.toContain('capture');
});

test('nothing is kept where it moved while the picture was taken', async () => {
  page.picked = [
    { area: AREA, whole: true },
    { area: { ...AREA, y: 24 }, whole: true },
  ];
  await refused('page-moved');
});

test('nothing is kept where a cover was not painted', async () => {
  page.coversPainted = false;
  await refused('mask-failed');
});

test('the page scrolls back also where the picture fails', async () => {
  page.during.capture = failing('capture-timeout');
  await refused('capture-timeout');
  expect(page.log.at(-1)).toBe('/leave-picked.js');
});
