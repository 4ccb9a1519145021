// Project templates: what a new project can start from; their words stand beside it, one file a template and language.
import type { Channel } from '@/lib/domain/channel';
import type { ActorType } from '@/lib/domain/persona';
import type { ProjectTemplateId } from '@/lib/domain/project';
import type { Emotion } from '@/lib/domain/scale';
import type { StageId, StageTemplateId } from '@/lib/domain/stage';
import type { Language } from '@/lib/text/text';

/** A step that the brief of a template plans. */
export interface StepShape {
  stage: StageId;
  channel: Channel;
  expectation: Emotion | null;
  /** Minutes that it may take. */
  minutes: number | null;
}

/** What of a template is the same in every language. */
export interface TemplateShape {
  stages: StageTemplateId;
  actorType: ActorType;
  steps: readonly StepShape[];
}

/** What a template says, in one language. */
export interface TemplateWords {
  project: string;
  scope: string;
  objectives: readonly string[];
  persona: {
    name: string;
    segment: string;
    demographics: string;
    goals: string;
    needs: string;
    behaviours: string;
    challenges: string;
    quote: string;
  };
  brief: {
    title: string;
    scenario: string;
    goal: string;
    expectations: string;
    spending: string;
    cancelling: string;
    ethics: string;
  };
  /** Title and what to look for, of as many steps as the template has. */
  steps: readonly (readonly [title: string, lookFor: string])[];
}

const step = (
  stage: StageId,
  channel: Channel,
  expectation: Emotion | null,
  minutes: number | null = null,
): StepShape => ({ stage, channel, expectation, minutes });

export const TEMPLATE_SHAPES: Record<ProjectTemplateId, TemplateShape> = {
  purchase: {
    stages: 'purchase',
    actorType: 'customer',
    steps: [
      step('discover', 'search', 0, 2),
      step('discover', 'web', 1, 1),
      step('choose', 'web', 1, 5),
      step('choose', 'web', 2, 5),
      step('basket', 'web', 1, 1),
      step('checkout', 'web', 0, 4),
      step('checkout', 'web', 0, 2),
      step('checkout', 'web', 1, 1),
      step('delivery', 'email', 1, 10),
      step('delivery', 'delivery', 2),
      step('after-sale', 'phone', 0, 5),
    ],
  },
  onboarding: {
    stages: 'onboarding',
    actorType: 'customer',
    steps: [
      step('sign-up', 'web', 1, 2),
      step('sign-up', 'web', 0, 3),
      step('sign-up', 'email', 0, 2),
      step('set-up', 'web', 0, 5),
      step('first-use', 'web', 1, 10),
      step('first-use', 'web', 0, 3),
      step('first-success', 'web', 2, 15),
      step('habit', 'email', 1),
      step('habit', 'web', 1, 1),
    ],
  },
  support: {
    stages: 'support',
    actorType: 'customer',
    steps: [
      step('problem', 'web', -1, 3),
      step('self-help', 'web', 0, 5),
      step('contact', 'web', 0, 2),
      step('contact', 'chat', 0, 5),
      step('contact', 'phone', 0, 10),
      step('resolution', 'phone', 1, 10),
      step('resolution', 'email', 1),
      step('follow-up', 'email', 1),
    ],
  },
  returns: {
    stages: 'returns',
    actorType: 'customer',
    steps: [
      step('second-thoughts', 'web', 0, 3),
      step('return-request', 'web', 1, 4),
      step('return-request', 'email', 1, 10),
      step('send-back', 'delivery', 0, 15),
      step('check-in', 'email', 0),
      step('refund', 'email', 1),
      step('refund', 'other', 1, 5),
      step('new-trust', 'web', 1, 5),
    ],
  },
  employee: {
    stages: 'employee',
    actorType: 'employee',
    steps: [
      step('attraction', 'web', 1, 10),
      step('hiring', 'web', 0, 20),
      step('hiring', 'email', 1),
      step('hiring', 'event', 1, 60),
      step('arrival', 'email', 1),
      step('arrival', 'store', 2),
      step('arrival', 'app', 1, 30),
      step('growth', 'event', 1, 60),
      step('growth', 'app', 0, 10),
      step('farewell', 'event', 0, 45),
    ],
  },
  citizen: {
    stages: 'citizen',
    actorType: 'citizen',
    steps: [
      step('life-event', 'search', 0, 5),
      step('entitlement', 'web', 0, 10),
      step('papers', 'web', 0, 15),
      step('application', 'web', 0, 20),
      step('application', 'email', 1, 10),
      step('processing', 'phone', 0, 10),
      step('processing', 'web', 0, 3),
      step('notice', 'letter', 0),
      step('notice', 'other', 1),
    ],
  },
};

/** Loads the words of one template; the others stay on disk. */
export async function loadTemplateWords(id: ProjectTemplateId, language: Language): Promise<TemplateWords> {
  return (await WORDS[language][id]()).words;
}

type Load = () => Promise<{ words: TemplateWords }>;

const WORDS: Record<Language, Record<ProjectTemplateId, Load>> = {
  en: {
    purchase: () => import('./en/purchase'),
    onboarding: () => import('./en/onboarding'),
    support: () => import('./en/support'),
    returns: () => import('./en/returns'),
    employee: () => import('./en/employee'),
    citizen: () => import('./en/citizen'),
  },
  zh: {
    purchase: () => import('./zh/purchase'),
    onboarding: () => import('./zh/onboarding'),
    support: () => import('./zh/support'),
    returns: () => import('./zh/returns'),
    employee: () => import('./zh/employee'),
    citizen: () => import('./zh/citizen'),
  },
};
