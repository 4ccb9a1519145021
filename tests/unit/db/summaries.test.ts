// Summaries: true whenever they are there, whatever was written before.
import { beforeEach, expect, test } from 'vitest';
import { addFinding } from '@/lib/db/findings';
import { deriveSummaries } from '@/lib/db/summaries';
import { commitTouchpoint, moveTouchpoint } from '@/lib/db/touchpoints';
import { destroy, trash } from '@/lib/db/trash';
import { patchRow, write } from '@/lib/db/write';
import { findTouchpoints } from '@/lib/domain/search-text';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { emotionOf } from '../../support/one-row';
import { newPicture, newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
let first: Touchpoint;
let second: Touchpoint;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  first = await commitTouchpoint(store.db, newTouchpoint(run, { title: 'Café' }), newPicture(), null);
  second = await commitTouchpoint(store.db, newTouchpoint(run, { title: 'Basket' }), null, null);
  await deriveSummaries(store.db, [run.id]);
});

test('they count, keep the ratings in order and the first pictures', async () => {
  await patchRow(store.db, 'touchpoints', second.id, { emotion: emotionOf(-2) });
  await deriveSummaries(store.db, [run.id]);
  expect(await store.db.summaries.get(run.id)).toMatchObject({
    touchpoints: 2,
    emotions: [null, -2],
    covers: [first.snapshotId],
  });
  const text = await store.db.searchTexts.get(run.id);
  expect(text && findTouchpoints(text, ['cafe'])).toEqual([0]);
  expect(text && findTouchpoints(text, ['basket', 'shop.example'])).toEqual([1]);
});

const WRITES: Record<string, () => Promise<unknown>> = {
  'a new touchpoint': () => commitTouchpoint(store.db, newTouchpoint(run), null, null),
  'an edit': () => patchRow(store.db, 'touchpoints', first.id, { note: 'slow' }),
  'another order': () => moveTouchpoint(store.db, second.id, 0),
  'a finding': () => addFinding(store.db, first, 'pain'),
  'a deletion': () => trash(store.db, 'touchpoints', first.id),
  'a deletion for good': () => destroy(store.db, 'touchpoints', first.id),
  'a merged row': () =>
    write(store.db, ['touchpoints'], (pen) => pen.put('touchpoints', { ...first, title: 'Merged' })),
  'a row taken out': () => write(store.db, ['touchpoints'], (pen) => pen.remove('touchpoints', first.id)),
};

test.each(Object.keys(WRITES))('%s forgets both in the same breath', async (name) => {
  await WRITES[name]?.();
  expect(await store.db.summaries.count()).toBe(0);
  expect(await store.db.searchTexts.count()).toBe(0);
});

test('a write that fails leaves them, and so does one of another walkthrough', async () => {
  const broken = write(store.db, ['touchpoints'], async (pen) => {
    await pen.patch('touchpoints', first.id, { title: 'never' });
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow();
  const other = await startRun(store.db);
  await commitTouchpoint(store.db, newTouchpoint(other), null, null);
  expect(await store.db.summaries.toCollection().primaryKeys()).toEqual([run.id]);
});
