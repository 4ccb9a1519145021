// Rated overrides: a map may rate what nobody felt, and nothing else; what it may not is not written at all.
import { beforeEach, expect, test } from 'vitest';
import { mapOfWalkthrough, setOverrides } from '@/lib/db/maps';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { OverrideChange } from '@/lib/domain/move-column';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let map: JourneyMap;
let targetId: string;
beforeEach(async () => {
  store = newStore();
  const run = await startRun(store.db);
  targetId = (await commitTouchpoint(store.db, newTouchpoint(run), null, null)).id;
  map = await mapOfWalkthrough(store.db, run);
});

const rate = (value: string | null | undefined) => {
  const title: OverrideChange = { targetId, field: 'title', value: 'Said anyway' };
  return setOverrides(store.db, map.id, [title, { targetId, field: 'emotion', value }]);
};
const values = async () => (await store.db.overrides.toArray()).map(({ field, value }) => [field, value]);

test('what was observed is not rated by a map, and what came with that is not written either', async () => {
  await expect(rate('2')).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(rate(null)).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await values()).toEqual([]);
});

test('what is assumed is rated, on its scale', async () => {
  await patchRow(store.db, 'touchpoints', targetId, { evidence: 'assumed' });
  await rate('-2');
  expect(await values()).toEqual([
    ['title', 'Said anyway'],
    ['emotion', '-2'],
  ]);
  for (const value of ['3', '', '0.5', 'good'])
    await expect(rate(value)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a map of the future rates everything; on a map of today the rating can still be taken back', async () => {
  await patchRow(store.db, 'maps', map.id, { kind: 'future' });
  await rate('1');
  await patchRow(store.db, 'maps', map.id, { kind: 'current' });
  await expect(rate('2')).rejects.toMatchObject({ code: 'invalid-input' });
  await rate(undefined);
  expect((await store.db.overrides.toArray()).find(({ field }) => field === 'emotion')?.deletedAt).not.toBeNull();
});
