// Witness: it follows each write of any context, never goes back, and tells a store that lost something from a whole one.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import { commitTouchpoint, loadTouchpoints } from '@/lib/db/touchpoints';
import { patchRow, write } from '@/lib/db/write';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { type Tally, tallyOf } from '@/lib/domain/tally';
import { adoptNewStore, adoptStore } from '@/lib/safekeeping/adopt-store';
import { inspectStore, missingRows } from '@/lib/safekeeping/inspect-store';
import { keepWitness, noteWitness, readWitness } from '@/lib/safekeeping/witness';
import { newChance } from '../../support/chance';
import { stubLocks } from '../../support/fake-extension';
import { newPicture, newStore, newTouchpoint, startRun, type TestStore } from '../db/test-store';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: newFakeBrowser() };
});
vi.mock('wxt/browser', () => ({ browser }));

let store: TestStore;
let db: Database;
const tally = async () => parseTally(await db.meta.get('tally')) as Tally;
const recount = async () => {
  const sums = await Promise.all(
    TABLE_NAMES.map(async (name) => [name, tallyOf(await db.table(name).toArray())] as const),
  );
  return Object.fromEntries(sums.filter(([, sum]) => sum[0] !== 0));
};
const noted = async () => (await readWitness())?.tally;
const settled = () => vi.waitFor(async () => expect(await noted()).toEqual(await tally()));

beforeEach(async () => {
  stubLocks();
  browser.storage.local.clear();
  store = newStore();
  db = store.db;
  vi.spyOn(indexedDB, 'databases').mockResolvedValue([]);
  await adoptNewStore(db);
  keepWitness(db);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const walk = async (touchpoints: number) => {
  const run = await startRun(db);
  for (let n = 0; n < touchpoints; n += 1) await commitTouchpoint(db, newTouchpoint(run), newPicture(), null);
  return run;
};

describe('the tally', () => {
  test('is what all rows add up to after any writes', async () => {
    const run = await walk(5);
    const chance = newChance(7);
    for (let n = 0; n < 60; n += 1) {
      const touchpoints = await loadTouchpoints(db, run.id);
      const row = touchpoints[Math.floor(chance() * touchpoints.length)];
      if (!row) break;
      if (chance() < 0.6) await patchRow(db, 'touchpoints', row.id, { note: `${n}` });
      else if (chance() < 0.5)
        await write(db, ['touchpoints'], (pen) => pen.put('touchpoints', { ...row, title: 'x' }));
      else {
        await write(db, ['touchpoints'], (pen) => pen.remove('touchpoints', row.id));
        await commitTouchpoint(db, newTouchpoint(run), newPicture(), null);
      }
    }
    expect((await tally()).tables).toEqual(await recount());
  });

  test('goes back with a write that failed, and counts writes, not rows', async () => {
    await walk(2);
    const before = await tally();
    const [row] = await db.touchpoints.toArray();
    const failed = write(db, ['touchpoints'], async (pen) => {
      await pen.patch('touchpoints', row?.id ?? '', { note: 'x' });
      throw new Error('bug');
    });
    await expect(failed).rejects.toThrow();
    expect(await tally()).toEqual(before);
    await patchRow(db, 'touchpoints', row?.id ?? '', { note: 'y', title: 'z' });
    expect((await tally()).sequence).toBe(before.sequence + 1);
  });
});

describe('the witness', () => {
  test('follows the last write', async () => {
    await walk(3);
    await settled();
    expect((await noted())?.tables.touchpoints?.[0]).toBe(3);
  });

  test('never goes back, and never takes another database for this one', async () => {
    await walk(3);
    await settled();
    const last = await tally();
    await noteWitness({ ...last, sequence: last.sequence - 1, tables: {} }, 0);
    await noteWitness({ ...last, database: db.platform.newId(), sequence: last.sequence + 9 }, 0);
    expect(await noted()).toEqual(last);
  });
});

describe('a store at the start', () => {
  /** Takes the store back to before `work`, as a cut log does. */
  const lose = async (work: () => Promise<unknown>) => {
    const before = await db.meta.get('tally');
    await work();
    await settled();
    if (before) await db.meta.put(before);
  };

  test('is whole after its writes, also when the witness missed the last ones', async () => {
    expect(await inspectStore(db)).toEqual({ is: 'whole' });
    await walk(1);
    await settled();
    db.watchers.clear();
    await walk(1);
    expect(await noted()).not.toEqual(await tally());
    expect(await inspectStore(db)).toEqual({ is: 'whole' });
    expect(await noted()).toEqual(await tally());
  });

  test('is behind when its last writes are gone, and says how much is missing', async () => {
    await walk(1);
    await lose(() => walk(2));
    const state = await inspectStore(db);
    expect(state).toMatchObject({ is: 'behind' });
    if (state.is === 'whole') return;
    expect(missingRows(state, 'touchpoints')).toBe(2);
    expect(missingRows(state, 'projects')).toBe(0);
  });

  test('is emptied when the browser put a new one in its place, also after that one was written', async () => {
    await walk(2);
    await settled();
    db = newStore().db;
    keepWitness(db);
    const state = await inspectStore(db);
    expect(state).toMatchObject({ is: 'emptied', found: null });
    if (state.is !== 'whole') expect(missingRows(state, 'touchpoints')).toBe(2);
    await walk(4);
    expect(await inspectStore(db)).toMatchObject({ is: 'emptied' });
  });

  test('is unreadable when the browser cannot open it', async () => {
    await walk(1);
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('backing store', 'UnknownError'));
    expect(await inspectStore(db)).toMatchObject({ is: 'unreadable', found: null });
  });

  test('is whole again once a person goes on with what is left', async () => {
    await walk(1);
    await lose(() => walk(1));
    expect(await inspectStore(db)).toMatchObject({ is: 'behind' });
    await adoptStore(db);
    expect(await inspectStore(db)).toEqual({ is: 'whole' });
    expect((await tally()).tables).toEqual(await recount());
  });
});
