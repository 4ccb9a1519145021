// Strange map: a whole map with everything that an export can hold, all its words from tongues.ts; for every format.
import type { Brief } from '@/lib/domain/brief';
import type { Comment } from '@/lib/domain/comment';
import { ACTION_STATUSES } from '@/lib/domain/opportunity';
import { BLANK_PERSONA } from '@/lib/domain/persona';
import type { Emotion } from '@/lib/domain/scale';
import { answerTo, checklistItem, checklistOf, choiceId, plannedId } from './checklist';
import { actionRow, metricRow, opportunityRow } from './decision-rows';
import { briefRow, personaRow, plannedStep } from './plan-rows';
import {
  cardRow,
  emotionOf,
  idOf,
  laneRows,
  type MapRowsOptions,
  mapRows,
  markRow,
  ordersOf,
  rowFields,
  START,
} from './rows';
import { tongue } from './tongues';

export type StrangeMap = ReturnType<typeof strangeMap>;

const DAY = 86_400_000;

/** Equal arguments give equal rows. `comments` are no part of a map's rows, so they come beside them. */
export function strangeMap({ words = tongue, ...options }: MapRowsOptions & { words?: (n: number) => string } = {}) {
  const rows = mapRows(options);
  let next = 0;
  const word = () => words(next++);
  rows.map.name = words(4);
  rows.map.scenario = word();
  rows.map.expectations = word();
  rows.map.owner = words(2);
  const persona = personaRow({ ...worded(BLANK_PERSONA, word), name: words(1) });
  rows.personas.push(persona);
  rows.map.personaId = persona.id;
  for (const stage of rows.stages) Object.assign(stage, { name: word(), goal: word() });
  for (const step of rows.steps) step.title = word();
  const brief = strangeBrief(persona.id, word);
  rows.briefs.push(brief);
  rows.walkthroughs.forEach((run, i) => {
    Object.assign(run, {
      name: word(),
      shopper: ['Anna Müller', '李雷', '=SUM(1)'][i % 3],
      customerId: word(),
      wave: word(),
      variant: word(),
      reviewer: word(),
      briefId: brief.id,
      personaId: persona.id,
      outcome: 'reached',
      comment: word(),
      answers: [
        answerTo(1, true, word()),
        answerTo(2, 4),
        answerTo(3, 12.5),
        answerTo(4, word()),
        answerTo(5, choiceId(2)),
      ],
      ratings: [
        { scale: 'csat', value: 4, at: START },
        { scale: 'nps', value: 9, at: START },
      ],
    });
  });
  rows.touchpoints.forEach((touchpoint, i) => {
    Object.assign(touchpoint, {
      title: word(),
      doing: word(),
      thinking: word(),
      feeling: word(),
      expected: word(),
      quote: word(),
      note: word(),
      tags: [word()],
      engagement: i % 3 === 0 ? { scale: 'engagement', value: (i % 5) + 1, at: touchpoint.at } : null,
    });
    if (i % 4 === 1) touchpoint.emotion = emotionOf(((i % 5) - 2) as Emotion, touchpoint.at);
    if (i % 7 === 3) touchpoint.wouldLeave = word();
    if (i % 5 === 2) Object.assign(touchpoint, { evidence: 'validated', validatedBy: word(), validatedAt: START });
    if (touchpoint.facts) Object.assign(touchpoint.facts, { formErrors: [word()] });
  });
  for (const finding of rows.findings) finding.text = word();
  rows.lanes.push(
    ...laneRows(['text', 'front-stage', 'back-stage', 'opportunity', 'metric']).map(later(rows.lanes.length)),
  );
  const cardLane = rows.lanes.find(({ kind }) => kind === 'text');
  if (cardLane) cardLane.title = word();
  rows.touchpoints.slice(0, 6).forEach((touchpoint, i) => {
    if (!cardLane) return;
    rows.cards.push(
      cardRow({ id: idOf('card', i + 1), laneId: cardLane.id, touchpointId: touchpoint.id, text: word() }),
    );
  });
  for (const [i, snapshotId] of [...rows.snapshots.keys()].entries()) {
    if (i % 5 === 0)
      rows.marks.set(snapshotId, [markRow({ id: idOf('mark', i + 1), snapshotId, kind: 'callout', text: word() })]);
  }
  const pains = rows.findings.filter(({ kind }) => kind === 'pain');
  const orders = ordersOf(4);
  rows.opportunities.push(
    ...orders.map((order, i) =>
      opportunityRow({
        id: idOf('opp', i + 1),
        order,
        text: word(),
        findingIds: pains.slice(i, i + 2).map(({ id }) => id),
        stageId: rows.stages[i]?.id ?? null,
        impact: ((i % 5) + 1) as 1,
        effort: (5 - (i % 5)) as 1,
      }),
    ),
  );
  rows.actions.push(
    ...orders.map((order, i) =>
      actionRow({
        id: idOf('act', i + 1),
        opportunityId: idOf('opp', i + 1),
        order,
        text: word(),
        owner: i === 0 ? null : word(),
        dueAt: i % 2 === 0 ? START + i * DAY : null,
        measure: word(),
        status: ACTION_STATUSES[i % ACTION_STATUSES.length],
      }),
    ),
  );
  rows.metrics.push(
    ...orders.map((_, i) =>
      metricRow({
        id: idOf('metr', i + 1),
        name: word(),
        unit: i === 0 ? '%' : word(),
        stageId: rows.stages[i]?.id ?? null,
        periodFrom: START - 30 * DAY,
        periodTo: START,
        n: 120 + i,
        baseline: 0.25,
        target: -3.5,
        value: 1234.5 + i,
      }),
    ),
  );
  const comments: Comment[] = rows.walkthroughs.map((run, i) => ({
    ...rowFields(idOf('comm', i + 1)),
    walkthroughId: run.id,
    touchpointId: null,
    text: word(),
    settledAt: null,
  }));
  return { rows, comments };
}

/** Every text that is blank, said. */
const worded = <Fields extends object>(fields: Fields, word: () => string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value === '' ? word() : value])) as Fields;

const later =
  (before: number) =>
  <Row extends { id: string; order: string }>(lane: Row, i: number): Row => ({
    ...lane,
    id: idOf('lane', before + i + 1),
    order: `z${i}`,
  });

function strangeBrief(personaId: string, word: () => string): Brief {
  const choices = [1, 2].map((n) => ({ id: choiceId(n), label: word(), points: n }));
  return briefRow({
    personaId,
    title: word(),
    scenario: word(),
    goal: word(),
    startUrl: 'https://shop.example/',
    plannedSteps: [1, 2, 3].map((n) => plannedStep(n, { title: word(), lookFor: word(), expectation: 1 })),
    checklist: checklistOf([
      checklistItem(1, { section: word(), question: word() }),
      checklistItem(2, { section: word(), question: word(), kind: 'scale' }),
      checklistItem(3, { question: word(), kind: 'number', atLeast: 1 }),
      checklistItem(4, { question: word(), kind: 'text' }),
      checklistItem(5, { question: word(), kind: 'choice', choices }),
      checklistItem(6, { question: word(), plannedStepId: plannedId(2), evidenceRequired: true }),
    ]),
  });
}
