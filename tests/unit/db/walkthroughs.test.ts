// Walkthroughs: one records at a time, and its clock counts what was walked, over pauses, finishes and restarts.
import { beforeEach, describe, expect, test } from 'vitest';
import { latestProject, loadStages } from '@/lib/db/projects';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import {
  closeWalkthrough,
  finishWalkthrough,
  openWalkthrough,
  pauseWalkthrough,
  reopenWalkthrough,
  resumeAfterRestart,
  resumeWalkthrough,
} from '@/lib/db/walkthroughs';
import { patchRow } from '@/lib/db/write';
import { elapsedAt } from '@/lib/domain/clock';
import { rowSchemas } from '@/lib/domain/tables';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf, pageFacts, START } from '../../support/one-row';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
});

const read = async (id = run.id) => (await store.db.walkthroughs.get(id)) as Walkthrough;
const MINUTE = 60_000;
const NIGHT = 12 * 60 * MINUTE;

test('the first start makes a project with its stages and asks nothing', async () => {
  const project = await latestProject(store.db);
  expect(project).toMatchObject({ name: 'My first project' });
  expect((await loadStages(store.db, project?.id ?? '')).map((stage) => stage.name)).toEqual([
    'Discover',
    'Choose',
    'Pay',
  ]);
  expect(run).toMatchObject({
    projectId: project?.id,
    recording: 'recording',
    zone: 'Europe/Berlin',
    startedAt: START,
  });
  expect(rowSchemas.walkthroughs.safeParse(run).error).toBeUndefined();
  expect(rowSchemas.projects.safeParse(project).error).toBeUndefined();
  expect(await openWalkthrough(store.db)).toEqual(run);
});

test('a second start stays in the project and pauses the first run', async () => {
  store.pass(MINUTE);
  const second = await startRun(store.db);
  expect(await store.db.projects.count()).toBe(1);
  expect(await store.db.stages.count()).toBe(3);
  expect(await read()).toMatchObject({ recording: 'paused', clock: { elapsed: MINUTE, runningSince: null } });
  expect((await openWalkthrough(store.db))?.id).toBe(second.id);
});

test('a project in the trash is not walked in', async () => {
  const project = await latestProject(store.db);
  await patchRow(store.db, 'projects', project?.id ?? '', { deletedAt: START });
  expect((await startRun(store.db)).projectId).not.toBe(project?.id);
});

test('a pause stops the clock, and resuming goes on without the pause', async () => {
  store.pass(MINUTE);
  await pauseWalkthrough(store.db, run.id);
  store.pass(30 * MINUTE);
  expect(elapsedAt((await read()).clock, store.pass(0))).toBe(MINUTE);
  await resumeWalkthrough(store.db, run.id);
  expect(elapsedAt((await read()).clock, store.pass(2 * MINUTE))).toBe(3 * MINUTE);
  expect((await read()).recording).toBe('recording');
});

test('a finish says when, and can be taken up again', async () => {
  const end = store.pass(MINUTE);
  await finishWalkthrough(store.db, run.id);
  expect(await read()).toMatchObject({
    recording: 'finished',
    finishedAt: end,
    clock: { elapsed: MINUTE, runningSince: null },
  });
  expect((await openWalkthrough(store.db))?.id).toBe(run.id);
  store.pass(NIGHT);
  await resumeWalkthrough(store.db, run.id);
  expect(await read()).toMatchObject({ recording: 'recording', finishedAt: null });
  expect(elapsedAt((await read()).clock, store.pass(MINUTE))).toBe(2 * MINUTE);
});

test('a run that is left stays in the store and leaves the panel', async () => {
  await finishWalkthrough(store.db, run.id);
  await closeWalkthrough(store.db);
  expect(await openWalkthrough(store.db)).toBeUndefined();
  expect(await read()).toMatchObject({ recording: 'finished' });
});

test('an earlier run is opened as it is, and the one that recorded is paused', async () => {
  store.pass(MINUTE);
  await finishWalkthrough(store.db, run.id);
  const second = await startRun(store.db);
  store.pass(MINUTE);
  await reopenWalkthrough(store.db, run.id);
  expect(await openWalkthrough(store.db)).toMatchObject({ id: run.id, recording: 'finished' });
  expect(await read(second.id)).toMatchObject({ recording: 'paused', clock: { elapsed: MINUTE, runningSince: null } });
});

test('opening the run that records changes nothing about it', async () => {
  store.pass(MINUTE);
  await reopenWalkthrough(store.db, run.id);
  expect(await read()).toEqual(run);
});

test('a run in the trash is open nowhere', async () => {
  await patchRow(store.db, 'walkthroughs', run.id, { deletedAt: START });
  expect(await openWalkthrough(store.db)).toBeUndefined();
  await pauseWalkthrough(store.db, idOf('run', 99));
});

describe('the time at the last touchpoint', () => {
  const snapshot = async () => {
    const at = store.pass(10_000);
    return commitTouchpoint(
      store.db,
      newTouchpoint(run, { at, facts: pageFacts({ openedAt: at - 4_000 }) }),
      null,
      null,
    );
  };
  const timeOf = async (id: string) => (await store.db.touchpoints.get(id))?.time;

  test.each([
    ['a pause', pauseWalkthrough],
    ['the finish', finishWalkthrough],
  ] as const)('ends at %s', async (_, end) => {
    const { id } = await snapshot();
    store.pass(MINUTE);
    await end(store.db, run.id);
    expect(await timeOf(id)).toEqual({ duration: MINUTE + 4_000, source: 'measured' });
    store.pass(NIGHT);
    await resumeWalkthrough(store.db, run.id);
    await snapshot();
    expect(await timeOf(id)).toEqual({ duration: MINUTE + 4_000, source: 'measured' });
  });

  test('ends when another run is started or opened', async () => {
    const { id } = await snapshot();
    store.pass(MINUTE);
    await startRun(store.db);
    expect(await timeOf(id)).toEqual({ duration: MINUTE + 4_000, source: 'measured' });
  });
});

describe('after a restart of the browser', () => {
  test('the night does not count, on the clock or at the last touchpoint', async () => {
    const at = store.pass(MINUTE);
    const { id } = await commitTouchpoint(
      store.db,
      newTouchpoint(run, { at, facts: pageFacts({ openedAt: at }) }),
      null,
      null,
    );
    store.pass(NIGHT);
    await resumeAfterRestart(store.db);
    expect(elapsedAt((await read()).clock, store.pass(5_000))).toBe(MINUTE + 5_000);
    expect((await store.db.touchpoints.get(id))?.time).toEqual({ duration: 0, source: 'measured' });
    expect((await read()).recording).toBe('recording');
  });

  test('a paused run stays paused', async () => {
    await pauseWalkthrough(store.db, run.id);
    const before = await read();
    store.pass(NIGHT);
    await resumeAfterRestart(store.db);
    expect(await read()).toEqual(before);
  });

  test('there is nothing to do where no run is open', async () => {
    await closeWalkthrough(store.db);
    await expect(resumeAfterRestart(store.db)).resolves.toBeUndefined();
  });
});
