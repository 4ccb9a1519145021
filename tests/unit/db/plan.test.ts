// Plan: what a project is planned with survives two hands at once, is copied whole, and goes through the trash.
import { expect, test } from 'vitest';
import { addBrief, changeSteps, copyBrief, loadStepsOf, loadWalkedAddresses } from '@/lib/db/briefs';
import { patchItem } from '@/lib/db/patch-item';
import { addPersona, copyPersona } from '@/lib/db/personas';
import { addProject, loadStages } from '@/lib/db/projects';
import { newTrail, takeBack } from '@/lib/db/revert';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { destroy, loadTrash, restore, trash } from '@/lib/db/trash';
import { write } from '@/lib/db/write';
import { Brief } from '@/lib/domain/brief';
import { insertItems } from '@/lib/domain/item-list';
import { Persona } from '@/lib/domain/persona';
import { BLANK_STEP } from '@/lib/domain/planned-steps';
import { promiseOf } from '@/lib/domain/promise';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import { addPlan, stepOfScene } from '@/lib/sample/add-plan';
import { loadStoryWords } from '@/lib/sample/draw-scene';
import { loadPlanWords } from '@/lib/sample/plan';
import { SCENES, type SceneId } from '@/lib/sample/story';
import { idOf, PROJECT_ID, touchpointRow, walkthroughRow } from '../../support/rows';
import { newStore, newTouchpoint, startRun } from './test-store';

const [ONE, TWO, BRIEF, COPY] = [idOf('plan', 1), idOf('plan', 2), idOf('brief', 1), idOf('brief', 2)];
const step = (id: string, title: string) => ({ ...BLANK_STEP, id, title });
const titlesOf = (brief: Brief | undefined) => brief?.plannedSteps.map(({ title }) => title);

test('a step that is added and words that are typed at the same time are both kept', async () => {
  const { db } = newStore();
  await addBrief(db, BRIEF, { projectId: PROJECT_ID, title: 'Buy', plannedSteps: [step(ONE, 'Search')] });
  await Promise.all([
    changeSteps(db, BRIEF, (steps) => insertItems(steps, [step(TWO, 'Pay')], null)),
    patchItem(db, { list: 'plannedSteps', rowId: BRIEF, itemId: ONE, patch: { title: 'Search with your own words' } }),
  ]);
  expect(titlesOf(await db.briefs.get(BRIEF))).toEqual(['Search with your own words', 'Pay']);
});

test('a step that was added is taken back, and the brief with it', async () => {
  const { db } = newStore();
  const trail = newTrail();
  const made = await addBrief(db, BRIEF, { projectId: PROJECT_ID, title: 'Buy' });
  const added = await changeSteps(db, BRIEF, () => [step(ONE, 'Search')]);
  expect(await takeBack(db, added, trail)).toBe('whole');
  expect(titlesOf(await db.briefs.get(BRIEF))).toEqual([]);
  expect(await takeBack(db, made, trail)).toBe('whole');
  expect((await db.briefs.get(BRIEF))?.deletedAt).not.toBeNull();
});

test('a copy says the same under ids of its own', async () => {
  const { db } = newStore();
  await addBrief(db, BRIEF, {
    projectId: PROJECT_ID,
    title: 'Buy',
    goal: 'Bought',
    plannedSteps: [step(ONE, 'Search')],
  });
  await copyBrief(db, (await db.briefs.get(BRIEF)) as Brief, COPY, 'x'.repeat(600));
  const copy = Brief.parse(await db.briefs.get(COPY));
  expect(copy).toMatchObject({ goal: 'Bought', projectId: PROJECT_ID, title: 'x'.repeat(500) });
  expect(titlesOf(copy)).toEqual(['Search']);
  expect(copy.plannedSteps[0]?.id).not.toBe(ONE);
  await addPersona(db, idOf('pers', 1), { projectId: PROJECT_ID, name: 'Mara', goals: 'A present' });
  await copyPersona(db, (await db.personas.get(idOf('pers', 1))) as Persona, idOf('pers', 2), 'Mara (copy)');
  expect(Persona.parse(await db.personas.get(idOf('pers', 2)))).toMatchObject({
    name: 'Mara (copy)',
    goals: 'A present',
  });
});

test('what was walked becomes steps, and its pages the addresses to try a pattern with', async () => {
  const { db } = newStore();
  const run = await startRun(db);
  await commitTouchpoint(db, newTouchpoint(run), null, null);
  const [walked] = await loadWalkedAddresses(db, run.projectId);
  expect(walked?.url).toContain('shop.example');
  expect(await loadWalkedAddresses(db, run.projectId, idOf('run', 9))).toEqual([]);
  expect(await loadStepsOf(db, { runId: run.id })).toMatchObject([
    { urlPattern: expect.stringContaining('shop.example') },
  ]);
  expect(await loadStepsOf(db, { mapId: idOf('map', 9) })).toEqual([]);
});

test('a persona and a brief wait in the trash under their names, come back, and leave no word for good', async () => {
  const { db } = newStore();
  const { id: projectId } = await write(db, ['projects', 'stages'], (pen) => addProject(pen, 'Lumen', []));
  const persona = idOf('pers', 1);
  await addPersona(db, persona, { projectId, name: 'Mara', quote: 'SECRET' });
  await addBrief(db, BRIEF, { projectId, title: 'Buy', scenario: 'SECRET' });
  await trash(db, 'personas', persona);
  await trash(db, 'briefs', BRIEF);
  const listed = (await loadTrash(db)).map(({ table, name, of }) => [table, name, of]);
  expect(listed).toContainEqual(['personas', 'Mara', 'Lumen']);
  expect(listed).toContainEqual(['briefs', 'Buy', 'Lumen']);
  await restore(db, 'briefs', BRIEF);
  expect((await loadTrash(db)).map(({ table }) => table)).toEqual(['personas']);
  await trash(db, 'briefs', BRIEF);
  for (const [table, id] of [
    ['personas', persona],
    ['briefs', BRIEF],
  ] as const)
    await destroy(db, table, id);
  expect(await loadTrash(db)).toEqual([]);
  const left = [...(await db.personas.toArray()), ...(await db.briefs.toArray())];
  expect(left).toHaveLength(2);
  expect(JSON.stringify(left)).not.toMatch(/SECRET|Mara|Buy/);
});

test('the sample beside its plan shows done, skipped and extra steps, and one that took too long', async () => {
  const { db } = newStore();
  const [story, plan] = [await loadStoryWords('en'), await loadPlanWords('en')];
  const stages = STAGE_TEMPLATES.purchase.map((name) => ({ name, goal: '' }));
  const brief = await write(db, ['projects', 'stages', 'personas', 'briefs'], async (pen) => {
    const { id } = await addProject(pen, 'Lumen', stages);
    const stageIds = (await loadStages(db, id)).map((stage) => stage.id);
    return addPlan(pen, db.platform.newId, id, stageIds, story, plan);
  });
  expect(Brief.parse(brief).plannedSteps.every(({ stageId }) => stageId !== null)).toBe(true);
  const touchpoints = (Object.keys(SCENES) as SceneId[]).map((scene, n) =>
    touchpointRow({
      id: idOf('tp', n + 1),
      plannedStepId: stepOfScene(brief, scene),
      time: { duration: SCENES[scene].spent, source: 'measured' },
    }),
  );
  const { steps, extra } = promiseOf(
    brief.plannedSteps,
    walkthroughRow({ recording: 'finished', outcome: 'reached' }),
    touchpoints,
  );
  expect(steps.filter(({ state }) => state === 'skipped').map(({ planned }) => planned.title)).toEqual([
    'Ask whether it comes by Friday',
  ]);
  expect(steps.filter(({ state }) => state === 'done')).toHaveLength(steps.length - 1);
  expect(extra).toHaveLength(touchpoints.length - steps.length + 1);
  const late = steps.filter(({ overTarget }) => overTarget !== null && overTarget > 0);
  expect(late.map(({ planned }) => planned.title)).toContain('Enter the address');
});
