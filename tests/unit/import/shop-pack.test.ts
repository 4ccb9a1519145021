// Shop pack: a lead's brief goes out as one file, is walked elsewhere, and what comes back belongs to the brief.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { createProject } from '@/lib/db/library';
import { mapOfWalkthrough } from '@/lib/db/maps';
import { patchTyped } from '@/lib/db/patch-typed';
import { startWalkthrough } from '@/lib/db/walkthroughs';
import { patchRow, write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import { BLANK_BRIEF, type Brief } from '@/lib/domain/brief';
import { scoreRun } from '@/lib/domain/checklist-score';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import { promiseOf } from '@/lib/domain/promise';
import { writeMapBundles } from '@/lib/export/bundle/bundle';
import { writeShopPack } from '@/lib/export/bundle/shop-pack';
import { loadExportSource } from '@/lib/export/source';
import { applyImport } from '@/lib/import/apply-import';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import { planImport } from '@/lib/import/plan-import';
import { shopPackOf } from '@/lib/import/shop-pack';
import { loadText } from '@/lib/text/text';
import { answerTo, checklistItem, checklistOf, itemId, plannedId } from '../../support/checklist';
import { touchpointRow } from '../../support/one-row';
import { quietRun } from '../export/stored-map';
import { check, contentOf, emptyStore, libraryBundles, MADE, mapBundle, roomy, storeLibrary } from './library';

beforeEach(roomy);
afterEach(() => vi.unstubAllGlobals());

const plannedStep = (n: number, title: string) => ({
  id: plannedId(n),
  title,
  stageId: null,
  channel: 'web' as const,
  expectation: 1 as const,
  lookFor: '',
  urlPattern: null,
  targetTime: null,
});

/** A lead with a project, its stages, two personas and two briefs, of which one is to be walked. */
async function newLead(): Promise<{ db: Database; brief: Brief }> {
  const db = emptyStore();
  const project = await createProject(db, 'Spring shop', [{ name: 'Decision', goal: 'Choose' }]);
  await patchRow(db, 'projects', project.id, {
    scope: 'The rival is cheaper',
    owner: 'Ines',
    objectives: [{ id: itemId(9), text: 'Fewer calls' }],
  });
  const brief = await write(db, ['personas', 'briefs'], async (pen) => {
    const own = { projectId: project.id };
    const persona = await pen.add('personas', { ...BLANK_PERSONA, ...own, name: 'Mia' });
    await pen.add('personas', { ...BLANK_PERSONA, ...own, name: 'Somebody else' });
    await pen.add('briefs', { ...BLANK_BRIEF, ...own, title: 'Not this one' });
    return pen.add('briefs', {
      ...BLANK_BRIEF,
      ...own,
      personaId: persona.id,
      title: 'Buy a machine',
      startUrl: 'shop.example',
      plannedSteps: [plannedStep(1, 'Search'), plannedStep(2, 'Pay')],
      checklist: checklistOf([
        checklistItem(1, { points: 3, plannedStepId: plannedId(1) }),
        checklistItem(2, { points: 5, kind: 'scale', objective: false }),
      ]),
    });
  });
  return { db, brief };
}

const pack = async (db: Database, brief: Brief) => (await writeShopPack(db, brief.id, MADE, 'pack', quietRun())).blob;

/** Walks the brief in a store, answers both questions, and gives the usual bundle of the run's map. */
async function walk(db: Database, brief: Brief): Promise<{ runId: string; returned: Blob }> {
  const texts = { projectName: 'unused', walkthroughName: 'My walk', stages: [] };
  const run = await startWalkthrough(db, texts, 'Europe/Berlin', { briefId: brief.id });
  await write(db, ['touchpoints', 'walkthroughs'], async (pen) => {
    const {
      id: _,
      createdAt: __,
      deletedAt: ___,
      author: ____,
      stamps: _____,
      seen: ______,
      conflicts: _______,
      ...fields
    } = touchpointRow({
      walkthroughId: run.id,
      plannedStepId: plannedId(1),
      snapshotId: null,
      stageId: null,
      stepId: null,
    });
    await pen.add('touchpoints', { ...fields, answers: [answerTo(1, true)] });
    await pen.patch('walkthroughs', run.id, { recording: 'finished', outcome: 'abandoned', answers: [answerTo(2, 2)] });
  });
  const map = await mapOfWalkthrough(db, run);
  const source = await loadExportSource(db, map.id, { t: await loadText('en'), language: 'en' }, '0.1.0');
  const [file] = await writeMapBundles(source, { baseName: 'returned' }, quietRun());
  return { runId: run.id, returned: file?.blob as Blob };
}

test('holds one brief with its persona, stages and the name of its project, and nothing of the lead besides', async () => {
  const { db, brief } = await newLead();
  const checked = await check(await pack(db, brief));
  const { project, persona, stages, ...of } = shopPackOf(checked);
  expect([project.name, of.brief.title, persona?.name, stages]).toEqual(['Spring shop', 'Buy a machine', 'Mia', 1]);
  expect(of.brief).toEqual(brief);
  expect(checked.blobs.size).toBe(0);
  expect(JSON.stringify(checked.rows)).not.toMatch(/rival|Ines|Fewer calls|Somebody else|Not this one/);
});

test('goes out, is walked, and what comes back belongs to the brief: promise and score compute', async () => {
  const lead = await newLead();
  const shopper = emptyStore();
  await applyImport(shopper, await check(await pack(lead.db, lead.brief)));
  const { runId, returned } = await walk(shopper, lead.brief);

  const before = await lead.db.projects.toArray();
  await applyImport(lead.db, await check(returned));
  const run = await lead.db.walkthroughs.get(runId);
  const touchpoints = await lead.db.touchpoints.where('walkthroughId').equals(runId).toArray();
  expect(run).toMatchObject({
    briefId: lead.brief.id,
    personaId: lead.brief.personaId,
    projectId: lead.brief.projectId,
  });
  if (!run) throw new Error('no run');
  const { steps } = promiseOf(lead.brief.plannedSteps, run, touchpoints);
  expect(steps.map(({ state }) => state)).toEqual(['failed', 'skipped']);
  // 3 of 3, and a 2 on 1..5 is 1.25 of 5.
  const { total } = scoreRun(lead.brief, { answers: run.answers, touchpoints, withFiles: new Set() });
  expect(total).toMatchObject({ earned: 4.25, possible: 8, answered: 2, asked: 2 });
  // What the pack left out is still the lead's.
  expect(await lead.db.projects.toArray()).toEqual(before);

  const once = await contentOf(lead.db);
  await applyImport(lead.db, await check(returned));
  expect(await contentOf(lead.db)).toEqual(once);
});

test('opened twice, it changes nothing the second time', async () => {
  const { db, brief } = await newLead();
  const shopper = emptyStore();
  const blob = await pack(db, brief);
  await applyImport(shopper, await check(blob));
  const once = await contentOf(shopper);
  const { tables } = await applyImport(shopper, await check(blob));
  expect(tables.briefs).toMatchObject({ added: 0, changed: 0, same: 1 });
  expect(await contentOf(shopper)).toEqual(once);
});

test('a newer pack brings the brief up to date and leaves the walkthroughs as they are', async () => {
  const { db, brief } = await newLead();
  const shopper = emptyStore();
  await applyImport(shopper, await check(await pack(db, brief)));
  const { runId } = await walk(shopper, brief);
  const { briefs: _, ...before } = await contentOf(shopper);

  await patchRow(db, 'briefs', brief.id, { title: 'Buy two machines', plannedSteps: [plannedStep(2, 'Pay')] });
  const newer = await check(await pack(db, brief));
  expect((await planImport(shopper, newer)).tables.briefs).toMatchObject({ changed: 1 });
  await applyImport(shopper, newer);
  const { briefs, ...after } = await contentOf(shopper);
  expect(briefs).toMatchObject([{ title: 'Buy two machines', plannedSteps: [{ title: 'Pay' }] }]);
  expect(after).toEqual(before);
  expect(await shopper.walkthroughs.get(runId)).toMatchObject({ briefId: brief.id, answers: [answerTo(2, 2)] });
});

describe('what is no pack is refused before anything is written', () => {
  const refusal = (checked: CheckedBundle) => {
    try {
      shopPackOf(checked);
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
    return 'taken';
  };

  test('the bundle of a map, and that of a library', async () => {
    const db = await storeLibrary(2);
    expect(refusal(await check(await mapBundle(db)))).toBe('pack-foreign');
    const [library] = await libraryBundles(db);
    expect(refusal(await check(library as Blob))).toBe('pack-foreign');
  });

  test('a pack with a row more than it says', async () => {
    const { db, brief } = await newLead();
    const honest = await check(await pack(db, brief));
    expect(refusal(honest)).toBe('taken');
    const { rows } = honest;
    const [project, persona, stage] = [rows.projects[0], rows.personas[0], rows.stages[0]];
    if (!project || !persona || !stage) throw new Error('an empty pack');
    const smuggled: Partial<CheckedBundle['rows']>[] = [
      { touchpoints: [touchpointRow()] },
      { projects: [project, { ...project, id: itemId(1) }] },
      { briefs: [brief, { ...brief, id: itemId(1) }] },
      { briefs: [] },
      { personas: [{ ...persona, id: itemId(1) }] },
      { stages: [{ ...stage, projectId: itemId(1) }] },
      { briefs: [{ ...brief, deletedAt: 1 }] },
      { projects: [{ ...project, deletedAt: 1 }] },
      { personas: [{ ...persona, deletedAt: 1 }] },
    ];
    for (const more of smuggled) {
      expect(refusal({ ...honest, rows: { ...rows, ...more } }), Object.keys(more).join()).toBe('pack-foreign');
    }
    expect(refusal({ ...honest, blobs: new Map([['a', new Blob()]]) })).toBe('pack-foreign');
  });

  test('a brief that is gone cannot be packed', async () => {
    const { db, brief } = await newLead();
    await patchRow(db, 'briefs', brief.id, { deletedAt: 1 });
    await expect(pack(db, brief)).rejects.toMatchObject({ code: 'row-missing' });
  });
});

test('a start address that can be typed can be taken in, and one of another scheme can be neither', async () => {
  const { db, brief } = await newLead();
  for (const startUrl of ['shop.example:8080', 'not sure yet', 'https:']) {
    await patchTyped(db, 'briefs', brief.id, { startUrl });
    expect(shopPackOf(await check(await pack(db, brief))).brief.startUrl).toBe(startUrl);
  }
  const running = { startUrl: 'javascript:alert(1)' };
  await expect(patchTyped(db, 'briefs', brief.id, running)).rejects.toMatchObject({ code: 'invalid-input' });
  await patchRow(db, 'briefs', brief.id, running);
  await expect(check(await pack(db, brief))).rejects.toMatchObject({ code: 'bundle-damaged' });
});
