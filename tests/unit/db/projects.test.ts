// Projects: another set of stages keeps every touchpoint's place in the journey, and can be taken back.
import { beforeEach, expect, test } from 'vitest';
import { mapOfWalkthrough, setOverrides } from '@/lib/db/maps';
import { loadStages } from '@/lib/db/projects';
import { doAgain, newTrail, onTrail, type Trail, takeBack } from '@/lib/db/revert';
import { applyStageTemplate } from '@/lib/db/stages';
import { commitTouchpoint, loadTouchpoints } from '@/lib/db/touchpoints';
import { patchRow, write } from '@/lib/db/write';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { contentOf, newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
let trail: Trail;
const NEW = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((name) => ({ name, goal: '' }));

beforeEach(async () => {
  store = newStore();
  trail = newTrail();
  run = await startRun(store.db);
  for (const stage of await loadStages(store.db, run.projectId)) {
    const { id } = await commitTouchpoint(store.db, newTouchpoint(run, { title: stage.name }), null, null);
    await patchRow(store.db, 'touchpoints', id, { stageId: stage.id });
  }
  const { id } = await commitTouchpoint(store.db, newTouchpoint(run, { title: 'nowhere' }), null, null);
  await patchRow(store.db, 'touchpoints', id, { stageId: null });
});

const stageNames = async () => (await loadStages(store.db, run.projectId)).map((stage) => stage.name);
const placed = async () => {
  const names = new Map((await loadStages(store.db, run.projectId)).map((stage) => [stage.id, stage.name]));
  const touchpoints = await loadTouchpoints(store.db, run.id);
  return Object.fromEntries(
    touchpoints.map((row) => [row.title, row.stageId === null ? null : names.get(row.stageId)]),
  );
};

test('touchpoints come to the stage at the same share of the journey', async () => {
  await applyStageTemplate(store.db, run.projectId, NEW);
  expect(await stageNames()).toEqual(NEW.map((stage) => stage.name));
  expect(await placed()).toEqual({ Discover: 'One', Choose: 'Three', Pay: 'Five', nowhere: null });
});

test('fewer stages take several together', async () => {
  await applyStageTemplate(store.db, run.projectId, NEW.slice(0, 2));
  expect(await placed()).toEqual({ Discover: 'One', Choose: 'One', Pay: 'Two', nowhere: null });
});

test('steps move with their stage', async () => {
  const [, second] = await loadStages(store.db, run.projectId);
  const step = await write(store.db, ['steps'], (pen) =>
    pen.add('steps', {
      projectId: run.projectId,
      stageId: second?.id ?? null,
      order: 'a0',
      title: 'Compares',
      urlPattern: null,
    }),
  );
  const template = await applyStageTemplate(store.db, run.projectId, NEW);
  const third = (await loadStages(store.db, run.projectId))[2];
  expect((await store.db.steps.get(step.id))?.stageId).toBe(third?.id);
  await takeBack(store.db, template, trail);
  expect((await store.db.steps.get(step.id))?.stageId).toBe(second?.id);
});

test('taking it back brings every row back to what it was, edits of maps included', async () => {
  const map = await mapOfWalkthrough(store.db, run);
  const [first] = await loadTouchpoints(store.db, run.id);
  const [, , last] = await loadStages(store.db, run.projectId);
  await setOverrides(store.db, map.id, [{ targetId: first?.id ?? '', field: 'stageId', value: last?.id }]);
  await setOverrides(store.db, map.id, [{ targetId: first?.id ?? '', field: 'title', value: 'Renamed' }]);
  const before = await shown();
  const template = await applyStageTemplate(store.db, run.projectId, NEW);
  const fifth = (await loadStages(store.db, run.projectId))[4];
  const overrides = await store.db.overrides.toArray();
  expect(overrides.map((row) => [row.field, row.value])).toEqual([
    ['stageId', fifth?.id],
    ['title', 'Renamed'],
  ]);
  await takeBack(store.db, template, trail);
  expect(await shown()).toEqual(before);
});

test('an edit that was undone and then made anew is undone to what the walk says, not to the words of before', async () => {
  const map = await mapOfWalkthrough(store.db, run);
  const [first] = await loadTouchpoints(store.db, run.id);
  const rename = async (value: string) => {
    const { changes } = await setOverrides(store.db, map.id, [{ targetId: first?.id ?? '', field: 'title', value }]);
    return { changes: onTrail(trail, changes) };
  };
  expect(await takeBack(store.db, await rename('First'), trail)).toBe('whole');
  expect(await takeBack(store.db, await rename('Second'), trail)).toBe('whole');
  expect((await store.db.overrides.toArray()).filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
});

test('taken back, what came into a new stage meanwhile goes to the old one at the same share', async () => {
  const template = await applyStageTemplate(store.db, run.projectId, NEW);
  const fresh = await loadStages(store.db, run.projectId);
  const late = await commitTouchpoint(store.db, newTouchpoint(run, { title: 'late' }), null, null);
  await patchRow(store.db, 'touchpoints', late.id, { stageId: fresh[5]?.id ?? null });
  const first = (await loadTouchpoints(store.db, run.id))[0];
  await patchRow(store.db, 'touchpoints', first?.id ?? '', { stageId: fresh[3]?.id ?? null });
  await takeBack(store.db, template, trail);
  expect(await placed()).toEqual({ Discover: 'Choose', Choose: 'Choose', Pay: 'Pay', nowhere: null, late: 'Pay' });
});

test('done again it brings back the very same stages, and can be taken back again', async () => {
  const template = await applyStageTemplate(store.db, run.projectId, NEW);
  const [ids, places] = [(await loadStages(store.db, run.projectId)).map((stage) => stage.id), await placed()];
  await takeBack(store.db, template, trail);
  await doAgain(store.db, template, trail);
  expect((await loadStages(store.db, run.projectId)).map((stage) => stage.id)).toEqual(ids);
  expect(await placed()).toEqual(places);
  await takeBack(store.db, template, trail);
  expect(await placed()).toEqual({ Discover: 'Discover', Choose: 'Choose', Pay: 'Pay', nowhere: null });
});

/** All rows that are not in the trash, without their stamps. */
async function shown() {
  const content = (await contentOf(store.db)) as Record<string, { deletedAt?: number | null; stamps?: object }[]>;
  return Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      rows.filter((row) => row.deletedAt === null).map(({ stamps: _, ...row }) => row),
    ]),
  );
}

test('another project keeps its stages', async () => {
  const other = await write(store.db, ['stages'], (pen) =>
    pen.add('stages', { projectId: run.id, order: 'a0', name: 'Elsewhere', goal: '' }),
  );
  await applyStageTemplate(store.db, run.projectId, NEW);
  expect((await store.db.stages.get(other.id))?.deletedAt).toBeNull();
});
