// Picture parts: a page too tall for one picture is several, which are saved, shown, exported and thrown away together.
import { expect, test } from 'vitest';
import { familyOf } from '@/lib/db/family';
import { loadMaps, loadPicturedRows, mapOfWalkthrough } from '@/lib/db/maps';
import { loadFurtherPixels, loadParts } from '@/lib/db/pictures';
import { commitTouchpoint, type NewPicture, replacePicture } from '@/lib/db/touchpoints';
import { placeMap } from '@/lib/domain/place-map';
import { listEvidence } from '@/lib/export/evidence';
import { contentOf, newPicture, newStore, newTouchpoint, startRun } from './test-store';

const part = (index: number): NewPicture => ({
  ...newPicture(),
  source: 'full-page',
  part: index,
  blob: new Blob([`part ${index}`], { type: 'image/jpeg' }),
});

async function tallTouchpoint() {
  const { db } = newStore();
  const run = await startRun(db);
  const further = [part(1), part(2)];
  const touchpoint = await commitTouchpoint(db, newTouchpoint(run), part(0), null, { further });
  return { db, run, touchpoint };
}

test('all parts are saved with the touchpoint, which names the first', async () => {
  const { db, touchpoint } = await tallTouchpoint();
  const parts = await loadParts(db, touchpoint);
  expect(parts.map((row) => row.part)).toEqual([0, 1, 2]);
  expect(parts[0]?.id).toBe(touchpoint.snapshotId);
  expect(await loadFurtherPixels(db, parts[0]?.id ?? '')).toHaveLength(2);
  expect((await familyOf(db, 'touchpoints', touchpoint.id)).get('snapshots')?.size).toBe(3);
});

test('a picture in its place takes all of them away', async () => {
  const { db, touchpoint } = await tallTouchpoint();
  await replacePicture(db, touchpoint.id, newPicture());
  const { snapshots = [] } = await contentOf(db);
  expect(snapshots.map((row) => (row as { deletedAt: number | null }).deletedAt !== null)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const now = await db.touchpoints.get(touchpoint.id);
  expect((await loadParts(db, now ?? touchpoint)).map((row) => row.part)).toEqual([0]);
});

test('an export has all of them, from the top down', async () => {
  const { db, run, touchpoint } = await tallTouchpoint();
  await mapOfWalkthrough(db, run);
  const mapRows = await loadPicturedRows(db, (await loadMaps(db))[0]?.id ?? '');
  if (!mapRows) throw new Error('there is no map');
  const [evidence] = listEvidence({ map: placeMap(mapRows), mapRows });
  expect(evidence?.pictures[0]?.snapshot.id).toBe(touchpoint.snapshotId);
  expect(evidence?.pictures.map(({ snapshot }) => snapshot.part)).toEqual([0, 1, 2]);
});
