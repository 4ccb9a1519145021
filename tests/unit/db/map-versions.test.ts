// Map versions: whatever was done to a map since, restoring gives back what was shown, and one undo gives back today.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Database } from '@/lib/db/database';
import { addLane } from '@/lib/db/lanes';
import { loadVersions, restoreVersion, saveVersion } from '@/lib/db/map-versions';
import { loadMapRows, setOverrides } from '@/lib/db/maps';
import { newTrail, takeBack } from '@/lib/db/revert';
import { addStage, applyStageTemplate } from '@/lib/db/stages';
import { destroy, trash } from '@/lib/db/trash';
import { write } from '@/lib/db/write';
import { compareMaps } from '@/lib/domain/compare-maps';
import { readVersion, sourceOfVersion } from '@/lib/domain/map-version';
import { placeMap } from '@/lib/domain/place-map';
import { idOf, MAP_ID, touchpointRow } from '@/tests/support/rows';
import { fillStore } from '../state/random-edits';
import { newStore } from './test-store';

async function shown(db: Database) {
  const rows = await loadMapRows(db, MAP_ID);
  if (!rows) throw new Error('no map');
  const { columns, stages, lanes, map } = placeMap(rows);
  const { name, kind, walkthroughIds, curves } = map;
  return {
    columns: columns.map(({ id, title, stageId, touchpoints, cards }) => [
      id,
      title,
      stageId,
      touchpoints.map((row) => row.doing),
      cards.map((card) => card.text),
    ]),
    stages: stages.map(({ stage }) => [stage?.name, stage?.goal]),
    lanes: lanes.map((lane) => [lane.kind, lane.title]),
    map: { name, kind, walkthroughIds, curves },
  };
}

/** A bit of everything: edits, lanes, stages, something drawn, another kind. */
async function editMuch(db: Database): Promise<void> {
  const before = await loadMapRows(db, MAP_ID);
  if (!before) throw new Error('no map');
  const [first, second] = before.touchpoints;
  await setOverrides(db, MAP_ID, [
    { targetId: first?.id ?? '', field: 'title', value: 'Another title' },
    { targetId: second?.id ?? '', field: 'hidden', value: 'yes' },
  ]);
  await addLane(db, { id: idOf('lane', 90), mapId: MAP_ID, kind: 'text', title: 'Own' }, null);
  await addStage(db, { id: idOf('stage', 90), projectId: before.map.projectId, name: 'Since' }, null);
  await write(db, ['touchpoints', 'maps', 'lanes'], async (pen) => {
    const { id, createdAt, deletedAt, author, stamps, seen, conflicts, ...fields } = touchpointRow({
      walkthroughId: MAP_ID,
      title: 'Drawn since',
      stageId: idOf('stage', 90),
      evidence: 'assumed',
    });
    await pen.add('touchpoints', fields, idOf('tp', 90));
    await pen.patch('maps', MAP_ID, { name: 'Renamed', kind: 'blueprint', walkthroughIds: [idOf('run', 1)] });
    const lane = before.lanes.find(({ kind }) => kind === 'pain');
    await pen.patch('lanes', lane?.id ?? '', { deletedAt: pen.now });
  });
  await applyStageTemplate(db, before.map.projectId, [{ name: 'One', goal: '' }]);
}

test('what a version kept comes back after a bit of everything, and one undo gives back today', async () => {
  const { db } = newStore();
  await fillStore(db);
  const wanted = await shown(db);
  await saveVersion(db, MAP_ID, 'Before the workshop');
  await editMuch(db);
  const today = await shown(db);
  expect(today).not.toEqual(wanted);
  const [version] = await loadVersions(db, MAP_ID);
  const deed = await restoreVersion(db, version?.id ?? '', 'Before restoring');
  const { stages, ...back } = await shown(db);
  const { stages: stood, ...was } = wanted;
  expect(back).toEqual(was);
  // A stage into which a template moved the runs stays, for the other maps.
  expect(stages).toEqual([...stood, ['One', '']]);
  expect((await loadVersions(db, MAP_ID)).map(({ name }) => name)).toEqual(['Before restoring', 'Before the workshop']);
  expect(await takeBack(db, deed, newTrail())).toBe('whole');
  expect(await shown(db)).toEqual(today);
});

test('a version says what changed since, over the runs as they are', async () => {
  const { db } = newStore();
  await fillStore(db);
  await saveVersion(db, MAP_ID, 'First');
  await editMuch(db);
  const [version] = await loadVersions(db, MAP_ID);
  const [rows, today] = [readVersion(version?.rows ?? ''), await loadMapRows(db, MAP_ID)];
  if (!rows || !today) throw new Error('nothing to compare');
  const { columns, stages, lanes } = compareMaps(placeMap(sourceOfVersion(today, rows)), placeMap(today));
  expect(columns.filter(({ what }) => what === 'added').map(({ after }) => after?.title)).toEqual(['Drawn since']);
  expect(stages.added.map(({ name }) => name)).toEqual(['One']);
  expect(lanes.removed.map(({ kind }) => kind)).toEqual(['pain']);
  expect(lanes.added.map(({ title }) => title)).toEqual(['Own']);
});

test('what was deleted for good is in no version any more', async () => {
  const { db } = newStore();
  await fillStore(db);
  const gone = (await loadMapRows(db, MAP_ID))?.touchpoints[0];
  await setOverrides(db, MAP_ID, [{ targetId: gone?.id ?? '', field: 'thinking', value: 'Secret words' }]);
  await saveVersion(db, MAP_ID, 'First');
  expect((await loadVersions(db, MAP_ID))[0]?.rows).toContain('Secret words');
  await trash(db, 'touchpoints', gone?.id ?? '');
  await destroy(db, 'touchpoints', gone?.id ?? '');
  const [version] = await loadVersions(db, MAP_ID);
  expect(version?.rows).not.toContain('Secret words');
  expect(version?.rows).not.toContain(gone?.id);
  expect(readVersion(version?.rows ?? '')).not.toBeNull();
});

test('a version that cannot be read changes nothing', async () => {
  const { db } = newStore();
  await fillStore(db);
  await saveVersion(db, MAP_ID, 'First');
  const [version] = await loadVersions(db, MAP_ID);
  const id = version?.id ?? '';
  for (const rows of [
    '',
    '{',
    '{}',
    '{"dataVersion":99,"places":[],"tables":{}}',
    '{"dataVersion":1,"places":[],"tables":{"maps":[]}}',
  ]) {
    await db.mapVersions.update(id, { rows });
    const before = await shown(db);
    await expect(restoreVersion(db, id, 'Before')).rejects.toMatchObject({ code: 'version-unreadable' });
    expect(await shown(db)).toEqual(before);
  }
});
