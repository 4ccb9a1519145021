// Checklists for tests: items and answers, and any checklist with any answers for property tests.
import fc from 'fast-check';
import { type Answer, BLANK_ITEM, type Checklist, type ChecklistItem, ITEM_KINDS } from '@/lib/domain/checklist';
import type { AnsweredRun, AnsweredTouchpoint } from '@/lib/domain/checklist-answer';
import type { Id } from '@/lib/domain/id';
import { idOf } from './one-row';

export const itemId = (n: number): Id => idOf('item', n);
export const choiceId = (n: number): Id => idOf('choice', n);
export const plannedId = (n: number): Id => idOf('planned', n);

export const checklistItem = (n: number, partial: Partial<ChecklistItem> = {}): ChecklistItem => ({
  ...BLANK_ITEM,
  id: itemId(n),
  section: 'Shop',
  question: `Question ${n}`,
  ...partial,
});

export const answerTo = (n: number, value: Answer['value'], comment = ''): Answer => ({
  itemId: itemId(n),
  value,
  comment,
});

export const checklistOf = (items: ChecklistItem[], capBonus = true): Checklist => ({ capBonus, items });

/** A run that answered everything at its end. */
export const runOf = (answers: Answer[], touchpoints: AnsweredTouchpoint[] = []): AnsweredRun => ({
  answers,
  touchpoints,
  withFiles: new Set(),
});

const points = fc.integer({ min: 0, max: 20 });

const anyItem = (n: number): fc.Arbitrary<ChecklistItem> =>
  fc.record({
    id: fc.constant(itemId(n)),
    section: fc.constantFrom('Shop', 'Help', 'Pay'),
    question: fc.constant(`Question ${n}`),
    kind: fc.constantFrom(...ITEM_KINDS),
    plannedStepId: fc.option(fc.constantFrom(plannedId(1), plannedId(2))),
    points,
    goodAnswer: fc.boolean(),
    scaleMax: fc.integer({ min: 2, max: 10 }),
    atLeast: fc.option(fc.integer({ min: 0, max: 5 })),
    atMost: fc.option(fc.integer({ min: 5, max: 9 })),
    choices: fc
      .array(points, { maxLength: 3 })
      .map((all) => all.map((worth, i) => ({ id: choiceId(i + 1), label: `Choice ${i + 1}`, points: worth }))),
    bonus: fc.boolean(),
    allowsNotApplicable: fc.boolean(),
    evidenceRequired: fc.boolean(),
    objective: fc.boolean(),
  });

/** Any value of any kind: some fit the question, some do not. */
export const anyValue: fc.Arbitrary<Answer['value']> = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -1, max: 11 }),
  fc.constantFrom(null, '', 'Clear', choiceId(1), choiceId(2), choiceId(3)),
);

const anyAnswers = (count: number): fc.Arbitrary<Answer[]> =>
  fc.array(
    fc.record({
      itemId: fc.integer({ min: 1, max: count + 1 }).map(itemId),
      value: anyValue,
      comment: fc.constant(''),
    }),
    { maxLength: count },
  );

/** Any checklist of up to eight items with a run that answered some of it, here and there. */
export const anyAnsweredChecklist = fc.integer({ min: 0, max: 8 }).chain((count) =>
  fc.record({
    checklist: fc.record({
      capBonus: fc.boolean(),
      items: fc.tuple(...Array.from({ length: count }, (_, i) => anyItem(i + 1))),
    }),
    run: fc.record({
      answers: anyAnswers(count),
      touchpoints: fc
        .array(fc.record({ snapshotId: fc.option(fc.constant(idOf('snap', 1))), answers: anyAnswers(count) }), {
          maxLength: 3,
        })
        .map((all) => all.map((touchpoint, i) => ({ id: idOf('tp', i + 1), ...touchpoint }))),
      withFiles: fc.constantFrom<ReadonlySet<Id>>(new Set(), new Set([idOf('tp', 1)])),
    }),
  }),
);
