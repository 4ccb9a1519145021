// Add plan: writes what the sample was planned with: its persona, its brief, and what the project is to achieve.

import type { Pen } from '@/lib/db/write';
import { BLANK_BRIEF, type Brief } from '@/lib/domain/brief';
import type { Id } from '@/lib/domain/id';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import { STAGE_TEMPLATES } from '@/lib/domain/stage';
import { patternOf } from '@/lib/domain/url-pattern';
import { PLAN, type PlanId, type PlanWords } from './plan';
import { SCENES, type SceneId, type StoryWords } from './story';

const IDS = Object.keys(PLAN) as PlanId[];

/** Where the sample's shopper begins. */
const START = SCENES.home.url;

/** For use inside a transaction over `projects`, `personas` and `briefs`; `stageIds` are those of a purchase. */
export async function addPlan(
  pen: Pen,
  newId: () => Id,
  projectId: Id,
  stageIds: readonly Id[],
  { persona }: StoryWords,
  words: PlanWords,
): Promise<Brief> {
  const objectives = words.objectives.map((text) => ({ id: newId(), text }));
  await pen.patch('projects', projectId, { scope: words.scope, objectives });
  const { id } = await pen.add('personas', { ...BLANK_PERSONA, projectId, ...persona, ...words.persona });
  const plannedSteps = IDS.map((planId) => {
    const { scene, stage, expectation, seconds } = PLAN[planId];
    const [title, lookFor] = words.steps[planId];
    const met = scene && SCENES[scene];
    return {
      id: newId(),
      title,
      lookFor,
      stageId: stageIds[STAGE_TEMPLATES.purchase.findIndex((one) => one === stage)] ?? null,
      channel: met ? met.channel : ('chat' as const),
      expectation,
      urlPattern: met?.url ? patternOf(met.url) : null,
      targetTime: seconds === null ? null : seconds * 1_000,
    };
  });
  return pen.add('briefs', { ...BLANK_BRIEF, ...words.brief, projectId, personaId: id, startUrl: START, plannedSteps });
}

/** The planned step that a scene keeps. */
export function stepOfScene(brief: Brief, scene: SceneId): Id | null {
  const index = IDS.findIndex((id) => PLAN[id].scene === scene);
  return brief.plannedSteps[index]?.id ?? null;
}
