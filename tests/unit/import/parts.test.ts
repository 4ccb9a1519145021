// Parts: a map too large for one file leaves in several, and is whole again in whatever order they come in.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PART_LIMITS } from '@/lib/bundle/limits';
import { writeMapBundles } from '@/lib/export/bundle/bundle';
import { applyImport } from '@/lib/import/apply-import';
import { quietRun, storedSource } from '../export/stored-map';
import { check, contentOf, emptyStore, roomy, storeLibrary } from './library';

beforeEach(roomy);
afterEach(() => vi.unstubAllGlobals());

test('a map over the limits is written in parts, each taken in alone and in any order', async () => {
  const theirs = await storeLibrary(5);
  const source = await storedSource(theirs);
  const [whole] = await writeMapBundles(source, { baseName: 'journey' }, quietRun());
  expect(whole?.name).toBe('journey.walkmap');
  const files = await writeMapBundles(source, { baseName: 'journey' }, quietRun(), { ...PART_LIMITS, entries: 4 });
  expect(files.map(({ name }) => name)).toEqual(
    files.map((_, index) => `journey-${index + 1}-of-${files.length}.walkmap`),
  );
  expect(files.length).toBeGreaterThan(1);
  const mine = emptyStore();
  for (const { blob } of files.toReversed()) {
    const checked = await check(blob);
    expect(checked.rows.snapshots.length).toBeLessThanOrEqual(2);
    await applyImport(mine, checked);
  }
  expect(await contentOf(mine)).toEqual(await contentOf(theirs));
});

test('the rows of the first part count, so that it is no larger than the others', async () => {
  const source = await storedSource(await storeLibrary(5));
  const [whole] = await writeMapBundles(source, { baseName: 'journey' }, quietRun());
  const { rows } = await check(whole?.blob as Blob);
  const pictures = rows.snapshots.reduce((sum, { size, thumbnail }) => sum + size + thumbnail.length, 0);
  const limits = { ...PART_LIMITS, bytes: pictures + 100 };
  const files = await writeMapBundles(source, { baseName: 'journey' }, quietRun(), limits);
  const counts = await Promise.all(files.map(async ({ blob }) => (await check(blob)).rows.snapshots.length));
  expect(counts).toEqual([1, rows.snapshots.length - 1]);
});
