// Plan: the dry run writes nothing, says row by row what taking in will do, and what was agreed to is what is done.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { patchRow } from '@/lib/db/write';
import { applyImport } from '@/lib/import/apply-import';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import type { ImportPlan } from '@/lib/import/merge-bundle';
import { planImport } from '@/lib/import/plan-import';
import { MOST_LISTED } from '@/lib/import/planned-rows';
import { tellRows } from '@/lib/state/planned-values';
import { idOf, touchpointRow } from '../../support/one-row';
import { NOW } from '../export/stored-map';
import { check, contentOf, emptyStore, mapBundle, roomy, storeLibrary } from './library';

beforeEach(roomy);
afterEach(() => vi.unstubAllGlobals());

/** Two devices that know the same map: mine, and theirs that goes on from here. */
async function twoStores(): Promise<{ mine: Database; theirs: Database; ids: string[] }> {
  const theirs = await storeLibrary(4);
  const mine = emptyStore();
  await applyImport(mine, await check(await mapBundle(theirs)));
  return { mine, theirs, ids: await theirs.touchpoints.orderBy('id').primaryKeys() };
}

const run = (plan: ImportPlan, signal = new AbortController().signal) => ({ plan, signal, onProgress: () => {} });
const kindsOf = (plan: ImportPlan) => plan.rows.map(({ table, id, kind }) => `${table} ${id} ${kind}`);

/** One touchpoint of each kind: changed there, written on both sides, deleted there, deleted here. */
async function diverge() {
  const { mine, theirs, ids } = await twoStores();
  const [changed = '', disputed = '', there = '', here = ''] = ids;
  await patchRow(theirs, 'touchpoints', changed, { title: 'Changed there', momentOfTruth: true });
  await patchRow(mine, 'touchpoints', disputed, { title: 'Mine' });
  await patchRow(theirs, 'touchpoints', disputed, { title: 'Theirs' });
  await patchRow(theirs, 'touchpoints', there, { deletedAt: NOW });
  await patchRow(mine, 'touchpoints', here, { deletedAt: NOW });
  return { mine, theirs, changed, disputed, there, here, bundle: await check(await mapBundle(theirs)) };
}

test('every kind of change is told by itself, field by field, before anything is written', async () => {
  const { mine, changed, disputed, there, here, bundle } = await diverge();
  const before = await contentOf(mine);
  const plan = await planImport(mine, bundle);
  expect(await contentOf(mine)).toEqual(before);
  expect(plan.tables.touchpoints).toEqual({ added: 0, changed: 1, conflict: 1, same: 0, deleted: 1, stayDeleted: 1 });
  expect(kindsOf(plan)).toEqual([
    `touchpoints ${changed} changed`,
    `touchpoints ${disputed} conflict`,
    `touchpoints ${there} deleted`,
    `touchpoints ${here} stayDeleted`,
  ]);
  const [one, other] = await tellRows(mine, bundle, plan.rows);
  expect(one).toMatchObject({ name: 'Changed there' });
  expect(one?.fields.map(({ subject, lost }) => [subject, lost.length])).toEqual([
    ['title', 0],
    ['momentOfTruth', 0],
  ]);
  expect(one?.fields[1]?.after.told).toEqual({ is: 'message', key: 'conflicts.yes' });
  const [title] = other?.fields ?? [];
  const texts = [title?.after, ...(title?.lost ?? [])].map((value) => value?.told);
  expect(texts).toHaveLength(2);
  expect(texts).toEqual(expect.arrayContaining(['Mine', 'Theirs'].map((text) => ({ is: 'text', text }))));
});

test('what was told is what is done', async () => {
  const { mine, disputed, bundle } = await diverge();
  const plan = await planImport(mine, bundle);
  const told = plan.rows.find(({ id }) => id === disputed)?.fields[0];
  expect(await applyImport(mine, bundle, run(plan))).toEqual(plan);
  const row = await mine.touchpoints.get(disputed);
  expect(row?.title).toBe(told?.after.value);
  expect(row?.conflicts.map(({ value }) => value)).toEqual(told?.lost.map(({ value }) => value));
  expect((await planImport(mine, bundle)).rows.filter(({ kind }) => kind !== 'stayDeleted')).toEqual([]);
});

describe('nothing is taken in', () => {
  test('where something was changed here since, that the plan speaks of', async () => {
    const { mine, changed, bundle } = await diverge();
    const plan = await planImport(mine, bundle);
    await patchRow(mine, 'touchpoints', changed, { title: 'Changed here meanwhile' });
    const before = await contentOf(mine);
    await expect(applyImport(mine, bundle, run(plan))).rejects.toMatchObject({ code: 'import-outdated' });
    expect(await contentOf(mine)).toEqual(before);
    const again = await planImport(mine, bundle);
    expect(again.tables.touchpoints).toMatchObject({ changed: 0, conflict: 2 });
    await applyImport(mine, bundle, run(again));
  });

  test('where it was stopped in the middle of the writing, and the store counts as sound', async () => {
    const theirs = await storeLibrary(4);
    const mine = emptyStore();
    const bundle = await check(await mapBundle(theirs));
    const plan = await planImport(mine, bundle);
    const failures: unknown[] = [];
    mine.watchers.add({ failed: (error) => failures.push(error) });
    for (let after = 1; after < 8; after += 3) {
      const ended = new AbortController();
      let steps = 0;
      const onProgress = (share: number) => {
        // A quarter is the looking at pictures.
        steps += share >= 0.25 ? 1 : 0;
        if (steps === after) ended.abort();
      };
      const work = applyImport(mine, bundle, { plan, signal: ended.signal, onProgress });
      await expect(work, String(after)).rejects.toMatchObject({ code: 'import-stopped' });
    }
    expect((await contentOf(mine)).touchpoints).toEqual([]);
    expect(await mine.pixels.count()).toBe(0);
    expect(failures).toEqual([]);
    await applyImport(mine, bundle, run(plan));
    expect(await contentOf(mine)).toEqual(await contentOf(theirs));
  });
});

test('what is written meanwhile beside the plan holds nothing up', async () => {
  const { mine, changed, bundle } = await diverge();
  const plan = await planImport(mine, bundle);
  await mine.touchpoints.add(touchpointRow({ id: idOf('tp', 999), walkthroughId: idOf('run', 9) }));
  await applyImport(mine, bundle, run(plan));
  expect((await mine.touchpoints.get(changed))?.title).toBe('Changed there');
});

test('long lists are cut, and counted whole', async () => {
  const mine = emptyStore();
  const theirs = await check(await mapBundle(await storeLibrary(1)));
  const many = Array.from({ length: 1_000 }, (_, n) => touchpointRow({ id: idOf('many', n), order: `a${n}` }));
  const bundle: CheckedBundle = { ...theirs, rows: { ...theirs.rows, touchpoints: many } };
  const plan = await planImport(mine, bundle);
  expect(plan.tables.touchpoints.added).toBe(1_000);
  expect(plan.rows.filter(({ table }) => table === 'touchpoints')).toHaveLength(MOST_LISTED);
});
