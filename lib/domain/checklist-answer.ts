// Checklist answers: which answer of a run counts for an item, what it earns, and what its proof is.
import type { Answer, Checklist, ChecklistItem } from './checklist';
import type { Id } from './id';
import type { Touchpoint } from './touchpoint';
import type { Walkthrough } from './walkthrough';

/**
 * Scored: it earns out of what is possible. Unscored: answered, and worth no points by its nature (text, a number without
 * limits). Not-applicable: the shopper said so. Open: not answered, or with an answer that no longer fits the question.
 */
export type AnswerState = 'scored' | 'unscored' | 'not-applicable' | 'open';

/** What one run says to one item. */
export interface ItemResult {
  item: ChecklistItem;
  state: AnswerState;
  /** The answer that counts; `null` while the item is open. */
  answer: Answer | null;
  /** The touchpoint where it was given; `null` for one of the whole run. */
  touchpointId: Id | null;
  /** Points, 0..possible. */
  earned: number;
  /** Points; of a bonus item too, although it never enters what a section could have earned. */
  possible: number;
  /** Evidence is required, and the touchpoint has neither a snapshot nor a file. */
  evidenceMissing: boolean;
}

/** A touchpoint of the run as far as its checklist goes. */
export type AnsweredTouchpoint = Pick<Touchpoint, 'id' | 'snapshotId' | 'answers'>;

/** A brief as far as its checklist goes. */
export interface AskingBrief {
  checklist: Checklist;
  plannedSteps: readonly { id: Id }[];
}

export interface AnsweredRun {
  /** To what is asked once for the whole run. */
  answers: Walkthrough['answers'];
  /** Those not in the trash, in their order. */
  touchpoints: readonly AnsweredTouchpoint[];
  /** The touchpoints that have a file; needed to say where evidence is missing. */
  withFiles: ReadonlySet<Id>;
}

interface Worth {
  state: 'scored' | 'unscored';
  earned: number;
  possible: number;
}

const UNSCORED: Worth = { state: 'unscored', earned: 0, possible: 0 };
const scored = (earned: number, possible: number): Worth => ({ state: 'scored', earned, possible });

function worthOfNumber(item: ChecklistItem, value: number): Worth {
  if (item.atLeast === null && item.atMost === null) return UNSCORED;
  const within = value >= (item.atLeast ?? -Infinity) && value <= (item.atMost ?? Infinity);
  return scored(within ? item.points : 0, item.points);
}

function worthOnScale(item: ChecklistItem, value: number): Worth | null {
  if (!Number.isInteger(value) || value < 1 || value > item.scaleMax) return null;
  return scored((item.points * (value - 1)) / (item.scaleMax - 1), item.points);
}

/** The most points that an item can earn; 0 for one that is never scored. */
export function mostPoints(item: ChecklistItem): number {
  if (item.kind === 'text') return 0;
  if (item.kind === 'choice') return Math.max(0, ...item.choices.map((choice) => choice.points));
  return item.kind === 'number' && item.atLeast === null && item.atMost === null ? 0 : item.points;
}

/** What a value is worth; `null` where it does not fit the question, because the item was changed after it was given. */
export function worthOf(item: ChecklistItem, value: boolean | number | string): Worth | null {
  if (item.kind === 'yes-no') {
    return typeof value === 'boolean' ? scored(value === item.goodAnswer ? item.points : 0, item.points) : null;
  }
  if (item.kind === 'scale') return typeof value === 'number' ? worthOnScale(item, value) : null;
  if (item.kind === 'number') return typeof value === 'number' ? worthOfNumber(item, value) : null;
  if (item.kind === 'text') return typeof value === 'string' && value.trim() !== '' ? UNSCORED : null;
  const choice = item.choices.find(({ id }) => id === value);
  return choice ? scored(choice.points, mostPoints(item)) : null;
}

/** Whether an answer still answers its question: the item may have been changed after it was given. */
export function answerFits(item: ChecklistItem, answer: Answer | null): boolean {
  if (answer === null) return false;
  return answer.value === null ? item.allowsNotApplicable : worthOf(item, answer.value) !== null;
}

function resultOf(item: ChecklistItem, answer: Answer, at: AnsweredTouchpoint | null, files: ReadonlySet<Id>) {
  if (!answerFits(item, answer)) return null;
  const found = { item, answer, touchpointId: at?.id ?? null };
  if (answer.value === null) {
    return { ...found, state: 'not-applicable', earned: 0, possible: 0, evidenceMissing: false } satisfies ItemResult;
  }
  const worth = worthOf(item, answer.value);
  const bare = at !== null && at.snapshotId === null && !files.has(at.id);
  return worth && { ...found, ...worth, evidenceMissing: item.evidenceRequired && bare };
}

const open = (item: ChecklistItem): ItemResult => ({
  item,
  state: 'open',
  answer: null,
  touchpointId: null,
  earned: 0,
  possible: 0,
  evidenceMissing: false,
});

/**
 * What a run says to each item, in the items' order. An answer counts wherever in the run it was given, so that moving an
 * item to another step of a walked brief loses nothing; of several that fit, the last one counts, those of the whole run first.
 */
export function resultsOf(checklist: Checklist, run: AnsweredRun): ItemResult[] {
  const latest = new Map<Id, ItemResult>();
  const byId = new Map(checklist.items.map((item) => [item.id, item]));
  const places = [{ at: null, answers: run.answers }, ...run.touchpoints.map((at) => ({ at, answers: at.answers }))];
  for (const { at, answers } of places) {
    for (const answer of answers) {
      const item = byId.get(answer.itemId);
      const result = item && resultOf(item, answer, at, run.withFiles);
      if (result) latest.set(result.item.id, result);
    }
  }
  return checklist.items.map((item) => latest.get(item.id) ?? open(item));
}

/** Where an item is asked: at the touchpoint of this planned step; `null`: once for the whole run, as it is where the brief no longer has the step. */
export function askedAt(item: ChecklistItem, plannedSteps: readonly { id: Id }[]): Id | null {
  return plannedSteps.find(({ id }) => id === item.plannedStepId)?.id ?? null;
}

/** The items to ask at the touchpoint of a planned step, or with `null` at the end, once for the whole run. */
export function itemsAskedAt(brief: AskingBrief, plannedStepId: Id | null): ChecklistItem[] {
  return brief.checklist.items.filter((item) => askedAt(item, brief.plannedSteps) === plannedStepId);
}
