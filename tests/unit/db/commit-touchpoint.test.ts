// Committing a touchpoint: whole and stamped, at the end of its run, or not at all.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCaptures, openJournal } from '@/lib/db/journal';
import { loadPixels } from '@/lib/db/pictures';
import { commitTouchpoint, loadTouchpoints, replacePicture } from '@/lib/db/touchpoints';
import { patchRow, storeError, write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { rowSchemas } from '@/lib/domain/tables';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf, pageFacts, START } from '../../support/one-row';
import {
  abortWithQuota,
  breakStore,
  contentOf,
  failCommitWithQuota,
  newPicture,
  newStore,
  newTouchpoint,
  startRun,
  type TestStore,
  throwDataError,
} from './test-store';

let store: TestStore;
let run: Walkthrough;
let mend = () => {};
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
});
afterEach(() => mend());

const CAPTURE = idOf('cap', 1);

test('all of it is there: row, snapshot, pixels and the journal step', async () => {
  const { db } = store;
  await openJournal(db, CAPTURE, 7);
  const saved = await commitTouchpoint(db, newTouchpoint(run), newPicture(), CAPTURE);
  const snapshotId = saved.snapshotId ?? '';
  expect(await db.touchpoints.get(saved.id)).toEqual(saved);
  expect(rowSchemas.touchpoints.safeParse(saved).error).toBeUndefined();
  expect(rowSchemas.snapshots.safeParse(await db.snapshots.get(snapshotId)).error).toBeUndefined();
  expect(await db.snapshots.get(snapshotId)).toMatchObject({ touchpointId: saved.id, sha256: 'a'.repeat(64) });
  expect((await loadPixels(db, snapshotId))?.size).toBe(newPicture().size);
  expect(await openCaptures(db)).toMatchObject([{ id: CAPTURE, step: 'committed' }]);
});

test('without a picture it has no snapshot and no pixels', async () => {
  const saved = await commitTouchpoint(store.db, newTouchpoint(run, { channel: 'phone', url: null }), null, null);
  expect(saved.snapshotId).toBeNull();
  expect(await store.db.pixels.count()).toBe(0);
});

test('it comes last, in the stage of the one before it, the first in the first stage', async () => {
  const { db } = store;
  const [first, second] = await db.stages.toArray();
  const a = await commitTouchpoint(db, newTouchpoint(run), null, null);
  expect(a.stageId).toBe(first?.id);
  await patchRow(db, 'touchpoints', a.id, { stageId: second?.id ?? null });
  const b = await commitTouchpoint(db, newTouchpoint(run), null, null);
  expect(b.stageId).toBe(second?.id);
  expect((await loadTouchpoints(db, run.id)).map((row) => row.id)).toEqual([a.id, b.id]);
});

test('a title of the page is cut to what a title may be', async () => {
  const saved = await commitTouchpoint(store.db, newTouchpoint(run, { title: '😀'.repeat(600) }), null, null);
  expect(saved.title).toBe('😀'.repeat(250));
});

test('a title of the page cannot turn its letters around; what a person wrote stays', async () => {
  const title = 'Pay  \u202Eevil';
  const saved = await commitTouchpoint(store.db, newTouchpoint(run, { title }), null, null);
  const written = await commitTouchpoint(store.db, newTouchpoint(run, { title, url: null }), null, null);
  expect([saved.title, written.title]).toEqual(['Pay evil', title]);
});

test('the time at the one before ends when this one is reached', async () => {
  const { db, pass } = store;
  const first = await commitTouchpoint(db, newTouchpoint(run, { facts: pageFacts(), at: pass(5_000) }), null, null);
  const at = pass(60_000);
  await commitTouchpoint(db, newTouchpoint(run, { facts: pageFacts({ openedAt: at - 10_000 }), at }), null, null);
  expect((await db.touchpoints.get(first.id))?.time).toEqual({ duration: 50_000, source: 'measured' });
});

test('a time that was entered stays', async () => {
  const { db, pass } = store;
  const time = { duration: 9 * 60_000, source: 'entered' as const };
  const call = await commitTouchpoint(db, newTouchpoint(run, { channel: 'phone', time }), null, null);
  await commitTouchpoint(db, newTouchpoint(run, { facts: pageFacts(), at: pass(60_000) }), null, null);
  expect((await db.touchpoints.get(call.id))?.time).toEqual(time);
});

describe('when the store fails', () => {
  const commit = () => commitTouchpoint(store.db, newTouchpoint(run), newPicture(), CAPTURE);

  test.each([
    ['snapshots', 'add', 'store-write-failed', throwDataError],
    ['pixels', 'add', 'store-write-failed', throwDataError],
    ['touchpoints', 'add', 'store-write-failed', throwDataError],
    ['meta', 'put', 'store-write-failed', throwDataError],
    ['snapshots', 'add', 'storage-full', abortWithQuota],
    ['pixels', 'add', 'storage-full', abortWithQuota],
    ['touchpoints', 'add', 'storage-full', abortWithQuota],
  ] as const)('at %s.%s nothing is kept, and the reason is %s', async (name, method, code, fail) => {
    await openJournal(store.db, CAPTURE, 7);
    const before = await contentOf(store.db);
    mend = breakStore(name, method, fail);
    await expect(commit()).rejects.toMatchObject({ name: 'AppError', code });
    mend();
    expect(await contentOf(store.db)).toEqual(before);
    await expect(commit()).resolves.toMatchObject({ title: 'Home' });
  });

  test('on a full disk only the whole transaction tells, and nothing is kept', async () => {
    const before = await contentOf(store.db);
    mend = failCommitWithQuota();
    await expect(commit()).rejects.toMatchObject({ name: 'AppError', code: 'storage-full' });
    mend();
    expect(await contentOf(store.db)).toEqual(before);
    await expect(commit()).resolves.toMatchObject({ title: 'Home' });
  });

  test('an id that is taken overwrites nothing', async () => {
    const saved = await commit();
    const taken = write(store.db, ['touchpoints'], (pen) =>
      pen.add('touchpoints', { ...saved, title: 'Other' }, saved.id),
    );
    await expect(taken).rejects.toMatchObject({ code: 'store-write-failed', detail: 'ConstraintError' });
    expect((await store.db.touchpoints.get(saved.id))?.title).toBe('Home');
  });

  test('a picture for a touchpoint that is gone is not kept', async () => {
    const before = await contentOf(store.db);
    await expect(replacePicture(store.db, idOf('tp', 9), newPicture())).rejects.toMatchObject({ code: 'row-missing' });
    expect(await contentOf(store.db)).toEqual(before);
  });
});

test('a new picture takes the place of the old one, which goes to the trash', async () => {
  const { db } = store;
  const saved = await commitTouchpoint(db, newTouchpoint(run), newPicture(), null);
  await replacePicture(db, saved.id, { ...newPicture(), source: 'added' });
  const now = await db.touchpoints.get(saved.id);
  expect(now?.snapshotId).not.toBe(saved.snapshotId);
  expect(await db.snapshots.get(now?.snapshotId ?? '')).toMatchObject({ source: 'added', deletedAt: null });
  expect(await db.snapshots.get(saved.snapshotId ?? '')).toMatchObject({ source: 'visible', deletedAt: START });
});

test('what the store throws becomes an expected failure, by what lies within', () => {
  const own = new AppError('row-missing');
  expect(storeError(own)).toBe(own);
  expect(storeError(new DOMException('full', 'QuotaExceededError'))).toMatchObject({ code: 'storage-full' });
  expect(storeError(new DOMException('disk', 'UnknownError'))).toMatchObject({
    code: 'store-write-failed',
    detail: 'UnknownError',
  });
  expect(storeError('text')).toMatchObject({ code: 'store-write-failed', detail: 'unknown' });
});

test('a page that was met before is in the stage where somebody put it, in this run and in the newest others', async () => {
  const { db } = store;
  const [, , pay] = await db.stages.toArray();
  const basket = { url: 'https://shop.example/b/4711' as SafeUrl };
  const first = await commitTouchpoint(db, newTouchpoint(run, basket), null, null);
  await patchRow(db, 'touchpoints', first.id, { stageId: pay?.id ?? null });
  await commitTouchpoint(db, newTouchpoint(run), null, null);
  const next = await startRun(db);
  const elsewhere = await commitTouchpoint(db, newTouchpoint(next, { url: null, channel: 'phone' }), null, null);
  expect(elsewhere.stageId).not.toBe(pay?.id);
  const again = { url: 'https://shop.example/b/4712' as SafeUrl };
  expect((await commitTouchpoint(db, newTouchpoint(next, again), null, null)).stageId).toBe(pay?.id);
});
