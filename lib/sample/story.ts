// Story: what the sample journey is made of; its words stand beside it, one file a language.
import type { Channel } from '@/lib/domain/channel';
import type { FindingCategory, FindingKind } from '@/lib/domain/finding';
import type { Emotion, Severity } from '@/lib/domain/scale';
import type { StageId } from '@/lib/domain/stage';
import type { Draw } from './brush';
import { call, confirmation, parcel, solved, tracking } from './elsewhere-screens';
import { address, payment, signIn, slot, thanks } from './order-screens';
import { basket, home, list, product, reviews, search } from './shop-screens';

export interface Scene {
  stage: StageId;
  channel: Channel;
  /** Address of the page; `null` away from the browser. */
  url: string | null;
  draw: Draw;
  /** Minutes after the walkthrough began. */
  at: number;
  /** Time spent, ms. */
  spent: number;
  emotion: Emotion;
  expectation: Emotion | null;
  momentOfTruth?: boolean;
  /** Kinds of its findings, in the order of their words. */
  findings?: readonly { kind: FindingKind; severity?: Severity; category: FindingCategory }[];
}

const SECOND = 1_000;
const DAY = 24 * 60;
const SHOP = 'https://lumen.example';

/** Somebody buys a lamp as a present, with a birthday close: 16 touchpoints on six channels, over six days. */
export const SCENES = {
  search: scene('discover', 'search', 'https://search.example/', search, 0, 22, 1, 0),
  home: scene('discover', 'web', `${SHOP}/`, home, 1, 14, 1, 1),
  list: scene('choose', 'web', `${SHOP}/desk-lamps`, list, 2, 95, 0, 1, [
    { kind: 'pain', severity: 2, category: 'navigation' },
  ]),
  product: scene('choose', 'web', `${SHOP}/desk-lamps/arco`, product, 4, 130, 2, 1, [
    { kind: 'gain', category: 'clarity' },
  ]),
  reviews: scene('choose', 'web', `${SHOP}/desk-lamps/arco/reviews`, reviews, 7, 80, 1, 0, [
    { kind: 'gain', category: 'trust' },
  ]),
  basket: scene('basket', 'web', `${SHOP}/basket`, basket, 9, 48, -1, 1, [
    { kind: 'pain', severity: 3, category: 'price' },
    { kind: 'idea', category: 'price' },
  ]),
  signIn: scene('checkout', 'web', `${SHOP}/checkout/sign-in`, signIn, 10, 70, -1, 0, [
    { kind: 'pain', severity: 3, category: 'navigation' },
  ]),
  address: {
    ...scene('checkout', 'web', `${SHOP}/checkout/address`, address, 12, 165, -2, 0, [
      { kind: 'pain', severity: 4, category: 'technical' },
    ]),
    momentOfTruth: true,
  },
  slot: scene('checkout', 'web', `${SHOP}/checkout/delivery`, slot, 15, 40, 1, 0, [
    { kind: 'gain', category: 'availability' },
  ]),
  payment: scene('checkout', 'web', `${SHOP}/checkout/payment`, payment, 16, 55, 0, 0),
  thanks: scene('checkout', 'web', `${SHOP}/checkout/thanks`, thanks, 17, 15, 1, 1),
  confirmation: scene('delivery', 'email', null, confirmation, 19, 30, 1, 1, [{ kind: 'need', category: 'hand-off' }]),
  tracking: scene('delivery', 'web', 'https://parcel.example/track', tracking, 2 * DAY, 60, -1, 1, [
    { kind: 'pain', severity: 2, category: 'wait' },
  ]),
  parcel: scene('delivery', 'delivery', null, parcel, 2 * DAY + 540, 240, 2, 1),
  call: scene('after-sale', 'phone', null, call, 3 * DAY, 760, -1, 0, [
    { kind: 'pain', severity: 3, category: 'wait' },
    { kind: 'gain', category: 'staff' },
  ]),
  solved: {
    ...scene('after-sale', 'email', null, solved, 5 * DAY, 45, 2, -1, [{ kind: 'gain', category: 'staff' }]),
    momentOfTruth: true,
  },
} satisfies Record<string, Scene>;

export type SceneId = keyof typeof SCENES;

/** What a scene says, in one language. */
export interface SceneWords {
  title: string;
  doing: string;
  thinking: string;
  feeling?: string;
  quote?: string;
  expected?: string;
  /** The reason for which the customer would leave here. */
  wouldLeave?: string;
  note?: string;
  /** As many as the scene has findings. */
  findings?: readonly string[];
  /** What stands on its screen, in the order in which the drawing asks for it. */
  screen: readonly string[];
}

export interface StoryWords {
  project: string;
  journey: string;
  persona: { name: string; goals: string; needs: string; challenges: string; quote: string };
  scenes: Record<SceneId, SceneWords>;
}

function scene(
  stage: StageId,
  channel: Channel,
  url: string | null,
  draw: Draw,
  at: number,
  seconds: number,
  emotion: Emotion,
  expectation: Emotion | null,
  findings: Scene['findings'] = [],
): Scene {
  return { stage, channel, url, draw, at, spent: seconds * SECOND, emotion, expectation, findings };
}
