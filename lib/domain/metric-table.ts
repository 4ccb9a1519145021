// Metric table: a pasted table of figures as metrics that are not written yet, with what of it was not understood.
import { rowsOfText } from './delimited-text';
import type { Id } from './id';
import type { Metric, MetricDraft } from './metric';
import { fieldOfHead, METRIC_FIELDS, type MetricField } from './metric-heads';
import { sourceNamed } from './metric-source-name';
import { type DecimalSign, decimalOf, readNumber, readsTwoWays } from './read-number';
import { type DayOrder, datesTwoWays, dayOrderOf, type Period, readPeriod } from './read-period';
import { patternOfTyped } from './typed-pattern';

/** What a column holds: a field, the figures of one period (its head), or nothing that is taken. */
export type ColumnUse = MetricField | 'figures' | null;

export interface TableColumn {
  head: string;
  use: ColumnUse;
}

export interface Trouble {
  is: 'name' | 'long' | 'no-figure' | 'number' | 'n' | 'period' | 'source' | 'stage' | 'step' | 'url';
  /** What stands there. */
  text: string;
  /** Whether the row cannot be taken because of it; else it is taken without this. */
  stops: boolean;
}

export interface TableRow {
  /** Counted from 1, as the person sees them, the heads included. */
  line: number;
  cells: readonly string[];
  drafts: readonly MetricDraft[];
  troubles: readonly Trouble[];
}

export interface MetricTable {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** How numbers and dates were read, and whether the table leaves it open. */
  decimal: { sign: DecimalSign; open: boolean };
  days: { order: DayOrder; open: boolean };
  /** Rows beyond those that are read. */
  left: number;
}

/** What the person chose, where it is not left to the table. */
export interface TableChoices {
  uses?: readonly ColumnUse[];
  decimal?: DecimalSign;
  days?: DayOrder;
}

/** Where a figure can be put, by name. */
export interface TablePlaces {
  stages: readonly { id: Id; name: string }[];
  steps: readonly { id: Id; title: string }[];
}

/** Rows that one table may have; what is beyond is counted and left. */
export const MOST_ROWS = 1000;

/** Reads a pasted or saved table. Text stays text: nothing of it is ever worked out as a formula. */
export function readMetricTable(text: string, places: TablePlaces, choices: TableChoices = {}): MetricTable {
  const all = rowsOfText(text);
  const width = all.reduce((most, row) => Math.max(most, row.length), 0);
  const [first = [], ...rest] = all;
  const headed = first.some((cell) => fieldOfHead(cell) !== null);
  const body = headed ? rest : all;
  const columns = Array.from({ length: width }, (_, i): TableColumn => {
    const head = headed ? (first[i] ?? '') : '';
    return { head, use: choices.uses ? (choices.uses[i] ?? null) : useOfHead(head) };
  });
  const cellsOf = (wanted: (use: ColumnUse) => boolean) =>
    body.flatMap((row) => row.filter((cell, i) => cell !== '' && wanted(columns[i]?.use ?? null)));
  const numbers = cellsOf((use) => use === 'figures' || use === 'value' || use === 'baseline' || use === 'target');
  const dates = cellsOf((use) => use === 'period' || use === 'from' || use === 'to');
  const [decimal, order] = [decimalOf(numbers), dayOrderOf(dates)];
  const reading: Reading = {
    columns,
    places,
    sign: choices.decimal ?? decimal ?? '.',
    order: choices.days ?? order ?? 'day-first',
  };
  return {
    columns,
    rows: body.slice(0, MOST_ROWS).map((cells, i) => readRow(cells, i + (headed ? 2 : 1), reading)),
    decimal: { sign: reading.sign, open: decimal === null && numbers.some(readsTwoWays) },
    days: { order: reading.order, open: order === null && dates.some(datesTwoWays) },
    left: Math.max(0, body.length - MOST_ROWS),
  };
}

/** A head that names a period is a column of figures, one for each row. */
function useOfHead(head: string): ColumnUse {
  return fieldOfHead(head) ?? (readPeriod(head, 'day-first') ? 'figures' : null);
}

interface Reading {
  columns: readonly TableColumn[];
  places: TablePlaces;
  sign: DecimalSign;
  order: DayOrder;
}

function readRow(cells: readonly string[], line: number, { columns, places, sign, order }: Reading): TableRow {
  const troubles: Trouble[] = [];
  const said = (use: MetricField): string => cells[columns.findIndex((column) => column.use === use)] ?? '';
  const miss = (is: Trouble['is'], text: string, stops = false) => troubles.push({ is, text, stops });
  let unit = said('unit');
  const number = (text: string): number | null => {
    if (text === '') return null;
    const read = readNumber(text, sign);
    if (!read) miss('number', text, true);
    if (read && unit === '') unit = read.unit;
    return read?.value ?? null;
  };
  const period = (text: string): Period | null => {
    const read = text === '' ? null : readPeriod(text, order);
    if (text !== '' && !read) miss('period', text, true);
    return read;
  };
  const name = said('name');
  if (name === '') miss('name', '', true);
  else if (name.length > 500 || unit.length > 500) miss('long', name.slice(0, 40), true);
  const [baseline, target, value] = [number(said('baseline')), number(said('target')), number(said('value'))];
  const own = period(said('period'));
  const [from, to] = [period(said('from')), period(said('to'))];
  const wide = columns.flatMap(({ head, use }, i) => {
    const text = cells[i] ?? '';
    if (use !== 'figures' || text === '') return [];
    return [{ period: readPeriod(head, order), value: number(text) }];
  });
  if (troubles.length === 0 && wide.length === 0 && [baseline, target, value].every((one) => one === null))
    miss('no-figure', '', true);
  const place = placeOf({ stage: said('stage'), step: said('step'), url: said('url') }, places, miss);
  const rest = {
    ...place,
    name,
    source: sourceOf(said('source'), miss),
    n: countOf(said('n'), miss),
    baseline,
    target,
  };
  const narrow = { period: { from: from?.from ?? own?.from, to: to?.to ?? own?.to }, value };
  const figures = wide.length > 0 ? wide : [narrow];
  const drafts = figures.map(
    (figure): MetricDraft => ({
      ...rest,
      unit,
      periodFrom: figure.period?.from ?? null,
      periodTo: figure.period?.to ?? null,
      value: figure.value,
    }),
  );
  return { line, cells, drafts: troubles.some((trouble) => trouble.stops) ? [] : drafts, troubles };
}

type Miss = (is: Trouble['is'], text: string) => void;

function sourceOf(text: string, miss: Miss): Metric['source'] {
  const source = text === '' ? 'other' : sourceNamed(text);
  if (source === null) miss('source', text);
  return source ?? 'other';
}

/** A count has no decimals: whatever sign parts its digits parts thousands. */
function countOf(text: string, miss: Miss): number | null {
  if (text === '') return null;
  const read = readNumber(text, text.includes(',') ? '.' : ',');
  const whole = read && Number.isInteger(read.value) && read.value >= 0 ? read.value : null;
  if (whole === null) miss('n', text);
  return whole;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function placeOf(
  said: { stage: string; step: string; url: string },
  { stages, steps }: TablePlaces,
  miss: Miss,
): Pick<MetricDraft, 'stageId' | 'stepId' | 'urlPattern'> {
  const stage = stages.find(({ name }) => said.stage !== '' && same(name, said.stage));
  const step = steps.find(({ title }) => said.step !== '' && same(title, said.step));
  const urlPattern = said.url === '' ? null : patternOfTyped(said.url);
  if (said.stage !== '' && !stage) miss('stage', said.stage);
  if (said.step !== '' && !step) miss('step', said.step);
  if (said.url !== '' && urlPattern === null) miss('url', said.url);
  // The nearest place wins; a figure stands in one.
  if (step) return { stageId: null, stepId: step.id, urlPattern: null };
  if (urlPattern !== null) return { stageId: null, stepId: null, urlPattern };
  return { stageId: stage?.id ?? null, stepId: null, urlPattern: null };
}

/** The uses that can be chosen for a column. */
export const COLUMN_USES: readonly Exclude<ColumnUse, null>[] = [...METRIC_FIELDS, 'figures'];
