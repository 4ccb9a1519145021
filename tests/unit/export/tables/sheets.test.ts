// Sheets: typed cells of all that a map holds, each number of it the same as on the map, means only with their n.
import { expect, test } from 'vitest';
import { fieldOfHead } from '@/lib/domain/metric-heads';
import { placeMap } from '@/lib/domain/place-map';
import { SHEET_IDS } from '@/lib/export/tables/sheet';
import { answerTo, checklistItem, checklistOf } from '../../../support/checklist';
import { actionRow, metricRow, opportunityRow } from '../../../support/decision-rows';
import { briefRow, personaRow } from '../../../support/plan-rows';
import { emotionOf, idOf, mapRows, START } from '../../../support/rows';
import { strangeMap } from '../../../support/strange-map';
import { linesOf, sheetsOfRows, valuesOf } from './table-of';

const BERLIN = 'Europe/Berlin';

test('a whole map has every sheet, each line as many cells as there are columns, keys and titles once', async () => {
  for (const language of ['en', 'zh'] as const) {
    const sheets = await sheetsOfRows(strangeMap({ touchpoints: 12, runs: 3 }).rows, { language });
    expect(sheets.map(({ id }) => id)).toEqual(SHEET_IDS);
    for (const { id, columns, rows } of sheets) {
      for (const row of rows) expect(row, id).toHaveLength(columns.length);
      expect(new Set(columns.map(({ key }) => key)).size, id).toBe(columns.length);
      expect(new Set(columns.map(({ title }) => title)).size, `${language} ${id}`).toBe(columns.length);
    }
  }
});

test('a sheet without a line is not there', async () => {
  const rows = mapRows();
  expect((await sheetsOfRows(rows)).map(({ id }) => id)).toEqual([
    'touchpoints',
    'findings',
    'means',
    'ratings',
    'walkthroughs',
  ]);
});

test('cells are what they are: numbers, moments on the clock of their run, durations, flags and links', async () => {
  const rows = mapRows();
  const line = linesOf(await sheetsOfRows(rows), 'touchpoints')[4];
  expect(line).toMatchObject({
    number: { is: 'number', value: 5 },
    title: { is: 'text', value: 'Enters the address' },
    url: { is: 'link', value: 'https://shop.example/checkout/address' },
    at: { is: 'instant', value: START + 4 * 70_000, zone: BERLIN },
    emotion: { is: 'number', value: -2 },
    time: { is: 'duration', value: 156_000 },
    since: { is: 'duration', value: 70_000 },
    momentOfTruth: { is: 'flag', value: true },
    decisionPoint: null,
    quote: null,
    loadTime: { is: 'number', value: 1900 },
  });
});

test('what was not measured says so in a column of numbers; a place without a page says nothing', async () => {
  const rows = mapRows();
  const away = rows.touchpoints.findIndex(({ url }) => url === null);
  Object.assign(rows.touchpoints[0] as object, { facts: null });
  const lines = linesOf(await sheetsOfRows(rows), 'touchpoints');
  expect(lines[0]?.loadTime).toEqual({ is: 'text', value: 'not measured' });
  expect(lines[away]?.loadTime).toBeNull();
});

test('findings stand one a line with the number of their touchpoint', async () => {
  const rows = mapRows();
  const found = valuesOf(await sheetsOfRows(rows), 'findings');
  expect(found).toHaveLength(rows.findings.length);
  expect(found.find(({ touchpointNumber, kind }) => touchpointNumber === 5 && kind === 'Pain')).toMatchObject({
    finding: 'The error says only “invalid”',
    severity: 4,
    category: 'clarity',
    evidence: 'observed',
    stage: 'Decision',
    walkthrough: 'Buying a coffee machine',
  });
});

test('ratings are raw, each with its scale; those of a run stand at no touchpoint', async () => {
  const rows = mapRows({ runs: 2 });
  Object.assign(rows.walkthroughs[0] as object, { ratings: [{ scale: 'nps', value: 9, at: START }] });
  Object.assign(rows.touchpoints[0] as object, { engagement: { scale: 'engagement', value: 4, at: START } });
  const sheets = await sheetsOfRows(rows);
  const given = valuesOf(sheets, 'ratings');
  const rated = rows.touchpoints.flatMap(({ emotion, expectation, engagement }) => [emotion, expectation, engagement]);
  expect(given).toHaveLength(rated.filter((one) => one !== null).length + 1);
  expect(given.at(-1)).toMatchObject({ scale: 'nps', value: 9, lowest: 0, highest: 10, touchpointNumber: null });
  expect(given.filter(({ scale }) => scale === 'engagement')).toMatchObject([{ value: 4, lowest: 1, highest: 5 }]);
});

test('means have n, spread and what is to be known; each scale and each step by itself', async () => {
  const rows = mapRows({ runs: 3 });
  for (const [i, run] of rows.walkthroughs.entries()) run.ratings = [{ scale: 'nps', value: 4 + 3 * i, at: START }];
  const means = valuesOf(await sheetsOfRows(rows), 'means');
  const column = placeMap(rows).columns[4];
  expect(means.find(({ rated, step }) => rated === 'Feeling' && step === column?.title)).toMatchObject({
    n: column?.emotion?.n,
    mean: column?.emotion?.mean,
    sd: column?.emotion?.sd,
    remark: 'fewer than 5: read with care',
  });
  expect(means.filter(({ rated }) => String(rated).includes('NPS'))).toMatchObject([
    { n: 3, mean: 7, given: '4: 1 | 7: 1 | 10: 1' },
  ]);
  expect(means.find(({ rated }) => String(rated).startsWith('Net promoter'))).toMatchObject({
    n: 3,
    mean: 0,
    remark: expect.stringContaining('1 promoters, 1 passives, 1 detractors'),
  });
});

test('guesses are in no mean beside what was met', async () => {
  const rows = mapRows({ runs: 2 });
  const [first, second] = [rows.touchpoints[0], rows.touchpoints[12]];
  Object.assign(first as object, { emotion: emotionOf(2) });
  Object.assign(second as object, { emotion: emotionOf(-2), evidence: 'assumed' });
  const means = valuesOf(await sheetsOfRows(rows), 'means');
  const step = placeMap(rows).columns[0]?.title;
  expect(means.find((line) => line.rated === 'Feeling' && line.step === step)).toMatchObject({
    n: 1,
    mean: 2,
    sd: null,
    remark: '1 guess left out | fewer than 5: read with care',
  });
});

test('answers stand with what they earn, and sections with what they could have', async () => {
  const rows = mapRows();
  const items = [
    checklistItem(1, { section: 'Shop', question: 'Was it clear?', points: 3 }),
    checklistItem(2, { section: 'Shop', kind: 'number', atLeast: 1, points: 2 }),
    checklistItem(3, { section: 'Help', objective: false }),
  ];
  rows.briefs = [briefRow({ checklist: checklistOf(items) })];
  Object.assign(rows.walkthroughs[0] as object, { briefId: rows.briefs[0]?.id, answers: [answerTo(1, true, 'Very')] });
  Object.assign(rows.touchpoints[4] as object, { answers: [answerTo(2, 0.5)], snapshotId: null });
  const sheets = await sheetsOfRows(rows);
  expect(valuesOf(sheets, 'checklist')).toMatchObject([
    {
      section: 'Shop',
      question: 'Was it clear?',
      answer: 'Yes',
      answerState: 'scored',
      earned: 3,
      possible: 3,
      comment: 'Very',
      touchpointNumber: null,
    },
    { answer: 0.5, earned: 0, possible: 2, touchpointNumber: 5, nature: 'Fact' },
    { answer: null, answerState: 'not answered', earned: null, nature: 'Impression' },
  ]);
  expect(valuesOf(sheets, 'scores')).toMatchObject([
    { part: 'Shop', earned: 3, possible: 5, share: 0.6, answered: 2, asked: 2 },
    { part: 'Help', earned: 0, possible: 0, share: null, answered: 0, asked: 1 },
    { part: 'All sections', share: 0.6 },
    { part: 'Facts only', share: 0.6 },
    { part: 'Impressions only', share: null },
  ]);
  expect(linesOf(sheets, 'scores')[0]?.share).toEqual({ is: 'share', value: 0.6 });
  const mean = linesOf(sheets, 'means').filter(({ rated }) => rated?.value === 'Checklist score');
  expect(mean.map((line) => line.mean)).toContainEqual({ is: 'share', value: 0.6 });
});

test('opportunities tell what they grew from and where they stand; actions which opportunity they are of', async () => {
  const rows = mapRows();
  const pain = rows.findings.find(({ kind }) => kind === 'pain');
  const objective = { id: idOf('obj', 1), text: 'Order without help' };
  rows.opportunities = [
    opportunityRow({ findingIds: [pain?.id ?? ''], objectiveIds: [objective.id], impact: 5, effort: 1 }),
  ];
  rows.actions = [
    actionRow({
      opportunityId: rows.opportunities[0]?.id,
      owner: 'Ines',
      dueAt: Date.UTC(2026, 11, 24),
      status: 'done',
    }),
    actionRow({ id: idOf('act', 2), text: 'Alone' }),
  ];
  const sheets = await sheetsOfRows(rows, { projects: [{ objectives: [objective] }] });
  const at = placeMap(rows).columns.find(({ findings }) => findings.some(({ id }) => id === pain?.id));
  expect(valuesOf(sheets, 'opportunities')).toMatchObject([
    {
      opportunityNumber: 1,
      step: at?.title,
      impact: 5,
      effort: 1,
      quadrant: 'Quick wins',
      worst: pain?.severity,
      reachMet: 1,
      reachOf: 1,
      objectives: 'Order without help',
      grownFrom: `${(at?.index ?? 0) + 1}: ${pain?.text}`,
      actionsDone: 1,
      actionsAll: 1,
    },
  ]);
  expect(linesOf(sheets, 'actions')[0]).toMatchObject({
    owner: { value: 'Ines' },
    due: { is: 'day', value: Date.UTC(2026, 11, 24) },
    status: { value: 'Done' },
    opportunityOf: { value: 1 },
  });
  expect(linesOf(sheets, 'actions')[1]).toMatchObject({ action: { value: 'Alone' }, due: null, opportunityOf: null });
});

test('metrics have heads that a pasted table is read by, in both languages', async () => {
  const rows = mapRows();
  rows.metrics = [metricRow({ value: 30, baseline: 20, target: 40, n: 120, stageId: rows.stages[0]?.id })];
  for (const language of ['en', 'zh'] as const) {
    const sheets = await sheetsOfRows(rows, { language });
    const columns = sheets.find(({ id }) => id === 'metrics')?.columns ?? [];
    const unknown = columns.filter(({ title, key }) => fieldOfHead(title) === null && key !== 'progress');
    expect(unknown.map(({ title }) => title)).toEqual([]);
    expect(linesOf(sheets, 'metrics')[0]).toMatchObject({ progress: { is: 'share', value: 0.5 }, n: { value: 120 } });
  }
});

test('runs tell who walked as whom, for how long and how it ended', async () => {
  const rows = mapRows({ runs: 2 });
  rows.personas = [personaRow({ name: 'Ines', segment: 'New' })];
  Object.assign(rows.walkthroughs[0] as object, {
    personaId: rows.personas[0]?.id,
    outcome: 'reached',
    clock: { elapsed: 600_000, runningSince: null },
    ratings: [{ scale: 'csat', value: 4, at: START }],
  });
  const [first, second] = valuesOf(await sheetsOfRows(rows), 'walkthroughs');
  expect(first).toMatchObject({
    persona: 'Ines',
    segment: 'New',
    outcome: 'Goal reached',
    walked: 600_000,
    touchpoints: 12,
    csat: 4,
    nps: null,
    started: START,
    zone: BERLIN,
  });
  expect(second).toMatchObject({ persona: null, csat: null });
});
