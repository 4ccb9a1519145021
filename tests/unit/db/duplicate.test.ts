// Copies and moves: a copy is whole and apart from its original; a move keeps the journey, and both can be taken back.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDrawn, addLink } from '@/lib/db/drawn';
import { duplicate } from '@/lib/db/duplicate';
import { addFinding } from '@/lib/db/findings';
import { createProject } from '@/lib/db/library';
import { mapOfSeveral } from '@/lib/db/map-of-several';
import { loadMapRows, mapOfWalkthrough, setOverrides } from '@/lib/db/maps';
import { moveWalkthrough } from '@/lib/db/move-walkthrough';
import { setPersona } from '@/lib/db/personas';
import { loadStages } from '@/lib/db/projects';
import { regroup } from '@/lib/db/steps';
import { commitTouchpoint, loadTouchpoints } from '@/lib/db/touchpoints';
import { trash } from '@/lib/db/trash';
import { patchRow } from '@/lib/db/write';
import { FIRST_LANES } from '@/lib/domain/lane';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf } from '../../support/one-row';
import { newPicture, newStore, newTouchpoint, startRun, TEXTS, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
let touchpoint: Touchpoint;
beforeEach(async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e12, usage: 0 }) } });
  store = newStore();
  run = await startRun(store.db);
  touchpoint = await commitTouchpoint(store.db, newTouchpoint(run), newPicture(), null);
  await addFinding(store.db, touchpoint, 'pain');
});

afterEach(() => vi.unstubAllGlobals());

describe('a copy', () => {
  test('of a walkthrough has ids, findings and pictures of its own, without what is in the trash', async () => {
    const gone = await commitTouchpoint(store.db, newTouchpoint(run), newPicture(), null);
    await trash(store.db, 'touchpoints', gone.id);
    store.pass(5_000);
    const id = await duplicate(store.db, 'walkthroughs', run.id, 'Copy');
    expect(await store.db.walkthroughs.get(id)).toMatchObject({
      name: 'Copy',
      projectId: run.projectId,
      recording: 'paused',
      clock: { elapsed: 5_000, runningSince: null },
    });
    const [copy, ...others] = await loadTouchpoints(store.db, id);
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ title: touchpoint.title, stageId: touchpoint.stageId, walkthroughId: id });
    expect(copy?.snapshotId).not.toBe(touchpoint.snapshotId);
    expect(await store.db.snapshots.get(copy?.snapshotId ?? '')).toMatchObject({ touchpointId: copy?.id });
    expect((await store.db.pixels.get(copy?.snapshotId ?? ''))?.blob.size).toBe(newPicture().blob.size);
    expect(await store.db.findings.where('walkthroughId').equals(id).toArray()).toMatchObject([
      { touchpointId: copy?.id, kind: 'pain' },
    ]);
    expect(await loadTouchpoints(store.db, run.id)).toHaveLength(1);
  });

  test('of a map has steps and links of its own that were drawn on it', async () => {
    const map = await mapOfWalkthrough(store.db, run);
    const drawn = { id: idOf('drawn', 1), mapId: map.id, title: 'Asks a friend', channel: 'other' as const };
    await addDrawn(store.db, { ...drawn, stageId: null, order: 'z' }, []);
    const link = { projectId: run.projectId, mapId: map.id, kind: 'branch' as const, label: '' };
    await addLink(store.db, { ...link, id: idOf('link', 1), fromId: touchpoint.id, toId: drawn.id });
    const id = await duplicate(store.db, 'maps', map.id, 'Future');
    const copy = await loadMapRows(store.db, id);
    const own = copy?.touchpoints.find((row) => row.walkthroughId === id);
    expect(own).toMatchObject({ title: 'Asks a friend', evidence: 'assumed' });
    expect(own?.id).not.toBe(drawn.id);
    expect(copy?.links).toMatchObject([{ mapId: id, fromId: touchpoint.id, toId: own?.id }]);
    expect((await loadMapRows(store.db, map.id))?.touchpoints).toHaveLength(2);
  });

  test('of a map keeps its edits of the same walkthrough, and those of the other do not change', async () => {
    const map = await mapOfWalkthrough(store.db, run);
    await setOverrides(store.db, map.id, [{ targetId: touchpoint.id, field: 'title', value: 'Edited' }]);
    const id = await duplicate(store.db, 'maps', map.id, 'Future');
    await setOverrides(store.db, id, [{ targetId: touchpoint.id, field: 'title', value: 'Wished' }]);
    const [one, other] = await Promise.all([loadMapRows(store.db, map.id), loadMapRows(store.db, id)]);
    expect(other?.map).toMatchObject({ name: 'Future', copiedFromId: map.id, walkthroughIds: [run.id] });
    expect(other?.lanes).toHaveLength(one?.lanes.length ?? 0);
    expect(other?.overrides).toMatchObject([{ mapId: id, targetId: touchpoint.id, value: 'Wished' }]);
    expect(one?.overrides).toMatchObject([{ mapId: map.id, value: 'Edited' }]);
  });
});

test('one map of several walkthroughs has every lane, and is not the map of any one of them', async () => {
  const other = await startRun(store.db);
  const map = await mapOfSeveral(store.db, [run.id, other.id], 'Both');
  const rows = await loadMapRows(store.db, map.id);
  expect(rows?.walkthroughs.map((row) => row.id)).toEqual([run.id, other.id]);
  expect(rows?.lanes).toHaveLength(FIRST_LANES.length);
  const own = await mapOfWalkthrough(store.db, run);
  const again = await mapOfWalkthrough(store.db, run);
  expect(own.id).toBe(map.id);
  expect(again.id).toBe(own.id);
  await expect(mapOfSeveral(store.db, [], 'None')).rejects.toMatchObject({ code: 'row-missing' });
});

describe('a walkthrough that moves', () => {
  test('comes to the stages of the same name with its map and its persona, and all of it goes back', async () => {
    await setPersona(store.db, run.id, 'Ines');
    run = (await store.db.walkthroughs.get(run.id)) ?? run;
    const stages = await loadStages(store.db, run.projectId);
    await patchRow(store.db, 'touchpoints', touchpoint.id, { stageId: stages[1]?.id ?? null });
    const map = await mapOfWalkthrough(store.db, run);
    await setOverrides(store.db, map.id, [{ targetId: touchpoint.id, field: 'stageId', value: stages[2]?.id ?? null }]);
    const before = await loadMapRows(store.db, map.id);

    const there = await createProject(store.db, 'Elsewhere', [...TEXTS.stages].reverse());
    const back = await moveWalkthrough(store.db, run.id, there.id);
    const names = new Map((await loadStages(store.db, there.id)).map((stage) => [stage.id, stage.name]));
    const rows = await loadMapRows(store.db, map.id);
    expect(rows?.map.projectId).toBe(there.id);
    expect(rows?.walkthroughs).toMatchObject([{ projectId: there.id }]);
    expect(names.get(rows?.touchpoints[0]?.stageId ?? '')).toBe('Choose');
    expect(names.get(rows?.overrides[0]?.value ?? '')).toBe('Pay');
    expect(rows?.personas).toMatchObject([{ name: 'Ines', projectId: there.id, id: rows?.map.personaId }]);

    await back();
    const now = await loadMapRows(store.db, map.id);
    const ofRows = (all: typeof before) => ({
      stage: all?.touchpoints[0]?.stageId,
      override: all?.overrides[0]?.value,
      project: [all?.map.projectId, all?.walkthroughs[0]?.projectId],
      persona: [all?.map.personaId, all?.walkthroughs[0]?.personaId],
    });
    expect(ofRows(now)).toEqual(ofRows(before));
    expect((await store.db.personas.where('projectId').equals(there.id).toArray())[0]?.deletedAt).not.toBeNull();
  });

  test('takes along what was drawn on its map: steps, links, and which stages are collapsed', async () => {
    const stages = await loadStages(store.db, run.projectId);
    const map = await mapOfWalkthrough(store.db, run);
    const drawn = { id: idOf('drawn', 1), mapId: map.id, title: 'Asks a friend', channel: 'other' as const };
    await addDrawn(store.db, { ...drawn, stageId: stages[2]?.id ?? null, order: 'z' }, []);
    const step = { id: idOf('step', 1), projectId: run.projectId, stageId: null, order: 'a', title: 'Home' };
    const onStep = [{ targetId: touchpoint.id, field: 'stepId' as const, value: step.id }];
    await regroup(store.db, map.id, onStep, { fresh: step, ended: new Map() });
    const link = { projectId: run.projectId, mapId: map.id, kind: 'loop' as const, label: '' };
    await addLink(store.db, { ...link, id: idOf('link', 1), fromId: drawn.id, toId: step.id });
    await patchRow(store.db, 'maps', map.id, { collapsedStageIds: [stages[2]?.id ?? ''] });
    const before = await loadMapRows(store.db, map.id);

    const there = await createProject(store.db, 'Elsewhere', [...TEXTS.stages].reverse());
    const back = await moveWalkthrough(store.db, run.id, there.id);
    const pay = (await loadStages(store.db, there.id)).find(({ name }) => name === 'Pay')?.id;
    const rows = await loadMapRows(store.db, map.id);
    expect(rows?.map.collapsedStageIds).toEqual([pay]);
    expect(rows?.touchpoints.find(({ id }) => id === drawn.id)?.stageId).toBe(pay);
    expect(rows?.links).toMatchObject([{ projectId: there.id, fromId: drawn.id, toId: touchpoint.id }]);

    await back();
    const now = await loadMapRows(store.db, map.id);
    expect(now?.map.collapsedStageIds).toEqual(before?.map.collapsedStageIds);
    expect(now?.links).toMatchObject([{ projectId: run.projectId, fromId: drawn.id, toId: step.id }]);
    expect(now?.touchpoints.map(({ stageId }) => stageId)).toEqual(before?.touchpoints.map(({ stageId }) => stageId));
  });

  test('leaves a map that shows others too', async () => {
    const other = await startRun(store.db);
    const map = await mapOfSeveral(store.db, [run.id, other.id], 'Both');
    const there = await createProject(store.db, 'Elsewhere', []);
    const back = await moveWalkthrough(store.db, run.id, there.id);
    expect((await store.db.maps.get(map.id))?.walkthroughIds).toEqual([other.id]);
    expect((await loadTouchpoints(store.db, run.id))[0]?.stageId).toBeNull();
    await back();
    expect((await store.db.maps.get(map.id))?.walkthroughIds).toEqual([run.id, other.id]);
    expect((await loadTouchpoints(store.db, run.id))[0]?.stageId).toBe(touchpoint.stageId);
  });
});
