// Marks in bundles: they and the crop come along with their picture, and those of this side stay.
import { afterEach, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { addMark, cropPicture, loadMarks, patchMark } from '@/lib/db/marks';
import { applyImport } from '@/lib/import/apply-import';
import { idOf } from '../../support/one-row';
import { check, emptyStore, mapBundle, roomy, storeLibrary } from './library';

afterEach(() => vi.unstubAllGlobals());

const take = async (from: Database, into: Database) => applyImport(into, await check(await mapBundle(from)));

test('marks and crop come along with their picture, and those that were drawn here stay', async () => {
  roomy();
  const [theirs, mine] = [await storeLibrary(), emptyStore()];
  const snapshotId = (await theirs.snapshots.toArray())[0]?.id ?? '';
  const drawn = { snapshotId, kind: 'arrow', colour: 'blue', x1: 0.1, y1: 0.2, x2: 0.3, y2: 0.4 } as const;
  await addMark(theirs, { ...drawn, id: idOf('mark', 1) });
  await cropPicture(theirs, snapshotId, { x: 0.25, y: 0, width: 0.5, height: 1 });
  await take(theirs, mine);
  await addMark(mine, { ...drawn, id: idOf('mark', 2), colour: 'red' });
  await patchMark(theirs, idOf('mark', 1), { x2: 0.9 });
  await take(theirs, mine);
  const marks = (await loadMarks(mine, [snapshotId])).get(snapshotId) ?? [];
  expect(marks.map(({ colour, x2 }) => [colour, x2])).toEqual([
    ['blue', 0.9],
    ['red', 0.3],
  ]);
  expect((await mine.snapshots.get(snapshotId))?.crop).toEqual({ x: 0.25, y: 0, width: 0.5, height: 1 });
});
