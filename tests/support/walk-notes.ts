// Walk notes: what the shopper of the automatic walk says beyond the story: stages, pains, gains, needs, ideas.
import type { StoryStep } from './site';

export interface Note {
  kind: 'Pain' | 'Gain' | 'Need' | 'Idea';
  text: string;
  severity?: '1 cosmetic' | '2 minor' | '3 major' | '4 blocker';
  category?: string;
}

/** The stage of the purchase template for each stage of the story. */
export const STAGE_OF: Record<StoryStep['stage'], string> = {
  Discover: 'Discover',
  Choose: 'Choose',
  Order: 'Checkout',
  Pay: 'Checkout',
  Wait: 'Delivery',
};

/** Steps by their number in the story, from 0. */
export const NOTES: Record<number, readonly Note[]> = {
  3: [{ kind: 'Gain', text: 'One clear recommendation, with a reason' }],
  4: [
    { kind: 'Pain', text: 'No comparison side by side', severity: '2 minor', category: 'navigation' },
    { kind: 'Idea', text: 'Let me compare up to three machines' },
  ],
  7: [{ kind: 'Need', text: 'Know the price of delivery before I order' }],
  10: [{ kind: 'Pain', text: 'An account is forced on a first order', severity: '3 major', category: 'access' }],
  12: [
    { kind: 'Pain', text: 'The error says only “Invalid input.”', severity: '4 blocker', category: 'clarity' },
    { kind: 'Idea', text: 'Say what a valid post code looks like' },
  ],
  15: [{ kind: 'Pain', text: 'Nothing moves while the page is thinking', severity: '2 minor', category: 'wait' }],
  17: [{ kind: 'Gain', text: 'A warm and clear confirmation' }],
  18: [
    {
      kind: 'Pain',
      text: 'The mail promises a later day than I paid for',
      severity: '3 major',
      category: 'consistency',
    },
  ],
};

/** Steps at which the shopper would leave, and why. */
export const LEAVES: Record<number, string> = { 12: 'I do not know which field is wrong, or why' };

/** Steps that decide about the whole. */
export const MOMENTS_OF_TRUTH = new Set([12, 17]);

/** What was expected of a step before, -2..+2. */
export const EXPECTED: Record<number, '+1' | '+2' | '0'> = { 10: '0', 12: '+1', 15: '+1', 16: '+1', 18: '+2' };
