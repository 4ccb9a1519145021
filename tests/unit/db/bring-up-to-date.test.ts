// Bringing up to date: rows of an older version become those of the newest, all or none, and what does not parse is kept.
import { expect, test } from 'vitest';
import { bringUpToDate } from '@/lib/db/bring-up-to-date';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { type Migration, migrateRow } from '@/lib/domain/migrate';
import { contentOf, newPicture, newStore, newTouchpoint, startRun, type TestStore } from './test-store';

/** Gives every touchpoint a note, and one of them what no touchpoint can have. */
const TO_TWO: Migration = {
  to: 2,
  row: (table, row) => {
    if (table !== 'touchpoints') return row;
    return row.title === 'Broken' ? { ...row, title: 7 } : { ...row, note: `${row.note}two` };
  },
};
const TO_THREE: Migration = {
  to: 3,
  row: (table, row) => (table === 'touchpoints' ? { ...row, note: `${row.note}, three` } : row),
};
const FAILING: Migration = {
  to: 3,
  row: (table, row) => {
    if (table === 'snapshots') throw new Error('bug');
    return row;
  },
};

async function oldStore(...titles: string[]): Promise<TestStore> {
  const store = newStore();
  const run = await startRun(store.db);
  for (const title of titles) await commitTouchpoint(store.db, newTouchpoint(run, { title }), newPicture(), null);
  return store;
}

const version = async ({ db }: TestStore) => (await db.meta.get('dataVersion'))?.value;

test('an empty store gets the newest version, and one of today keeps its rows', async () => {
  const empty = newStore();
  await bringUpToDate(empty.db, [TO_TWO, TO_THREE]);
  expect(await version(empty)).toBe('3');
  const store = await oldStore('A');
  const before = await contentOf(store.db);
  await bringUpToDate(store.db);
  expect(await contentOf(store.db)).toEqual(before);
});

test('every step is taken once, in order, whichever version a store had', async () => {
  const store = await oldStore('A');
  await bringUpToDate(store.db, [TO_TWO]);
  expect((await store.db.touchpoints.toArray()).map((row) => row.note)).toEqual(['two']);
  await bringUpToDate(store.db, [TO_TWO, TO_THREE]);
  await bringUpToDate(store.db, [TO_TWO, TO_THREE]);
  expect((await store.db.touchpoints.toArray()).map((row) => row.note)).toEqual(['two, three']);
  expect(await version(store)).toBe('3');
  expect(migrateRow('touchpoints', { note: '' }, 2, [TO_TWO, TO_THREE])).toEqual({ note: ', three' });
});

test('two pages that open at once take the steps once', async () => {
  const store = await oldStore('A');
  await Promise.all([bringUpToDate(store.db, [TO_TWO]), bringUpToDate(store.db, [TO_TWO])]);
  expect((await store.db.touchpoints.toArray()).map((row) => row.note)).toEqual(['two']);
});

test('a step that fails changes nothing and says so', async () => {
  const store = await oldStore('A');
  const before = await contentOf(store.db);
  const failed = bringUpToDate(store.db, [TO_TWO, FAILING]);
  await expect(failed).rejects.toMatchObject({ code: 'migration-failed' });
  expect(await contentOf(store.db)).toEqual(before);
  expect(await version(store)).toBeUndefined();
});

test('a row that does not parse goes to quarantine as it was, the others go on', async () => {
  const store = await oldStore('A', 'Broken');
  const broken = (await store.db.touchpoints.toArray()).find((row) => row.title === 'Broken');
  await bringUpToDate(store.db, [TO_TWO]);
  expect((await store.db.touchpoints.toArray()).map((row) => row.title)).toEqual(['A']);
  expect(await store.db.quarantine.toArray()).toMatchObject([
    { id: `touchpoints/${broken?.id}`, table: 'touchpoints', row: broken },
  ]);
});

test('a store of a newer version is refused', async () => {
  const store = await oldStore('A');
  await store.db.meta.put({ key: 'dataVersion', value: '9' });
  await expect(bringUpToDate(store.db)).rejects.toMatchObject({ code: 'store-newer' });
});
