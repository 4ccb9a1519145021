// Auto-capture: what is kept, what is dropped, what is merged, and that a page never waits longer than it must.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hearPage, type Means } from '@/lib/capture/auto-capture';
import { LAST_KEY, PAUSED_KEY } from '@/lib/capture/auto-note';
import { takeBackAutomatic } from '@/lib/capture/keep-automatic';
import { noteOpened, noteWalked } from '@/lib/capture/walked-tabs';
import { openCaptures } from '@/lib/db/journal';
import { finishWalkthrough, pauseWalkthrough } from '@/lib/db/walkthroughs';
import { patchRow } from '@/lib/db/write';
import type { AutoCapture, Walkthrough } from '@/lib/domain/walkthrough';
import { HOLD } from '@/lib/page/click-limits';
import { START } from '../../support/one-row';
import { newStore, startRun, type TestStore } from '../db/test-store';
import { atOnce, type FakePage, failing, newFakePage, stubDisk, VISIBLE } from './fake-page';

const { current, mocked, session } = vi.hoisted(() => {
  const current = {} as { page: FakePage; hash: string };
  const session = new Map<string, unknown>();
  return { current, session, mocked: async () => (await import('./fake-page')).browserOf(() => current.page) };
});
vi.mock('@/lib/browser/tabs', mocked);
vi.mock('@/lib/browser/scripts', mocked);
vi.mock('@/lib/browser/capture', async (real) => ({ ...(await real<object>()), ...(await mocked()) }));
vi.mock('@/lib/browser/storage', () => ({
  readStored: async (key: string) => session.get(key),
  writeStored: async (key: string, value: unknown) => void session.set(key, value),
}));
vi.mock('@/lib/settings/preferences', mocked);
vi.mock('@/lib/settings/site-rules', async (real) => ({ ...(await real<object>()), ...(await mocked()) }));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('@/lib/capture/verify-covers', mocked);
vi.mock('@/lib/capture/make-picture', async () => {
  const { newPicture } = await import('../db/test-store');
  return {
    makePicture: async (_bytes: unknown, type: string) => ({
      picture: { ...newPicture(), type, differenceHash: current.hash },
      bitmap: {
        width: current.page.prepared.facts.viewportWidth * current.page.prepared.facts.pixelRatio,
        close: () => {},
      },
    }),
  };
});

const TAB = 7;
const FROM = { tabId: TAB, windowId: VISIBLE.windowId, documentId: 'A' };

let page: FakePage;
let store: TestStore;
let run: Walkthrough;
let means: Means;
let failed: unknown[];
beforeEach(async () => {
  session.clear();
  page = newFakePage();
  Object.assign(current, { page, hash: '00000000000000ff' });
  store = newStore();
  run = await startRun(store.db);
  await choose({ onNavigation: true, onClick: true, acrossSites: false });
  await noteWalked(TAB, run, page.prepared.url);
  failed = [];
  means = {
    capture: { db: store.db, queue: atOnce(), epoch: { now: () => page.epoch } },
    ready: async () => {},
    say: async ({ clicked, filled }) => [...filled, clicked].join('+'),
    saved: async () => {},
    failed: async (error) => void failed.push(error),
  };
  stubDisk(2 ** 40);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const choose = (autoCapture: AutoCapture) => patchRow(store.db, 'walkthroughs', run.id, { autoCapture });
const clickOf = (name = 'Pay', filled: string[] = []) => ({
  is: 'click',
  url: page.prepared.url,
  heldAt: START,
  name,
  box: { x: 120, y: 80, width: 240, height: 40 },
  filled,
});
const click = (name?: string, filled?: string[], from = FROM) => hearPage(means, clickOf(name, filled), from);
const calm = (from = FROM) => hearPage(means, { is: 'calm', url: page.prepared.url }, from);
const kept = async () => (await store.db.touchpoints.toArray()).map(({ doing }) => doing);
/** The answer comes when the page may go on; the rest of the work goes on behind it. */
const settled = () => vi.waitFor(async () => expect(await openCaptures(store.db)).toEqual([]));
const showAnother = (url: string, hash = '00ff000000000000') => {
  Object.assign(page.prepared, { url });
  Object.assign(page.restored, { url });
  Object.assign(page.tab ?? {}, { url });
  current.hash = hash;
};

describe('what is kept', () => {
  test('a click, with what was filled in before, outlined in the picture', async () => {
    expect(await click('Pay', ['Street'])).toBe(true);
    await vi.waitFor(async () => expect(await kept()).toEqual(['Street+Pay']));
    const [mark] = await store.db.marks.toArray();
    const { facts } = page.prepared;
    expect(mark).toMatchObject({
      kind: 'box',
      x1: 120 / facts.viewportWidth,
      y1: 80 / facts.viewportHeight,
      x2: 360 / facts.viewportWidth,
      y2: 120 / facts.viewportHeight,
    });
    expect(mark?.snapshotId).toBe((await store.db.touchpoints.toArray())[0]?.snapshotId);
  });

  test('a page that came to rest', async () => {
    expect(await calm()).toBe(true);
    await vi.waitFor(async () => expect(await kept()).toEqual(['']));
    expect(await store.db.marks.count()).toBe(0);
  });

  test('not the outline of what is out of sight', async () => {
    await hearPage(means, { ...clickOf(), box: { x: 10, y: -500, width: 20, height: 20 } }, FROM);
    await vi.waitFor(async () => expect(await kept()).toEqual(['Pay']));
    expect(await store.db.marks.count()).toBe(0);
  });
});

describe('nothing is kept, and the page goes on,', () => {
  const dropped: [string, () => unknown][] = [
    ['when the picture came too late', () => (page.during.capture = () => void store.pass(HOLD))],
    ['when its turn came too late', () => store.pass(HOLD)],
    ['when another document answered', () => (page.documents = ['B', 'B'])],
    ['when the address is another', () => showAnother('https://shop.example/other')],
    ['when another tab came to the front', () => (page.during.capture = () => page.epoch++)],
    ['when the page moved', () => (page.restored.stable = false)],
    ['when the browser gives no access', () => (page.during.capture = failing('permission-needed'))],
  ];
  test.each(dropped)('%s', async (_, harm) => {
    const asked = clickOf();
    harm();
    expect(await hearPage(means, asked, FROM)).toBe(true);
    await settled();
    expect(await kept()).toEqual([]);
    expect(page.log.filter((entry) => entry === 'capture').length).toBeLessThanOrEqual(1);
    expect(failed).toEqual([]);
  });

  test('when a moment in the future is named', async () => {
    page.during.capture = () => void store.pass(HOLD);
    await hearPage(means, { ...clickOf(), heldAt: START + 60_000 }, FROM);
    await settled();
    expect(await kept()).toEqual([]);
  });

  test('when another picture is under way: clicks do not wait for each other', async () => {
    means.capture.queue = Object.assign(atOnce(), { isFree: () => false });
    expect(await click()).toBe(true);
    expect(page.log).toEqual([]);
  });

  test('and the person hears of it when a full disk or a mask that failed keeps it from being recorded', async () => {
    stubDisk(1);
    await click();
    await vi.waitFor(() => expect(failed).toMatchObject([{ code: 'storage-low' }]));
  });
});

describe('the page need not be watched any more', () => {
  const over: [string, () => unknown][] = [
    ['while the walkthrough pauses', () => pauseWalkthrough(store.db, run.id)],
    ['once it is finished', () => finishWalkthrough(store.db, run.id)],
    ['while auto-capture pauses', () => session.set(PAUSED_KEY, true)],
    ['when its switch is off', () => choose({ onNavigation: true, onClick: false, acrossSites: true })],
    ['on another site', () => showAnother('https://other.example/')],
    ['in a tab that is not walked', () => session.clear()],
    ['in another walkthrough', () => noteWalked(TAB, { ...run, id: `${run.id.slice(0, -1)}Z` }, page.prepared.url)],
  ];
  test.each(over)('%s', async (_, end) => {
    await end();
    expect(await click()).toBe(false);
    expect(page.log).toEqual([]);
  });
});

test('what follows across sites goes on there, also in a tab that the page opened', async () => {
  await choose({ onNavigation: true, onClick: true, acrossSites: true });
  showAnother('https://pay.example/');
  await noteOpened(8, TAB);
  if (page.tab) page.tab.id = 8;
  expect(await click('Pay', [], { ...FROM, tabId: 8 })).toBe(true);
  await vi.waitFor(async () => expect(await kept()).toEqual(['Pay']));
  await noteOpened(9, 4);
  expect(await click('Pay', [], { ...FROM, tabId: 9 })).toBe(false);
});

describe('near-duplicates', () => {
  beforeEach(async () => {
    await calm();
    await vi.waitFor(async () => expect(await kept()).toEqual(['']));
  });

  test('add no touchpoint: what is done stands with the one that is there, once, and is outlined in it', async () => {
    current.hash = '00000000000000f0';
    for (const name of ['Size', 'Size', 'Pay']) {
      await click(name);
      await settled();
    }
    await vi.waitFor(async () => expect(await kept()).toEqual(['Size Pay']));
    expect(await store.db.marks.count()).toBe(2);
    expect(await store.db.snapshots.count()).toBe(1);
  });

  test.each([
    ['it looks another way in five bits', () => (current.hash = '00000000000000e0')],
    ['the address is another', () => showAnother('https://shop.example/checkout/pay', '00000000000000ff')],
  ])('are none where %s', async (_, change) => {
    change();
    await click();
    await vi.waitFor(async () => expect(await kept()).toEqual(['', 'Pay']));
  });

  test('are none where another page was met in between: coming back is a step of its own', async () => {
    const { url } = page.prepared;
    store.pass(1_000);
    showAnother('https://shop.example/help');
    await calm();
    await vi.waitFor(async () => expect(await kept()).toHaveLength(2));
    store.pass(1_000);
    showAnother(url, '00000000000000ff');
    await calm();
    await vi.waitFor(async () => expect(await kept()).toHaveLength(3));
  });

  test('are taken back as they were added, and a new touchpoint goes into the trash', async () => {
    const note = () => session.get(LAST_KEY) as Parameters<typeof takeBackAutomatic>[1];
    const [first] = await store.db.touchpoints.toArray();
    const fresh = await vi.waitUntil(note);
    await click('Pay');
    await vi.waitFor(() => expect(note()?.added).toMatchObject({ doing: 'Pay' }));
    await takeBackAutomatic(store.db, note());
    expect(await kept()).toEqual(['']);
    expect((await store.db.marks.toArray()).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
    await takeBackAutomatic(store.db, fresh);
    expect((await store.db.touchpoints.get(first?.id ?? ''))?.deletedAt).not.toBeNull();
  });
});

test.each([null, 'calm', { is: 'calm' }, { is: 'calm', url: 'https://a.example/', more: 1 }, { is: 'click' }])(
  '%j is no message of a page',
  (raw) => expect(hearPage(means, raw, FROM)).toBeUndefined(),
);
