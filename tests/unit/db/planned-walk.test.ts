// Planned walk: a run of a brief begins in its project, and each touchpoint finds its planned step and stage by itself.
import { beforeEach, describe, expect, test } from 'vitest';
import { jumpTo } from '@/lib/db/jump';
import { addProject, loadStages } from '@/lib/db/projects';
import { sayOfStep } from '@/lib/db/said-of-steps';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { startWalkthrough } from '@/lib/db/walkthroughs';
import { patchRow, write } from '@/lib/db/write';
import { BLANK_BRIEF, type Brief } from '@/lib/domain/brief';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import type { SafeUrl } from '@/lib/domain/safe-url';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { plannedId } from '@/tests/support/checklist';
import { plannedStep } from '@/tests/support/plan-rows';
import { newStore, newTouchpoint, startRun, TEXTS, type TestStore } from './test-store';

let store: TestStore;
let brief: Brief;
beforeEach(async () => {
  store = newStore();
  brief = await write(store.db, ['projects', 'stages', 'personas', 'briefs'], async (pen) => {
    const { id: projectId } = await addProject(pen, 'Shop', TEXTS.stages);
    const persona = await pen.add('personas', { ...BLANK_PERSONA, projectId, name: 'Ines' });
    const last = (await loadStages(store.db, projectId)).at(-1);
    const plannedSteps = [
      plannedStep(1),
      plannedStep(2, { stageId: last?.id ?? null, urlPattern: '/pay*' }),
      plannedStep(3),
    ];
    return pen.add('briefs', { projectId, ...BLANK_BRIEF, title: 'Buy', personaId: persona.id, plannedSteps });
  });
  // A newer project, in which a run without a brief would begin.
  await write(store.db, ['projects', 'stages'], (pen) => addProject(pen, 'Other', TEXTS.stages));
});

const start = () => startWalkthrough(store.db, TEXTS, 'Europe/Berlin', { briefId: brief.id });
const meet = (run: Walkthrough, path: string) => {
  const at = store.pass(1_000);
  const url = `https://shop.example${path}` as SafeUrl;
  return commitTouchpoint(store.db, newTouchpoint(run, { url, title: path, at }), null, null);
};
const saidOf = async (run: Walkthrough) => (await store.db.walkthroughs.get(run.id))?.saidOfSteps;

describe('a run of a brief', () => {
  test('begins in the project of the brief, as its persona', async () => {
    const { projectId, personaId, id: briefId } = brief;
    expect(await start()).toMatchObject({ projectId, personaId, briefId, recording: 'recording' });
  });
  test('begins as nobody when the persona is in the trash', async () => {
    await patchRow(store.db, 'personas', brief.personaId ?? '', { deletedAt: store.pass(1) });
    expect(await start()).toMatchObject({ personaId: null, briefId: brief.id });
  });
  test('does not begin when the brief is in the trash, and leaves what was recording alone', async () => {
    const before = await startRun(store.db);
    await patchRow(store.db, 'briefs', brief.id, { deletedAt: store.pass(1) });
    await expect(start()).rejects.toMatchObject({ code: 'row-missing' });
    expect((await store.db.walkthroughs.get(before.id))?.recording).toBe('recording');
  });
});

describe('a touchpoint', () => {
  test('gets the step where the guide stands, or the one of its address with the stage of that', async () => {
    const run = await start();
    const stages = await loadStages(store.db, brief.projectId);
    expect(await meet(run, '/')).toMatchObject({ plannedStepId: plannedId(1) });
    expect(await meet(run, '/faq')).toMatchObject({ plannedStepId: null });
    expect(await meet(run, '/pay/card')).toMatchObject({ plannedStepId: plannedId(2), stageId: stages.at(-1)?.id });
    expect(await meet(run, '/thanks')).toMatchObject({ plannedStepId: plannedId(3) });
  });
  test('gets the step that was jumped to, in this run only', async () => {
    const run = await start();
    store.pass(1_000);
    await jumpTo(store.db, run.id, plannedId(3));
    expect(await meet(run, '/')).toMatchObject({ plannedStepId: plannedId(3) });
    store.pass(1_000);
    await jumpTo(store.db, run.id, plannedId(3));
    expect(await meet(await start(), '/')).toMatchObject({ plannedStepId: plannedId(1) });
  });
  test('gets none without a brief, and none of a brief in the trash', async () => {
    expect(await meet(await startRun(store.db), '/pay')).toMatchObject({ plannedStepId: null });
    const run = await start();
    await patchRow(store.db, 'briefs', brief.id, { deletedAt: store.pass(1) });
    expect(await meet(run, '/pay')).toMatchObject({ plannedStepId: null });
  });
});

describe('what is said of a step', () => {
  test('is said once, in place of what was said before, and can be taken back', async () => {
    const run = await start();
    await sayOfStep(store.db, run.id, plannedId(1), 'skipped');
    await sayOfStep(store.db, run.id, plannedId(2), 'failed');
    const at = store.pass(5);
    await sayOfStep(store.db, run.id, plannedId(1), 'done');
    expect(await saidOf(run)).toEqual([
      expect.objectContaining({ plannedStepId: plannedId(2), fate: 'failed' }),
      { plannedStepId: plannedId(1), fate: 'done', at },
    ]);
    await sayOfStep(store.db, run.id, plannedId(2), null);
    expect(await saidOf(run)).toHaveLength(1);
  });
  test('stays, but that it was skipped once it is met after all', async () => {
    const run = await start();
    await sayOfStep(store.db, run.id, plannedId(1), 'failed');
    await sayOfStep(store.db, run.id, plannedId(2), 'skipped');
    await meet(run, '/pay');
    expect(await saidOf(run)).toEqual([expect.objectContaining({ plannedStepId: plannedId(1), fate: 'failed' })]);
  });
});
