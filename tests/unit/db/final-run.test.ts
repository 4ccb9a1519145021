// A final run: nothing that the pen adds or patches reaches it, but for privacy, the whole going and coming, and its project.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveAlias } from '@/lib/db/alias';
import { addComment } from '@/lib/db/comments';
import { duplicate } from '@/lib/db/duplicate';
import { addFinding } from '@/lib/db/findings';
import { createProject } from '@/lib/db/library';
import { addMark, cropPicture } from '@/lib/db/marks';
import { moveWalkthrough } from '@/lib/db/move-walkthrough';
import { patchTyped } from '@/lib/db/patch-typed';
import { loadStages } from '@/lib/db/projects';
import { putRedacted } from '@/lib/db/redact';
import { newTrail, takeBack } from '@/lib/db/revert';
import { removeStage } from '@/lib/db/stages';
import { commitTouchpoint, loadTouchpoints, moveTouchpoint, replacePicture } from '@/lib/db/touchpoints';
import { destroy, restore, trash } from '@/lib/db/trash';
import { turnWalkthrough } from '@/lib/db/walkthrough-state';
import { finishWalkthrough, pauseWalkthrough, resumeAfterRestart, resumeWalkthrough } from '@/lib/db/walkthroughs';
import { type Patch, patchRow, write } from '@/lib/db/write';
import { TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { idOf } from '../../support/one-row';
import { SAMPLES } from '../domain/sample-rows';
import { contentOf, newPicture, newStore, newTouchpoint, startRun, TEXTS, type TestStore } from './test-store';

const FINAL = expect.objectContaining({ code: 'walkthrough-final' });
const AREA = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 };
const ATTACHMENT = { kind: 'file', name: 'bill.pdf', type: 'application/pdf', size: 3, duration: null } as const;
const BILL = { ...ATTACHMENT, sha256: 'c'.repeat(64), blob: new Blob(['pdf']) };

let store: TestStore;
beforeEach(() => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e12, usage: 0 }) } });
  store = newStore();
});
afterEach(() => vi.unstubAllGlobals());

/** A finished run of two touchpoints with a picture, an outline, a file and a finding. */
async function wholeRun(): Promise<{ run: Walkthrough; touchpoint: Touchpoint }> {
  const { db } = store;
  const run = await startRun(db);
  const picture = { ...newPicture(), outline: AREA };
  const touchpoint = await commitTouchpoint(db, newTouchpoint(run), picture, null, { files: [BILL] });
  await commitTouchpoint(db, newTouchpoint(run, { title: 'Basket' }), null, null);
  await addFinding(db, touchpoint, 'pain');
  await finishWalkthrough(db, run.id);
  return { run, touchpoint };
}

async function finalRun(): ReturnType<typeof wholeRun> {
  const whole = await wholeRun();
  for (const turn of ['submit', 'review', 'close'] as const) await turnWalkthrough(store.db, whole.run.id, turn);
  return whole;
}

describe('refused in a final run', () => {
  test('whatever a person or the capture would change, in one sentence and with nothing half-written', async () => {
    const { db } = store;
    const { run, touchpoint } = await finalRun();
    const snapshotId = touchpoint.snapshotId ?? '';
    const before = await contentOf(db);
    for (const attempt of [
      () => commitTouchpoint(db, newTouchpoint(run), newPicture(), null),
      () => replacePicture(db, touchpoint.id, newPicture()),
      () => addFinding(db, touchpoint, 'gain'),
      () => addMark(db, { id: idOf('mark', 9), snapshotId, kind: 'box', colour: 'red', x1: 0, y1: 0, x2: 1, y2: 1 }),
      () => cropPicture(db, snapshotId, AREA),
      () => moveTouchpoint(db, touchpoint.id, 1),
      () => patchTyped(db, 'touchpoints', touchpoint.id, { note: 'Later' }),
      () => patchRow(db, 'touchpoints', touchpoint.id, { answers: [] }),
      () => patchRow(db, 'walkthroughs', run.id, { answers: [], comment: 'Later' }),
      () => patchRow(db, 'walkthroughs', run.id, { state: 'draft', comment: 'Later' }),
      () => trash(db, 'touchpoints', touchpoint.id),
      () => resumeWalkthrough(db, run.id),
    ]) {
      await expect(attempt()).rejects.toEqual(FINAL);
    }
    expect(await contentOf(db)).toEqual(before);
  });

  test('whichever rows a pen tries to add or patch, beside those of a draft, which it does', async () => {
    const { db } = store;
    const [final, draft] = [await finalRun(), await wholeRun()];
    const own = async () => {
      const rows = await contentOf(db);
      const touchpoints = await db.touchpoints.where('walkthroughId').equals(final.run.id).primaryKeys();
      const pictures = await db.snapshots.where('touchpointId').anyOf(touchpoints).primaryKeys();
      const names = new Set<unknown>([final.run.id, ...touchpoints, ...pictures]);
      const isOwn = (row: object) =>
        ['id', 'walkthroughId', 'touchpointId', 'snapshotId'].some((field) => names.has(Reflect.get(row, field)));
      return GUARDED.map((table) => (rows[table] as object[]).filter(isOwn));
    };
    const before = await own();
    expect(before.map((rows) => rows.length)).toEqual([1, 2, 1, 1, 1, 1, 0]);
    const attempt = fc.record({
      table: fc.constantFrom(...GUARDED),
      way: fc.constantFrom('add', 'patch'),
      of: fc.constantFrom('final', 'draft'),
    });
    let refused = 0;
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 4 }), async (attempts) => {
        const reaches = attempts.some((one) => one.of === 'final' && isPossible(one));
        const writing = write(db, TABLE_NAMES, async (pen) => {
          for (const { table, way, of } of attempts.filter(isPossible)) {
            const { run, touchpoint } = of === 'final' ? final : draft;
            const { id, createdAt, deletedAt, author, stamps, seen, conflicts, ...fields } = SAMPLES[table];
            const belongs = {
              ...('walkthroughId' in fields && { walkthroughId: run.id }),
              ...('touchpointId' in fields && { touchpointId: touchpoint.id }),
              ...('snapshotId' in fields && table !== 'touchpoints' && { snapshotId: touchpoint.snapshotId }),
            };
            if (way === 'add') await pen.add(table, { ...fields, ...belongs } as never);
            else await pen.patch(table, await anyOf(table, run, touchpoint), { deletedAt: null } as Patch<TableName>);
          }
        });
        if (reaches) await expect(writing).rejects.toEqual(FINAL);
        else await writing;
        if (reaches) refused += 1;
        else done += 1;
        expect(await own()).toEqual(before);
      }),
      { numRuns: 60 },
    );
    expect([refused > 0, done > 0]).toEqual([true, true]);
  });
});

/** Tables of which a row is part of a run. */
const GUARDED = ['walkthroughs', 'touchpoints', 'snapshots', 'marks', 'attachments', 'findings', 'redactions'] as const;
type Guarded = (typeof GUARDED)[number];

/** A run is not added to another one, and nothing was redacted yet that could be patched. */
const isPossible = ({ table, way }: { table: Guarded; way: string }) =>
  way === 'add' ? table !== 'walkthroughs' : table !== 'redactions';

async function anyOf(table: Guarded, run: Walkthrough, { id, snapshotId }: Touchpoint): Promise<string> {
  const { db } = store;
  if (table === 'walkthroughs') return run.id;
  if (table === 'touchpoints') return id;
  if (table === 'snapshots') return snapshotId ?? '';
  const field = table === 'marks' ? { snapshotId: snapshotId ?? '' } : { touchpointId: id };
  return (await db.table<{ id: string }>(table).where(field).first())?.id ?? '';
}

describe('still done with a final run', () => {
  test('a redaction: privacy goes before', async () => {
    const { db } = store;
    const { touchpoint } = await finalRun();
    const filled = { ...newPicture(), sha256: 'b'.repeat(64) };
    expect(await putRedacted(db, touchpoint.snapshotId ?? '', newPicture().sha256, filled, [AREA])).toBe(1);
    expect(await db.snapshots.get(touchpoint.snapshotId ?? '')).toMatchObject({ sha256: filled.sha256 });
    expect(await db.redactions.count()).toBe(1);
  });

  test('the whole of it goes into the trash, comes back, and goes for good', async () => {
    const { db } = store;
    const { run, touchpoint } = await finalRun();
    await trash(db, 'walkthroughs', run.id);
    expect((await db.walkthroughs.get(run.id))?.deletedAt).not.toBeNull();
    await restore(db, 'walkthroughs', run.id);
    expect((await db.walkthroughs.get(run.id))?.deletedAt).toBeNull();
    await trash(db, 'walkthroughs', run.id);
    await destroy(db, 'walkthroughs', run.id);
    expect((await db.touchpoints.get(touchpoint.id))?.title).toBe('');
    expect(await db.pixels.count()).toBe(0);
  });

  test('it follows its project: to another one, and off a stage that is removed, and back', async () => {
    const { db } = store;
    const { run, touchpoint } = await finalRun();
    const stages = await loadStages(db, run.projectId);
    const stage = stages.find(({ id }) => id === touchpoint.stageId);
    if (!stage) throw new Error('no stage');
    const removed = await removeStage(db, stage);
    const now = async () => (await db.touchpoints.get(touchpoint.id))?.stageId;
    expect(stages.filter(({ id }) => id !== stage.id).map(({ id }) => id)).toContain(await now());
    expect(await takeBack(db, removed, newTrail())).toBe('whole');
    expect(await now()).toBe(stage.id);
    const back = await moveWalkthrough(db, run.id, (await createProject(db, 'Other', TEXTS.stages)).id);
    expect((await db.walkthroughs.get(run.id))?.projectId).not.toBe(run.projectId);
    await back();
    expect((await db.walkthroughs.get(run.id))?.projectId).toBe(run.projectId);
  });

  test('it is commented on, copied as a draft, and nothing that belongs to others waits for it', async () => {
    const { db } = store;
    const { run, touchpoint } = await finalRun();
    await addComment(db, { walkthroughId: run.id, touchpointId: touchpoint.id, text: 'Well seen' });
    expect(await db.comments.count()).toBe(1);
    const copy = await duplicate(db, 'walkthroughs', run.id, 'Copy');
    expect(await db.walkthroughs.get(copy)).toMatchObject({ state: 'draft', stateAt: null, reviewer: null });
    expect(await loadTouchpoints(db, copy)).toHaveLength(2);
    await saveAlias(db, 'Ines');
    expect(await db.walkthroughs.bulkGet([run.id, copy])).toMatchObject([{ shopper: null }, { shopper: 'Ines' }]);
  });

  test('one that a merge left recording comes to rest', async () => {
    const { db } = store;
    const { run } = await finalRun();
    const row = (await db.walkthroughs.get(run.id)) as Walkthrough;
    const merged = { ...row, recording: 'recording' as const, clock: { elapsed: 5, runningSince: row.startedAt } };
    await write(db, ['walkthroughs'], (pen) => pen.put('walkthroughs', merged));
    await resumeAfterRestart(db);
    expect(await db.walkthroughs.get(run.id)).toMatchObject({ recording: 'paused', state: 'final' });
    await write(db, ['walkthroughs'], (pen) => pen.put('walkthroughs', merged));
    await pauseWalkthrough(db, run.id);
    expect(await db.walkthroughs.get(run.id)).toMatchObject({ recording: 'paused', state: 'final' });
  });
});
