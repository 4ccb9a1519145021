// Add sample: writes the sample journey into the store as if somebody had walked it, with pictures drawn on the spot.
import { makePicture } from '@/lib/capture/make-picture';
import type { Database } from '@/lib/db/database';
import { mapOfWalkthrough } from '@/lib/db/maps';
import { addProject, loadSampleProject, type StageText } from '@/lib/db/projects';
import { addPicture, type NewPicture } from '@/lib/db/touchpoints';
import { BLANK_WALKTHROUGH } from '@/lib/db/walkthroughs';
import { type Pen, write } from '@/lib/db/write';
import type { Brief } from '@/lib/domain/brief';
import type { Id } from '@/lib/domain/id';
import { orderBetween } from '@/lib/domain/order';
import { sanitizeUrl } from '@/lib/domain/safe-url';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import { BLANK_TOUCHPOINT } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Language } from '@/lib/text/text';
import { addPlan, stepOfScene } from './add-plan';
import { HEIGHT, WIDTH } from './brush';
import { drawScene, loadStoryWords } from './draw-scene';
import { loadPlanWords } from './plan';
import { SCENES, type Scene, type SceneId, type SceneWords } from './story';

const IDS = Object.keys(SCENES) as SceneId[];

const MINUTE = 60_000;

/** Days before today on which the sample was walked: long enough for its last mail. */
const DAYS_AGO = 6;

/** The id of the sample's map; adds the sample where there is none. `stages` are those of a purchase. */
export async function openSample(db: Database, language: Language, stages: readonly StageText[]): Promise<Id> {
  const there = await loadSampleProject(db);
  const walkthrough = there && (await db.walkthroughs.where('projectId').equals(there.id).first());
  return (await mapOfWalkthrough(db, walkthrough ?? (await addSample(db, language, stages)))).id;
}

async function addSample(db: Database, language: Language, stages: readonly StageText[]): Promise<Walkthrough> {
  const [words, plan] = await Promise.all([loadStoryWords(language), loadPlanWords(language)]);
  const pictures = await Promise.all(IDS.map((id) => drawPicture(SCENES[id], words.scenes[id].screen)));
  const tables = [
    'projects',
    'stages',
    'personas',
    'briefs',
    'walkthroughs',
    'touchpoints',
    'snapshots',
    'findings',
    'pixels',
  ] as const;
  return write(db, tables, async (pen) => {
    const project = await addProject(pen, words.project, stages);
    await db.meta.put({ key: 'sample', value: project.id });
    const stageRows = (await db.stages.where('projectId').equals(project.id).sortBy('order')).map(({ id }) => id);
    const brief = await addPlan(pen, db.platform.newId, project.id, stageRows, words, plan);
    const run = await addRun(pen, brief, words.journey, pen.now - DAYS_AGO * 24 * 60 * MINUTE);
    let order: string | null = null;
    for (const [index, id] of IDS.entries()) {
      order = orderBetween(order, null);
      const scene: Scene = SCENES[id];
      const stageId = stageRows[STAGE_TEMPLATES.purchase.findIndex((stage) => stage === scene.stage)] ?? null;
      const plannedStepId = stepOfScene(brief, id);
      await addScene(
        db,
        pen,
        { run, order, stageId, plannedStepId },
        scene,
        words.scenes[id],
        language,
        pictures[index],
      );
    }
    return run;
  });
}

async function addRun(pen: Pen, brief: Brief, name: string, startedAt: number): Promise<Walkthrough> {
  const last = SCENES.solved;
  return pen.add('walkthroughs', {
    ...BLANK_WALKTHROUGH,
    projectId: brief.projectId,
    briefId: brief.id,
    personaId: brief.personaId,
    name,
    recording: 'finished',
    clock: { elapsed: IDS.reduce((sum, id) => sum + SCENES[id].spent, 0), runningSince: null },
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    startedAt,
    finishedAt: startedAt + last.at * MINUTE + last.spent,
    outcome: 'reached',
  });
}

interface Place {
  run: Walkthrough;
  order: string;
  stageId: Id | null;
  plannedStepId: Id | null;
}

async function addScene(
  db: Database,
  pen: Pen,
  { run, order, stageId, plannedStepId }: Place,
  scene: Scene,
  said: SceneWords,
  language: Language,
  picture: NewPicture | undefined,
): Promise<void> {
  const { findings = [], screen: _, ...words } = said;
  const at = run.startedAt + scene.at * MINUTE;
  const touchpointId = db.platform.newId();
  const snapshotId = picture ? db.platform.newId() : null;
  if (picture && snapshotId) await addPicture(db, pen, touchpointId, snapshotId, picture);
  const rated = (value: number | null) => (value === null ? null : { scale: 'emotion' as const, value, at });
  const touchpoint = {
    ...BLANK_TOUCHPOINT,
    ...words,
    walkthroughId: run.id,
    order,
    at,
    url: scene.url === null ? null : sanitizeUrl(scene.url),
    channel: scene.channel,
    stageId,
    plannedStepId,
    snapshotId,
    emotion: rated(scene.emotion),
    expectation: rated(scene.expectation),
    momentOfTruth: scene.momentOfTruth ?? false,
    time: { duration: scene.spent, source: scene.url ? ('measured' as const) : ('entered' as const) },
    facts: scene.url === null ? null : factsAt(at, language, scene),
  };
  await pen.add('touchpoints', touchpoint, touchpointId);
  let place: string | null = null;
  for (const [index, { kind, severity, category }] of (scene.findings ?? []).entries()) {
    place = orderBetween(place, null);
    const text = findings[index] ?? '';
    const said = { kind, severity: severity ?? null, category, text, order: place };
    const fields = { ...said, evidence: 'observed' as const, validatedBy: null, validatedAt: null };
    await pen.add('findings', { ...fields, walkthroughId: run.id, touchpointId });
  }
}

/** What a browser would have measured; slower where the story is. */
function factsAt(at: number, language: Language, scene: Scene) {
  const loadTime = 900 + ((scene.at * 137) % 1_400);
  return {
    viewportWidth: WIDTH,
    viewportHeight: HEIGHT,
    pixelRatio: 1,
    language,
    loadTime,
    largestPaint: Math.round(loadTime * 0.7),
    layoutShift: 0.02,
    openedAt: at - 4_000,
    interactionDelay: null,
    formErrors: null,
    failedRequests: null,
    masked: true,
  };
}

async function drawPicture(scene: Scene, words: readonly string[]): Promise<NewPicture> {
  const bytes = new Uint8Array(await (await drawScene(scene, words)).arrayBuffer());
  const { picture, bitmap } = await makePicture(bytes, 'image/jpeg', scene.url === null ? 'added' : 'visible');
  bitmap.close();
  return picture;
}
