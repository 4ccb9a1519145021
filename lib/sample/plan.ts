// Plan: the brief of the sample journey, and which of its scenes keeps each promise; its words stand beside it.
import type { Emotion } from '@/lib/domain/scale';
import type { StageId } from '@/lib/domain/stage';
import type { Language } from '@/lib/text/text';
import type { SceneId } from './story';

interface Promised {
  /** `null`: planned, and never met. */
  scene: SceneId | null;
  stage: StageId;
  expectation: Emotion | null;
  /** Seconds that it may take. */
  seconds: number | null;
}

const promised = (
  scene: SceneId | null,
  stage: StageId,
  expectation: Emotion | null,
  seconds: number | null = null,
): Promised => ({ scene, stage, expectation, seconds });

/** Signing in was never meant to be, and nobody met a way to ask before buying: the run differs from its plan. */
export const PLAN = {
  search: promised('search', 'discover', 0, 60),
  home: promised('home', 'discover', 1, 30),
  list: promised('list', 'choose', 1, 60),
  product: promised('product', 'choose', 1, 180),
  ask: promised(null, 'choose', 1, 120),
  basket: promised('basket', 'basket', 1, 30),
  address: promised('address', 'checkout', 1, 60),
  slot: promised('slot', 'checkout', 1, 45),
  payment: promised('payment', 'checkout', 0, 60),
  confirmation: promised('confirmation', 'delivery', 1, 60),
  parcel: promised('parcel', 'delivery', 2),
  call: promised('call', 'after-sale', 0, 300),
} satisfies Record<string, Promised>;

export type PlanId = keyof typeof PLAN;

export interface PlanWords {
  brief: {
    title: string;
    scenario: string;
    goal: string;
    expectations: string;
    spending: string;
    cancelling: string;
    ethics: string;
  };
  persona: { segment: string; demographics: string; behaviours: string };
  scope: string;
  objectives: readonly string[];
  steps: Record<PlanId, readonly [title: string, lookFor: string]>;
}

export async function loadPlanWords(language: Language): Promise<PlanWords> {
  return (language === 'zh' ? await import('./plan-zh') : await import('./plan-en')).words;
}
