// Add touchpoints: writes drafts with their pictures and files into new walkthroughs or one that is there, all of them or none.
import { attach, type NewAttachment } from '@/lib/db/attachments';
import type { Database } from '@/lib/db/database';
import { addProject, type StageText } from '@/lib/db/projects';
import { checkSpaceOnce } from '@/lib/db/space';
import { addPicture, loadTouchpoints, type NewPicture } from '@/lib/db/touchpoints';
import { BLANK_WALKTHROUGH } from '@/lib/db/walkthroughs';
import { type Pen, write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import { groupBy } from '@/lib/domain/group-by';
import { guessStage } from '@/lib/domain/guess-stage';
import type { Id } from '@/lib/domain/id';
import { orderBetween } from '@/lib/domain/order';
import type { Emotion, ScaleId } from '@/lib/domain/scale';
import type { TouchpointDraft } from '@/lib/domain/touchpoint-draft';
import { newPlaces, type Places } from './named-places';

export interface BroughtTouchpoint {
  draft: TouchpointDraft;
  picture?: NewPicture | null;
  files?: readonly NewAttachment[];
}

export interface Bringing {
  /** A project that is there, or the name and first stages of a new one. */
  project: { id: Id } | { name: string; stages: readonly StageText[] };
  /** The name of a new walkthrough, for drafts that name none; or the id of one that is there, for all of them. */
  into: { name: string } | { runId: Id };
  touchpoints: readonly BroughtTouchpoint[];
  /** IANA zone of new walkthroughs. */
  zone: string;
}

/** What was written, so that it can be taken back. */
export interface Brought {
  projectId: Id;
  newProject: boolean;
  /** New ones. */
  runIds: readonly Id[];
  touchpointIds: readonly Id[];
  stageIds: readonly Id[];
  stepIds: readonly Id[];
}

export interface BringRun {
  signal: AbortSignal;
  /** 0..1. */
  onProgress(share: number): void;
}

/** Milliseconds that all of it may last on a slow disk. */
export const DEADLINE = 5 * 60_000;

/** Touchpoints that are asked for together. */
const AT_ONCE = 100;

/** Where it is written. */
export const BROUGHT_TABLES = [
  'projects',
  'stages',
  'steps',
  'walkthroughs',
  'touchpoints',
  'findings',
  'snapshots',
  'marks',
  'attachments',
  'pixels',
] as const;

/** Rejects with an AppError, `storage-low` among them, or an AbortError; then nothing was written. */
export async function addTouchpoints(db: Database, bringing: Bringing, run: BringRun): Promise<Brought> {
  const { touchpoints, into } = bringing;
  const bytes = touchpoints.flatMap(({ picture, files = [] }) => [
    picture?.size ?? 0,
    ...files.map(({ size }) => size),
  ]);
  await checkSpaceOnce(bytes.reduce((sum, size) => sum + size, 0));
  const work = async (pen: Pen): Promise<Brought> => {
    const newProject = !('id' in bringing.project);
    const projectId = 'id' in bringing.project ? bringing.project.id : await newProjectOf(pen, bringing);
    const places = await newPlaces(
      db,
      pen,
      projectId,
      touchpoints.map(({ draft }) => draft),
    );
    const groups =
      'runId' in into ? new Map([[into.runId, touchpoints]]) : await addRuns(pen, projectId, into.name, bringing);
    const touchpointIds: Id[] = [];
    for (const [runId, group] of groups) {
      const last = 'runId' in into ? (await loadTouchpoints(db, runId)).at(-1) : undefined;
      let order = last?.order ?? null;
      let before = { at: pen.now, stageId: last?.stageId ?? null };
      const rows = group.map((brought) => {
        order = orderBetween(order, null);
        const stageId = stageOf(brought.draft, places, before.stageId);
        before = { at: brought.draft.at ?? before.at + 1, stageId };
        return { ...brought, id: db.platform.newId(), runId, order, stageId, at: before.at };
      });
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        if (run.signal.aborted) throw new AppError('invalid-input', { detail: 'stopped' });
        await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => addOne(db, pen, row, places)));
        touchpointIds.push(...rows.slice(from, from + AT_ONCE).map(({ id }) => id));
        run.onProgress(touchpointIds.length / touchpoints.length);
      }
    }
    const { stageIds, stepIds } = places;
    return {
      projectId,
      newProject,
      runIds: 'runId' in into ? [] : [...groups.keys()],
      touchpointIds,
      stageIds,
      stepIds,
    };
  };
  try {
    return await write(db, BROUGHT_TABLES, work, DEADLINE);
  } catch (error) {
    // A cancellation inside of a transaction would pass for a fault of the store.
    run.signal.throwIfAborted();
    throw error;
  }
}

/** A table with stages of its own brings them; else the new project begins with those that it was given. */
async function newProjectOf(pen: Pen, { project, touchpoints }: Bringing): Promise<Id> {
  if ('id' in project) return project.id;
  const own = touchpoints.some(({ draft }) => draft.stage !== '');
  return (await addProject(pen, project.name, own ? [] : project.stages)).id;
}

/** A new walkthrough for each name that the drafts have, in the order of the drafts. */
async function addRuns(
  pen: Pen,
  projectId: Id,
  name: string,
  { touchpoints, zone }: Bringing,
): Promise<Map<Id, BroughtTouchpoint[]>> {
  const groups = groupBy(touchpoints, ({ draft }) => draft.walkthrough || name);
  const runs = new Map<Id, BroughtTouchpoint[]>();
  for (const [own, group] of groups) {
    const times = group.flatMap(({ draft }) => draft.at ?? []);
    const [first, last] = times.reduce(
      ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
      [pen.now, times[0] ?? pen.now],
    );
    const shoppers = new Set(group.map(({ draft }) => draft.shopper));
    const [shopper] = shoppers;
    const row = await pen.add('walkthroughs', {
      ...BLANK_WALKTHROUGH,
      projectId,
      name: own,
      recording: 'finished',
      clock: { elapsed: 0, runningSince: null },
      shopper: (shoppers.size === 1 && shopper) || null,
      zone,
      startedAt: first,
      finishedAt: last,
    });
    runs.set(row.id, group);
  }
  return runs;
}

function stageOf(draft: TouchpointDraft, { stages, stageNamed }: Places, before: Id | null): Id | null {
  if (draft.stage !== '') return stageNamed(draft.stage);
  // Where an address says nothing, one stands with the one before it, as the blank cells of a table do.
  return draft.url === null && before !== null
    ? before
    : guessStage(draft, { stages, plannedSteps: [], earlier: [], before });
}

interface Row extends BroughtTouchpoint {
  id: Id;
  runId: Id;
  order: string;
  stageId: Id | null;
  at: number;
}

async function addOne(db: Database, pen: Pen, row: Row, { stepOf }: Places): Promise<void> {
  const { id, runId, order, stageId, at, picture, files = [] } = row;
  const { stage, step, walkthrough, shopper, findings, emotion, expectation, engagement, ...said } = row.draft;
  const rating = (scale: ScaleId, value: Emotion | number | null) => (value === null ? null : { scale, value, at });
  const snapshotId = picture ? db.platform.newId() : null;
  const fields = {
    ...said,
    walkthroughId: runId,
    order,
    at,
    stageId,
    stepId: stepOf(row.draft),
    plannedStepId: null,
    snapshotId,
    emotion: rating('emotion', emotion),
    expectation: rating('emotion', expectation),
    engagement: rating('engagement', engagement),
    facts: null,
    clock: null,
    waiting: null,
    answers: [],
  };
  let before: string | null = null;
  await Promise.all([
    pen.add('touchpoints', fields, id),
    picture && snapshotId && addPicture(db, pen, id, snapshotId, picture),
    files.length > 0 && attach(db, pen, id, files),
    ...findings.map((finding) => {
      before = orderBetween(before, null);
      return pen.add('findings', { ...finding, walkthroughId: runId, touchpointId: id, order: before });
    }),
  ]);
}
