// Walkthroughs: start, pause, resume and finish a run; one records at a time.

import { AppError } from '@/lib/domain/app-error';
import type { Brief } from '@/lib/domain/brief';
import { resumeClock, startClock, stopClock } from '@/lib/domain/clock';
import type { Id } from '@/lib/domain/id';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { loadAlias } from './alias';
import type { Database } from './database';
import { addProject, latestProject, type StageText } from './projects';
import { closeTime, loadTouchpoints } from './touchpoints';
import { type Patch, type Pen, write } from './write';

/** Texts that a first start needs, in the person's language. */
export interface StartTexts {
  projectName: string;
  walkthroughName: string;
  stages: readonly StageText[];
}

/** What nobody has said of a walkthrough yet. */
export const BLANK_WALKTHROUGH = {
  briefId: null,
  personaId: null,
  state: 'draft',
  stateAt: null,
  reviewer: null,
  shopper: null,
  customerId: null,
  wave: null,
  variant: null,
  autoCapture: { onNavigation: false, onClick: false, acrossSites: false },
  covering: null,
  finishedAt: null,
  outcome: null,
  ratings: [],
  comment: '',
  saidOfSteps: [],
  answers: [],
} satisfies Partial<Walkthrough>;

/** The walkthrough that is open in the panel (recording, paused or just finished), if any. */
export async function openWalkthrough(db: Database): Promise<Walkthrough | undefined> {
  const pointer = await db.meta.get('recording');
  const walkthrough = pointer && (await db.walkthroughs.get(pointer.value));
  if (!walkthrough || walkthrough.deletedAt !== null) return undefined;
  const project = await db.projects.get(walkthrough.projectId);
  return project === undefined || project.deletedAt === null ? walkthrough : undefined;
}

/** Where a walkthrough begins: with a brief, or only in a project. */
export type StartFrom = { briefId: Id } | { projectId: Id };

/**
 * Starts a walkthrough of a brief in its project and as its persona, or in a project, or in the newest one, making one
 * where there is none; pauses the run that was recording. Throws `row-missing` for a brief that is gone.
 */
export async function startWalkthrough(
  db: Database,
  texts: StartTexts,
  zone: string,
  from?: StartFrom,
): Promise<Walkthrough> {
  return write(db, ['projects', 'personas', 'briefs', 'stages', 'walkthroughs', 'touchpoints'], async (pen) => {
    const current = await openWalkthrough(db);
    if (current?.recording === 'recording') await pause(db, pen, current);
    const brief = from && 'briefId' in from ? await briefToWalk(db, from.briefId) : null;
    const projectId = brief?.projectId ?? (from && 'projectId' in from ? from.projectId : undefined);
    const wanted = projectId === undefined ? undefined : await db.projects.get(projectId);
    const project = wanted ?? (await latestProject(db)) ?? (await addProject(pen, texts.projectName, texts.stages));
    const walkthrough = await pen.add('walkthroughs', {
      projectId: project.id,
      ...BLANK_WALKTHROUGH,
      briefId: brief?.id ?? null,
      personaId: brief?.personaId ?? null,
      name: texts.walkthroughName,
      recording: 'recording',
      clock: { elapsed: 0, runningSince: pen.now },
      shopper: (await loadAlias(db)) || null,
      zone,
      startedAt: pen.now,
    });
    await db.meta.put({ key: 'recording', value: walkthrough.id });
    return walkthrough;
  });
}

/** The brief, without a persona that is in the trash. */
async function briefToWalk(db: Database, id: Id): Promise<Brief> {
  const brief = await db.briefs.get(id);
  if (!brief || brief.deletedAt !== null) throw new AppError('row-missing', { detail: 'briefs' });
  const persona = brief.personaId === null ? undefined : await db.personas.get(brief.personaId);
  return persona?.deletedAt === null ? brief : { ...brief, personaId: null };
}

/** Stops the clock; no snapshot is taken until `resumeWalkthrough`. */
export async function pauseWalkthrough(db: Database, id: Id): Promise<void> {
  await write(db, ['walkthroughs', 'touchpoints'], async (pen) => {
    const run = await db.walkthroughs.get(id);
    if (run) await pause(db, pen, run);
  });
}

/** Stops the clock, for use inside a transaction over `walkthroughs` and `touchpoints`. */
export async function pause(db: Database, pen: Pen, run: Walkthrough): Promise<void> {
  if (run.state !== 'final') await closeTime(pen, run, await loadTouchpoints(db, run.id), () => pen.now);
  await pen.evenFinal.patch('walkthroughs', run.id, { recording: 'paused', clock: stopClock(run.clock, pen.now) });
}

/** Goes on recording, also after a run was finished. */
export async function resumeWalkthrough(db: Database, id: Id): Promise<void> {
  await change(db, id, async (run, { now }) => ({
    recording: 'recording',
    finishedAt: null,
    clock: startClock(run.clock, now),
  }));
}

export async function finishWalkthrough(db: Database, id: Id): Promise<void> {
  await change(db, id, async (run, pen) => {
    await closeTime(pen, run, await loadTouchpoints(db, id), () => pen.now);
    return { recording: 'finished', finishedAt: pen.now, clock: stopClock(run.clock, pen.now) };
  });
}

/** Opens an earlier walkthrough in the panel as it is, and pauses the one that was recording. */
export async function reopenWalkthrough(db: Database, id: Id): Promise<void> {
  await write(db, ['walkthroughs', 'touchpoints', 'projects'], async (pen) => {
    const current = await openWalkthrough(db);
    if (current && current.id !== id && current.recording === 'recording') await pause(db, pen, current);
    await db.meta.put({ key: 'recording', value: id });
  });
}

/** Takes the walkthrough out of the panel; it stays in the database. */
export async function closeWalkthrough(db: Database): Promise<void> {
  await write(db, [], async () => {
    await db.meta.delete('recording');
  });
}

/** After a start of the browser: a clock that was running goes on from now, without the time in between. */
export async function resumeAfterRestart(db: Database): Promise<void> {
  const walkthrough = await openWalkthrough(db);
  if (walkthrough?.recording !== 'recording') return;
  // Made final on another device, and brought in by a merge.
  if (walkthrough.state === 'final') return pauseWalkthrough(db, walkthrough.id);
  await change(db, walkthrough.id, async (run, pen) => {
    const touchpoints = await db.touchpoints.where('walkthroughId').equals(run.id).toArray();
    const lastSign = Math.max(run.startedAt, ...touchpoints.map((touchpoint) => touchpoint.createdAt));
    await closeTime(pen, run, await loadTouchpoints(db, run.id), () => lastSign);
    return { clock: resumeClock(run.clock, lastSign, pen.now) };
  });
}

type Change = (run: Walkthrough, pen: Pen) => Promise<Patch<'walkthroughs'>>;

async function change(db: Database, id: Id, patchOf: Change): Promise<void> {
  await write(db, ['walkthroughs', 'touchpoints'], async (pen) => {
    const walkthrough = await db.walkthroughs.get(id);
    if (walkthrough) await pen.patch('walkthroughs', id, await patchOf(walkthrough, pen));
  });
}
