// Column scores: what a step scored over the runs that answered there, checked by hand.
import { expect, test } from 'vitest';
import { BLANK_BRIEF } from '@/lib/domain/brief';
import type { Answer, Checklist } from '@/lib/domain/checklist';
import { newColumnScorer } from '@/lib/domain/column-score';
import { scoreWords } from '@/lib/text/score-words';
import { loadText } from '@/lib/text/text';
import { answerTo, checklistItem, checklistOf } from '@/tests/support/checklist';
import { idOf, rowFields, touchpointRow, walkthroughRow } from '@/tests/support/rows';

const items = [
  checklistItem(1, { points: 3, allowsNotApplicable: true }),
  checklistItem(2, { points: 1, evidenceRequired: true }),
  checklistItem(3, { points: 5 }),
];
const briefRow = (n: number, checklist: Checklist = BLANK_BRIEF.checklist) => ({
  ...rowFields(idOf('brief', n)),
  ...BLANK_BRIEF,
  projectId: idOf('project', 1),
  title: 'Buys a machine',
  plannedSteps: [],
  checklist,
});
const run = (n: number, brief: number | null = 1) =>
  walkthroughRow({ id: idOf('run', n), briefId: brief === null ? null : idOf('brief', brief) });
const met = (n: number, answers: Answer[]) =>
  touchpointRow({ id: idOf('tp', n), walkthroughId: idOf('run', n), answers, snapshotId: null });

const touchpoints = [
  // 3 of 4: the second answer earns nothing, and lacks its evidence.
  met(1, [answerTo(1, true), answerTo(2, false)]),
  // 1 of 4, with a file as evidence.
  met(2, [answerTo(1, false), answerTo(2, true)]),
  // Does not apply: answered, and no score.
  met(3, [answerTo(1, null)]),
  met(4, [answerTo(1, true)]),
];
const source = {
  walkthroughs: [run(1), run(2), run(3), run(4, null)],
  briefs: [briefRow(1, checklistOf(items)), briefRow(2)],
  touchpoints,
  attachments: [{ touchpointId: idOf('tp', 2) }],
};

test('every run with a score is one value; what does not apply, and a run without a brief, is none', () => {
  const score = newColumnScorer(source)(touchpoints);
  expect(score?.shares).toMatchObject({ n: 2, mean: 0.5, small: true });
  expect(score?.shares?.sd).toBeCloseTo(Math.sqrt(0.125), 10);
  expect(score?.evidenceMissing).toBe(1);
});

test('answers without a score are told from no answers', () => {
  const scorer = newColumnScorer(source);
  expect(scorer(touchpoints.slice(2, 3))).toEqual({ shares: null, evidenceMissing: 0 });
  expect(scorer(touchpoints.slice(3))).toBeNull();
});

test('is said with n, spread and warnings, never as a bare average', async () => {
  const scorer = newColumnScorer(source);
  const speech = { t: await loadText('en'), language: 'en' } as const;
  const words = (from: number, to: number) => scoreWords(scorer(touchpoints.slice(from, to)) as never, speech);
  expect(words(0, 4)).toBe('50% mean of 2, ± 35%; fewer than 5: read with care; 1 answer lacks its evidence');
  expect(words(1, 2)).toBe('25%');
  expect(words(2, 3)).toBe('no score');
});
