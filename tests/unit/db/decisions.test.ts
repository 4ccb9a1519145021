// Decisions in the store: what is worked out within a write, what follows a stage or step that goes, and what is taken back.
import { beforeEach, expect, test } from 'vitest';
import { loadGround } from '@/lib/db/decision-ground';
import { addAction, addDecision, addMetrics, addOpportunity, changeList, nudge } from '@/lib/db/decisions';
import { removing } from '@/lib/db/deed';
import { addTypedFinding } from '@/lib/db/findings';
import { loadMapRows, mapOfWalkthrough } from '@/lib/db/maps';
import { moveWalkthrough } from '@/lib/db/move-walkthrough';
import { loadProjectRows } from '@/lib/db/project-rows';
import { addProject } from '@/lib/db/projects';
import { type Deed, newTrail, onTrail, takeBack } from '@/lib/db/revert';
import { plainReader } from '@/lib/db/row-reader';
import { removeStage } from '@/lib/db/stages';
import { regroup } from '@/lib/db/steps';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { trash } from '@/lib/db/trash';
import { write } from '@/lib/db/write';
import { BLANK_METRIC } from '@/lib/domain/metric';
import { placeMap } from '@/lib/domain/place-map';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf } from '../../support/one-row';
import { newStore, newTouchpoint, startRun, TEXTS, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
let touchpointId: string;
const [oppId, findingId] = [idOf('opp', 1), idOf('find', 1)];
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  touchpointId = (await commitTouchpoint(store.db, newTouchpoint(run), null, null)).id;
  await addTypedFinding(store.db, { id: findingId, touchpointId, kind: 'pain', text: 'Slow' });
  await addOpportunity(store.db, { id: oppId, projectId: run.projectId, text: 'Faster', findingIds: [findingId] });
});

const opportunity = async () => {
  const row = await store.db.opportunities.get(oppId);
  if (!row) throw new Error('no opportunity');
  return row;
};
const undo = ({ changes }: Deed) => {
  const trail = newTrail();
  return takeBack(store.db, { changes: onTrail(trail, changes) }, trail);
};
const ground = () => loadGround(store.db, run.projectId, plainReader(store.db));

test('impact and effort begin in the middle, move step by step, and stay within 1 and 5', async () => {
  await nudge(store.db, oppId, { impact: 1, effort: 0 });
  expect(await opportunity()).toMatchObject({ impact: 4, effort: 3 });
  const last = await nudge(store.db, oppId, { impact: 4, effort: -5 });
  expect(await opportunity()).toMatchObject({ impact: 5, effort: 1 });
  expect(await undo(last)).toBe('whole');
  expect(await opportunity()).toMatchObject({ impact: 4, effort: 3 });
});

test('findings that two pages add at once are both there, and none twice', async () => {
  const add = (n: number) => changeList(store.db, oppId, 'findingIds', { add: [findingId, idOf('find', n)] });
  await Promise.all([add(2), add(3)]);
  expect((await opportunity()).findingIds).toEqual([findingId, idOf('find', 2), idOf('find', 3)]);
  await changeList(store.db, oppId, 'findingIds', { remove: [findingId] });
  expect((await opportunity()).findingIds).toEqual([idOf('find', 2), idOf('find', 3)]);
});

test('a table of figures is one deed', async () => {
  const drafts = [1, 2].map((n) => ({ ...BLANK_METRIC, id: idOf('metr', n), name: 'NPS', value: n }));
  const deed = await addMetrics(store.db, run.projectId, drafts);
  expect((await loadProjectRows(store.db, run.projectId))?.metrics).toHaveLength(2);
  expect(await undo(deed)).toBe('whole');
  expect((await loadProjectRows(store.db, run.projectId))?.metrics).toHaveLength(0);
});

test('what is typed into a cell stands there: an opportunity, and a metric with its figure', async () => {
  const map = await mapOfWalkthrough(store.db, run);
  const place = { projectId: run.projectId, stageId: null, stepId: touchpointId };
  await addDecision(store.db, { what: 'opportunity', id: idOf('opp', 2), ...place, text: 'Say how long' });
  await addDecision(store.db, { what: 'metric', id: idOf('metr', 1), ...place, text: 'Drop-off 28 %' });
  const rows = await loadMapRows(store.db, map.id);
  const column = rows && placeMap(rows).columns[0];
  expect(column?.opportunities.map(({ opportunity: { text } }) => text)).toEqual(['Faster', 'Say how long']);
  expect(column?.metrics).toMatchObject([{ name: 'Drop-off', value: 28, unit: '%' }]);
});

test('an action keeps the id of its opportunity when that is deleted, so that it can say so and follow it back', async () => {
  await addAction(store.db, { id: idOf('act', 1), projectId: run.projectId, opportunityId: oppId });
  const deed = await removing(store.db, 'opportunities', oppId);
  const rows = await loadProjectRows(store.db, run.projectId);
  expect(rows?.opportunities).toEqual([]);
  expect(rows?.actions).toMatchObject([{ opportunityId: oppId }]);
  expect(await undo(deed)).toBe('whole');
});

test('findings drop out of the ground with their touchpoint, their run, and a run that moved away', async () => {
  expect((await ground()).findings).toHaveLength(1);
  await trash(store.db, 'touchpoints', touchpointId);
  expect((await ground()).findings).toEqual([]);
  expect((await opportunity()).findingIds).toEqual([findingId]);
});

test('a run that moves takes its findings with it; the opportunity stays with its project', async () => {
  const elsewhere = await write(store.db, ['projects', 'stages'], (pen) => addProject(pen, 'Else', TEXTS.stages));
  const back = await moveWalkthrough(store.db, run.id, elsewhere.id);
  expect((await ground()).findings).toEqual([]);
  expect(await opportunity()).toMatchObject({ projectId: run.projectId, findingIds: [findingId] });
  await back();
  expect((await ground()).findings).toHaveLength(1);
});

test('opportunities and metrics of a stage that is removed follow to the next one, and back', async () => {
  const [first, second] = await store.db.stages.where({ projectId: run.projectId }).sortBy('order');
  if (!first || !second) throw new Error('no stages');
  await addMetrics(store.db, run.projectId, [{ ...BLANK_METRIC, id: idOf('metr', 1), stageId: second.id }]);
  const deed = await removeStage(store.db, second);
  const heir = (await store.db.metrics.get(idOf('metr', 1)))?.stageId;
  expect(heir).not.toBe(second.id);
  expect(await store.db.stages.get(heir ?? '')).toMatchObject({ deletedAt: null });
  expect(await undo(deed)).toBe('whole');
  expect(await store.db.metrics.get(idOf('metr', 1))).toMatchObject({ stageId: second.id });
});

test('what stands at a step that is given up goes on at the column that takes its place', async () => {
  const map = await mapOfWalkthrough(store.db, run);
  const step = { id: idOf('step', 1), projectId: run.projectId, stageId: null, order: 'a0', title: 'Pay' };
  await regroup(store.db, map.id, [], { fresh: step, ended: new Map() });
  const place = { projectId: run.projectId, stageId: null, stepId: step.id };
  await addDecision(store.db, { what: 'metric', id: idOf('metr', 1), ...place, text: 'NPS 3' });
  const deed = await regroup(store.db, map.id, [], { ended: new Map([[step.id, touchpointId]]) });
  expect(await store.db.metrics.get(idOf('metr', 1))).toMatchObject({ stepId: touchpointId });
  expect(await undo(deed)).toBe('whole');
  expect(await store.db.metrics.get(idOf('metr', 1))).toMatchObject({ stepId: step.id });
});
