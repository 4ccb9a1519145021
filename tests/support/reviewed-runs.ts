// Reviewed runs: three runs of one brief with different orders, ratings and ends, small enough to be worked out by hand.
import type { Brief } from '@/lib/domain/brief';
import type { Answer } from '@/lib/domain/checklist';
import type { Emotion, Rating, ScaleId } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { answerTo, checklistItem, checklistOf, plannedId } from './checklist';
import { emotionOf, idOf, ordersOf, START, touchpointRow, walkthroughRow } from './one-row';
import { briefRow, plannedStep } from './plan-rows';

/** Search (at most 60 sec), choose (promised +1), pay, cancel; three questions in two sections. */
export const BRIEF: Brief = briefRow({
  plannedSteps: [
    plannedStep(1, { title: 'Search', channel: 'search', targetTime: 60_000 }),
    plannedStep(2, { title: 'Choose', expectation: 1 }),
    plannedStep(3, { title: 'Pay' }),
    plannedStep(4, { title: 'Cancel', channel: 'phone' }),
  ],
  checklist: checklistOf([
    checklistItem(1, { section: 'Shop', question: 'Price with tax?', points: 10 }),
    checklistItem(2, { section: 'Shop', question: 'Delivery time shown?', points: 10, allowsNotApplicable: true }),
    checklistItem(3, {
      section: 'Help',
      question: 'How kind?',
      kind: 'scale',
      scaleMax: 5,
      points: 8,
      objective: false,
    }),
  ]),
});

const rated = (scale: ScaleId, value: number): Rating => ({ scale, value, at: START });

interface Met {
  title: string;
  step: number | null;
  seconds?: number;
  emotion?: Emotion;
  leaves?: string;
  answers?: Answer[];
}

function runOf(
  n: number,
  run: Partial<Walkthrough>,
  met: readonly Met[],
): { run: Walkthrough; touchpoints: Touchpoint[] } {
  const id = idOf('run', n);
  const orders = ordersOf(met.length);
  return {
    run: walkthroughRow({ id, briefId: BRIEF.id, startedAt: START + n * 86_400_000, ...run }),
    touchpoints: met.map(({ title, step, seconds, emotion, leaves, answers }, index) =>
      touchpointRow({
        id: idOf('tp', n * 10 + index),
        walkthroughId: id,
        order: orders[index] ?? 'a0',
        url: null,
        title,
        plannedStepId: step === null ? null : plannedId(step),
        time: seconds === undefined ? null : { duration: seconds * 1_000, source: 'measured' },
        emotion: emotion === undefined ? null : emotionOf(emotion),
        wouldLeave: leaves ?? null,
        answers: answers ?? [],
      }),
    ),
  };
}

export const REVIEWED = [
  // As planned, with one page that nobody planned; 10 of 10, not applicable, 4 of 8 for a 3 of 5: 14 of 18.
  runOf(
    1,
    {
      name: 'First',
      shopper: 'Ines',
      wave: 'Spring',
      outcome: 'reached',
      ratings: [rated('csat', 5), rated('nps', 9)],
    },
    [
      { title: 'Results', step: 1, seconds: 40, answers: [answerTo(1, true), answerTo(2, null), answerTo(3, 3)] },
      { title: 'Lamp', step: 2, seconds: 20, emotion: 1 },
      { title: 'Sign-up wall', step: null, seconds: 15, emotion: -2 },
      { title: 'Card', step: 3, emotion: 0 },
      { title: 'Hotline', step: 4, seconds: 300, emotion: 2 },
    ],
  ),
  // Pays before it chooses, and is stopped at the hotline; 0 of 10, 10 of 10, 8 of 8: 18 of 28.
  runOf(
    2,
    {
      name: 'Second',
      shopper: 'Ben',
      wave: 'Spring',
      outcome: 'blocked',
      ratings: [rated('csat', 2), rated('nps', 6)],
    },
    [
      { title: 'Results', step: 1, seconds: 80, answers: [answerTo(1, false), answerTo(2, true), answerTo(3, 5)] },
      { title: 'Express', step: 3, emotion: 1 },
      { title: 'Lamp', step: 2, seconds: 30, emotion: -1, leaves: 'No picture' },
      { title: 'Hotline', step: 4, emotion: -2 },
    ],
  ),
  // Gives up while choosing, and answers nothing.
  runOf(3, { name: 'Third', shopper: 'Chao', wave: 'Autumn', outcome: 'abandoned', ratings: [rated('csat', 2)] }, [
    { title: 'Results', step: 1, seconds: 50 },
    { title: 'Lamp', step: 2, seconds: 90, emotion: -2, leaves: 'Too dear' },
  ]),
];
