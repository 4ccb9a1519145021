// Template texts: a project template as the rows that it becomes, in the person's language.
import type { NewBrief } from '@/lib/db/briefs';
import type { NewPersona } from '@/lib/db/personas';
import type { StartedProject } from '@/lib/db/start-project';
import type { ChecklistTemplateId } from '@/lib/domain/checklist';
import type { ProjectTemplateId } from '@/lib/domain/project';
import { STAGE_TEMPLATES, type StageId } from '@/lib/domain/stage';
import { loadChecklistTemplate } from '@/lib/template/checklists';
import { loadTemplateWords, TEMPLATE_SHAPES } from '@/lib/template/template';
import type { Language, Text } from '@/lib/text/text';
import { stageTexts } from './stage-texts';

const MINUTE = 60_000;

/** What a shopper of such a project is asked; of the others, what is asked differs too much from one to the next. */
const CHECKLIST_OF: Partial<Record<ProjectTemplateId, ChecklistTemplateId>> = {
  purchase: 'web-shop',
  support: 'service-call',
  returns: 'returns',
};

/** Rules that are good for any brief, until somebody writes better ones. */
export function usualRules(t: Text): Pick<NewBrief, 'spending' | 'cancelling' | 'ethics'> {
  return {
    spending: t('brief.spending.usual'),
    cancelling: t('brief.cancelling.usual'),
    ethics: t('brief.ethics.usual'),
  };
}

export async function projectOf(
  template: ProjectTemplateId,
  name: string,
  { t, language }: { t: Text; language: Language },
  newId: () => string,
): Promise<StartedProject> {
  const words = await loadTemplateWords(template, language);
  const asked = CHECKLIST_OF[template];
  const items = asked ? await loadChecklistTemplate(asked, language, newId) : [];
  const { stages } = TEMPLATE_SHAPES[template];
  const ids: readonly StageId[] = STAGE_TEMPLATES[stages];
  return {
    name: name || words.project,
    scope: words.scope,
    objectives: words.objectives,
    stages: stageTexts(ids, t),
    persona: personaOf(template, words.persona),
    brief: { ...words.brief, checklist: { capBonus: true, items } },
    steps: stepsOf(template, words.steps).map(({ stage, ...step }) => ({ ...step, stage: ids.indexOf(stage) })),
  };
}

/** The persona of a template, for a project that is there already. */
export async function loadPersonaOf(
  template: ProjectTemplateId,
  language: Language,
): Promise<Omit<NewPersona, 'projectId'>> {
  return personaOf(template, (await loadTemplateWords(template, language)).persona);
}

/** The brief of a template for a project that is there already; its steps come into stages of the same name. */
export async function loadBriefOf(
  template: ProjectTemplateId,
  stages: readonly { id: string; name: string }[],
  { t, language }: { t: Text; language: Language },
  newId: () => string,
): Promise<Omit<NewBrief, 'projectId'>> {
  const words = await loadTemplateWords(template, language);
  const stageOf = (id: StageId) => stages.find(({ name }) => name === t(`stage.${id}`))?.id ?? null;
  return {
    ...words.brief,
    plannedSteps: stepsOf(template, words.steps).map(({ stage, ...step }) => ({
      ...step,
      id: newId(),
      stageId: stageOf(stage),
    })),
  };
}

const personaOf = <Words extends object>(template: ProjectTemplateId, words: Words) => ({
  ...words,
  actorType: TEMPLATE_SHAPES[template].actorType,
});

function stepsOf(template: ProjectTemplateId, words: readonly (readonly [title: string, lookFor: string])[]) {
  return TEMPLATE_SHAPES[template].steps.map(({ stage, channel, expectation, minutes }, index) => {
    const [title = '', lookFor = ''] = words[index] ?? [];
    const targetTime = minutes === null ? null : minutes * MINUTE;
    return { stage, channel, expectation, title, lookFor, targetTime, urlPattern: null };
  });
}
