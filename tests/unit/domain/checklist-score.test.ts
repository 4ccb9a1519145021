// Checklist scores: sums worked out by hand, and what must hold for any checklist and any answers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, ChecklistItem } from '@/lib/domain/checklist';
import { itemsAskedAt } from '@/lib/domain/checklist-answer';
import { scoreRun, scoresOverRuns } from '@/lib/domain/checklist-score';
import {
  answerTo,
  anyAnsweredChecklist,
  checklistItem,
  checklistOf,
  choiceId,
  itemId,
  plannedId,
  runOf,
} from '@/tests/support/checklist';
import { idOf } from '@/tests/support/one-row';

const STEPS = [{ id: plannedId(1) }, { id: plannedId(2) }];
const briefOf = (items: ChecklistItem[], capBonus = true) => ({
  checklist: checklistOf(items, capBonus),
  plannedSteps: STEPS,
});
const totalOf = (items: ChecklistItem[], answers: Answer[], capBonus = true) =>
  scoreRun(briefOf(items, capBonus), runOf(answers)).total;

describe('the points of one item', () => {
  const earned = (item: Partial<ChecklistItem>, value: Answer['value']) => {
    const { earned, possible, share } = totalOf([checklistItem(1, { points: 8, ...item })], [answerTo(1, value)]);
    return [earned, possible, share];
  };

  test('yes or no: the good answer earns all', () => {
    expect(earned({ kind: 'yes-no' }, true)).toEqual([8, 8, 1]);
    expect(earned({ kind: 'yes-no' }, false)).toEqual([0, 8, 0]);
    expect(earned({ kind: 'yes-no', goodAnswer: false }, false)).toEqual([8, 8, 1]);
  });

  test('scale: 1 earns nothing, the top all, between them in proportion', () => {
    expect(earned({ kind: 'scale', scaleMax: 5 }, 1)).toEqual([0, 8, 0]);
    expect(earned({ kind: 'scale', scaleMax: 5 }, 4)).toEqual([6, 8, 0.75]);
    expect(earned({ kind: 'scale', scaleMax: 5 }, 5)).toEqual([8, 8, 1]);
    expect(earned({ kind: 'scale', scaleMax: 2 }, 2)).toEqual([8, 8, 1]);
  });

  test('number: within its limits, both included; without limits it is not scored', () => {
    const limits = { kind: 'number', atLeast: 1, atMost: 60.5 } as const;
    expect(earned(limits, 60.5)).toEqual([8, 8, 1]);
    expect(earned(limits, 1)).toEqual([8, 8, 1]);
    expect(earned(limits, 0.9)).toEqual([0, 8, 0]);
    expect(earned({ kind: 'number', atMost: 3 }, -20)).toEqual([8, 8, 1]);
    expect(earned({ kind: 'number', atLeast: 3 }, 2)).toEqual([0, 8, 0]);
    expect(earned({ kind: 'number' }, 5)).toEqual([0, 0, null]);
  });

  test('choice: its own points of the most that any choice earns', () => {
    const choices = [3, 5, 0].map((points, i) => ({ id: choiceId(i + 1), label: `Choice ${i + 1}`, points }));
    expect(earned({ kind: 'choice', choices }, choiceId(1))).toEqual([3, 5, 0.6]);
    expect(earned({ kind: 'choice', choices }, choiceId(3))).toEqual([0, 5, 0]);
  });

  test('text is answered but not scored', () => {
    const total = totalOf([checklistItem(1, { kind: 'text', points: 8 })], [answerTo(1, 'A bell rang')]);
    expect(total).toMatchObject({ earned: 0, possible: 0, share: null, answered: 1, asked: 1 });
  });

  test('an answer that does not fit the question leaves it open', () => {
    const misfits: [Partial<ChecklistItem>, Answer['value']][] = [
      [{ kind: 'yes-no' }, 1],
      [{ kind: 'scale', scaleMax: 3 }, 4],
      [{ kind: 'scale' }, 2.5],
      [{ kind: 'number', atMost: 3 }, 'three'],
      [{ kind: 'text' }, '  '],
      [{ kind: 'choice' }, choiceId(1)],
      [{ allowsNotApplicable: false }, null],
    ];
    for (const [item, value] of misfits) {
      const total = totalOf([checklistItem(1, item)], [answerTo(1, value)]);
      expect(total, JSON.stringify([item, value])).toMatchObject({ share: null, answered: 0, asked: 1 });
    }
  });
});

describe('a section', () => {
  const items = [checklistItem(1, { points: 4 }), checklistItem(2, { points: 6 }), checklistItem(3, { points: 5 })];

  test('"not applicable" and what is not answered drop out of both sums', () => {
    // 4 of 4 + 0 of 6; the third does not apply.
    const answered = [answerTo(1, true), answerTo(2, false), answerTo(3, null)];
    expect(totalOf(items, answered)).toMatchObject({ earned: 4, possible: 10, share: 0.4, answered: 3, asked: 3 });
    expect(totalOf(items, [answerTo(1, true)])).toMatchObject({ earned: 4, possible: 4, share: 1, answered: 1 });
  });

  test('nothing to earn is no score, which is not 0', () => {
    expect(totalOf(items, []).share).toBeNull();
    expect(totalOf(items, [answerTo(1, null), answerTo(2, null)]).share).toBeNull();
    expect(totalOf([], []).share).toBeNull();
    expect(totalOf([checklistItem(1, { points: 0 })], [answerTo(1, true)]).share).toBeNull();
  });

  test('bonus adds to what is earned alone, and lifts a section no higher than 100 % unless told', () => {
    const withBonus = [...items.slice(0, 2), checklistItem(3, { points: 5, bonus: true })];
    const missed = [answerTo(1, true), answerTo(2, false), answerTo(3, true)];
    expect(totalOf(withBonus, missed)).toMatchObject({ earned: 9, possible: 10, share: 0.9 });
    const all = [answerTo(1, true), answerTo(2, true), answerTo(3, true)];
    expect(totalOf(withBonus, all)).toMatchObject({ earned: 10, possible: 10, share: 1 });
    expect(totalOf(withBonus, all, false)).toMatchObject({ earned: 15, possible: 10, share: 1.5 });
  });

  test('the cap holds for each section by itself', () => {
    const two = [
      checklistItem(1, { points: 10 }),
      checklistItem(2, { points: 10, bonus: true }),
      checklistItem(3, { points: 10, section: 'Help' }),
    ];
    const answers = [answerTo(1, true), answerTo(2, true), answerTo(3, false)];
    // Shop: 20 of 10, cut to 10. Help: 0 of 10. Not 20 of 20.
    const { total, sections } = scoreRun(briefOf(two), runOf(answers));
    expect(sections.map(({ section, score }) => [section, score.earned, score.share])).toEqual([
      ['Shop', 10, 1],
      ['Help', 0, 0],
    ]);
    expect(total).toMatchObject({ earned: 10, possible: 20, share: 0.5 });
    expect(totalOf(two, answers, false)).toMatchObject({ earned: 20, possible: 20, share: 1 });
  });
});

describe('a run', () => {
  const items = [
    checklistItem(1, { points: 2, plannedStepId: plannedId(1), evidenceRequired: true }),
    checklistItem(2, { points: 4, plannedStepId: plannedId(2), kind: 'scale', objective: false, section: 'Help' }),
    checklistItem(3, { points: 1, section: 'Help', plannedStepId: plannedId(9) }),
  ];
  const touchpoint = (n: number, answers: Answer[], snapshotId: string | null = null) => ({
    id: idOf('tp', n),
    snapshotId,
    answers,
  });

  test('scores by step, by touchpoint, and objective apart from subjective', () => {
    const run = runOf([answerTo(3, false)], [touchpoint(1, [answerTo(1, true)]), touchpoint(2, [answerTo(2, 2)])]);
    const score = scoreRun(briefOf(items), run);
    // 2 of 2, a 2 on 1..5 is 1 of 4, 0 of 1: 3 of 7.
    expect(score.total).toMatchObject({ earned: 3, possible: 7, share: 3 / 7, answered: 3 });
    expect(score.objective).toMatchObject({ earned: 2, possible: 3 });
    expect(score.subjective).toMatchObject({ earned: 1, possible: 4, share: 0.25 });
    expect(score.steps.get(plannedId(1))?.share).toBe(1);
    expect(score.steps.get(plannedId(2))?.share).toBe(0.25);
    expect(score.steps.get(null)?.share).toBe(0);
    expect(score.touchpoints.get(idOf('tp', 2))?.share).toBe(0.25);
  });

  test('asks each item once: at its step, or at the end, also when its step is gone', () => {
    expect(itemsAskedAt(briefOf(items), plannedId(1)).map(({ id }) => id)).toEqual([itemId(1)]);
    expect(itemsAskedAt(briefOf(items), null).map(({ id }) => id)).toEqual([itemId(3)]);
  });

  test('the last answer that fits counts, wherever it was given', () => {
    const both = [touchpoint(1, [answerTo(1, false)]), touchpoint(2, [answerTo(1, true), answerTo(2, 99)])];
    const score = scoreRun(briefOf(items), runOf([answerTo(2, 5)], both));
    expect(score.total).toMatchObject({ earned: 6, possible: 6, answered: 2, asked: 3 });
    expect(score.results[0]?.touchpointId).toBe(idOf('tp', 2));
    expect(score.results[1]?.touchpointId).toBeNull();
  });

  test('says where the evidence is missing: neither snapshot nor file', () => {
    const missing = (snapshotId: string | null, files: string[], value: Answer['value'] = true) =>
      scoreRun(briefOf(items), {
        answers: [],
        touchpoints: [touchpoint(1, [answerTo(1, value)], snapshotId)],
        withFiles: new Set(files),
      }).total.evidenceMissing;
    expect(missing(null, [])).toBe(1);
    expect(missing(null, [idOf('tp', 2)])).toBe(1);
    expect(missing(null, [idOf('tp', 1)])).toBe(0);
    expect(missing(idOf('snap', 1), [])).toBe(0);
    expect(missing(null, [], null)).toBe(0);
  });
});

test('over many runs: mean, n and sample standard deviation of those that have a score', () => {
  const items = [checklistItem(1, { points: 4, kind: 'scale' })];
  const scores = [1, 3, 5, null].map((value) => totalOf(items, [answerTo(1, value)]));
  // 0, 0.5 and 1: mean 0.5, squares 0.25 + 0 + 0.25 over n - 1 = 2.
  expect(scoresOverRuns(scores)).toMatchObject({ n: 3, mean: 0.5, sd: 0.5, small: true });
  expect(scoresOverRuns([totalOf(items, [])])).toBeNull();
});

describe('any checklist with any answers', () => {
  const holds = (check: (score: ReturnType<typeof scoreRun>, capBonus: boolean) => void) =>
    fc.assert(
      fc.property(anyAnsweredChecklist, ({ checklist, run }) =>
        check(scoreRun({ checklist, plannedSteps: STEPS }, run), checklist.capBonus),
      ),
    );

  test('earns between nothing and, when capped, all; and has a share only where something was possible', () => {
    holds((score, capBonus) => {
      for (const { earned, possible, share } of [score.total, score.objective, score.subjective]) {
        expect(earned).toBeGreaterThanOrEqual(0);
        if (capBonus) expect(earned).toBeLessThanOrEqual(possible);
        expect(share === null).toBe(possible === 0);
      }
    });
  });

  test('sections, steps and the two natures account for every item once', () => {
    holds((score) => {
      const { asked, answered, earned, possible } = score.total;
      const sections = score.sections.map((section) => section.score);
      for (const parts of [sections, [...score.steps.values()], [score.objective, score.subjective]]) {
        expect(parts.reduce((all, part) => all + part.asked, 0)).toBe(asked);
        expect(parts.reduce((all, part) => all + part.answered, 0)).toBe(answered);
        expect(parts.reduce((all, part) => all + part.possible, 0)).toBeCloseTo(possible, 9);
      }
      expect(sections.reduce((all, part) => all + part.earned, 0)).toBeCloseTo(earned, 9);
      expect(answered).toBeLessThanOrEqual(asked);
    });
  });

  test('a checklist of which nobody answered anything has no score, and all of it is open', () => {
    fc.assert(
      fc.property(anyAnsweredChecklist, ({ checklist }) => {
        const { total } = scoreRun({ checklist, plannedSteps: STEPS }, runOf([]));
        expect(total).toMatchObject({
          earned: 0,
          possible: 0,
          share: null,
          answered: 0,
          asked: checklist.items.length,
        });
      }),
    );
  });

  test('answering one more item "not applicable" moves the count and nothing else', () => {
    fc.assert(
      fc.property(anyAnsweredChecklist, ({ checklist, run }) => {
        const extra = checklistItem(99, { section: 'Pay', points: 7 });
        const longer = { ...checklist, items: [...checklist.items, extra] };
        const before = scoreRun({ checklist, plannedSteps: STEPS }, run).total;
        const after = scoreRun(
          { checklist: longer, plannedSteps: STEPS },
          { ...run, answers: [...run.answers, answerTo(99, null)] },
        ).total;
        expect(after).toEqual({ ...before, asked: before.asked + 1, answered: before.answered + 1 });
      }),
    );
  });
});
