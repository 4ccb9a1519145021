// Touchpoint table: what a table of touchpoints says: which column is what, and each row as the touchpoint that it would become.
import { areFeelings, type FeelingScale, guessScale } from './read-feeling';
import type { ZoneOffset } from './read-moment';
import { type DayOrder, datesTwoWays, dayOrderOf } from './read-period';
import type { TouchpointDraft } from './touchpoint-draft';
import { TOUCHPOINT_FIELDS, type TouchpointField, touchpointHead } from './touchpoint-heads';
import { readTouchpointRow, severalIn } from './touchpoint-row';
import { feelingNamed } from './touchpoint-words';

/** What a column is: a field, words that go into the note under their head, or nothing that is taken. */
export type TouchpointUse = TouchpointField | 'extra' | null;

export interface TouchpointColumn {
  head: string;
  use: TouchpointUse;
  /** Its head is one that we know, also where its column is worked out from others and not taken. */
  known: boolean;
  /** The first value that stands in it. */
  example: string;
}

export interface TouchpointTrouble {
  is: 'unread' | 'long' | 'untitled';
  field: TouchpointField;
  /** What stands there; it is kept in the note, whatever is not understood. */
  text: string;
}

export interface TouchpointTableRow {
  /** Counted from 1 over the rows with anything in them, the heads included. */
  line: number;
  cells: readonly string[];
  draft: TouchpointDraft;
  troubles: readonly TouchpointTrouble[];
}

export interface TouchpointTable {
  /** Whether the first row holds the heads. */
  headed: boolean;
  columns: readonly TouchpointColumn[];
  rows: readonly TouchpointTableRow[];
  scale: FeelingScale;
  /** Whether there are ratings at all. */
  rated: boolean;
  days: { order: DayOrder; open: boolean };
  /** Rows beyond those that are read. */
  left: number;
}

/** What the person chose, where it is not left to the table. */
export interface TouchpointChoices {
  headed?: boolean;
  uses?: readonly TouchpointUse[];
  scale?: FeelingScale;
  days?: DayOrder;
}

/** Rows that one table may have; what is beyond is counted and left. */
export const MOST_TOUCHPOINT_ROWS = 20_000;

/** Columns that are looked at. */
const MOST_COLUMNS = 200;

/** Days that are asked whether they can be read in two ways. */
const MOST_DAYS = 1_000;

/** Reads the cells of a table. Text stays text: nothing of it is ever worked out as a formula. */
export function readTouchpointTable(
  all: readonly (readonly string[])[],
  offset: ZoneOffset,
  choices: TouchpointChoices = {},
): TouchpointTable {
  const [first = [], ...rest] = all;
  const headed = choices.headed ?? first.some((cell) => touchpointHead(cell) !== null);
  const body = headed ? rest : all;
  const width = Math.min(
    MOST_COLUMNS,
    body.slice(0, MOST_TOUCHPOINT_ROWS).reduce((most, row) => Math.max(most, row.length), first.length),
  );
  const valuesOf = (i: number) => body.slice(0, MOST_TOUCHPOINT_ROWS).flatMap((row) => row[i] || []);
  const columns = columnsOf(headed ? first : [], width, valuesOf, choices.uses);
  const of = (...fields: TouchpointUse[]) => columns.flatMap(({ use }, i) => (fields.includes(use) ? valuesOf(i) : []));
  const heads = columns.flatMap(({ head, use }) => (use === 'emotion' || use === 'expectation' ? [head] : []));
  const ratings = of('emotion', 'expectation');
  const dates = of('at', 'validatedAt').map((text) => text.split(/[T ]/, 1)[0] ?? '');
  const order = dayOrderOf(dates);
  const reading = {
    columns,
    at: new Map(columns.map(({ use }, i) => [use, i] as const).reverse()),
    known: new Map<string, unknown>(),
    offset,
    scale: choices.scale ?? guessScale(heads, ratings),
    order: choices.days ?? order ?? 'day-first',
    ownEvidence: columns.some(({ use }) => use === 'evidence'),
  };
  const rows = body
    .slice(0, MOST_TOUCHPOINT_ROWS)
    .map((cells, i) => readTouchpointRow(cells, i + (headed ? 2 : 1), reading));
  fillDown(rows);
  return {
    headed,
    columns,
    rows,
    scale: reading.scale,
    rated: ratings.length > 0,
    days: { order: reading.order, open: order === null && [...new Set(dates)].slice(0, MOST_DAYS).some(datesTwoWays) },
    left: Math.max(0, body.length - MOST_TOUCHPOINT_ROWS),
  };
}

/** A blank stage is that of the row above, as where cells of a sheet are joined. */
function fillDown(rows: readonly TouchpointTableRow[]): void {
  let above = '';
  for (const { draft } of rows) {
    draft.stage ||= above;
    above = draft.stage;
  }
}

/** Each field is taken by the first column that names it; what nobody knows goes into the note. */
function columnsOf(
  heads: readonly string[],
  width: number,
  valuesOf: (i: number) => string[],
  chosen: readonly TouchpointUse[] | undefined,
): TouchpointColumn[] {
  const taken = new Set<TouchpointUse>();
  const columns = Array.from({ length: width }, (_, i): TouchpointColumn => {
    const [head, values] = [heads[i] ?? '', valuesOf(i)];
    const named = head === '' ? null : touchpointHead(head);
    const field = named === 'felt' ? feltOf(values) : named;
    const free = field !== null && field !== 'known' && !taken.has(field);
    const use = free ? field : field === 'known' || values.length === 0 ? null : 'extra';
    if (free) taken.add(use);
    return { head, use: chosen ? (chosen[i] ?? null) : use, known: named !== null, example: values[0] ?? '' };
  });
  const untitled =
    !chosen && !taken.has('title')
      ? columns.find(({ use }) => use === (taken.has('step') ? 'step' : 'extra'))
      : undefined;
  if (untitled) untitled.use = 'title';
  return columns;
}

const feltOf = (values: readonly string[]): TouchpointField =>
  values.length === 0 || areFeelings(values) ? 'emotion' : areNamed(values) ? 'namedEmotions' : 'feeling';

const areNamed = (values: readonly string[]): boolean =>
  values.every((value) => value.length <= 200 && severalIn(value).every((word) => feelingNamed(word) !== null));

/** Whether a table's heads speak of touchpoints: how many of them are known. */
export const touchpointHeads = (first: readonly string[]): number =>
  first.filter((cell) => touchpointHead(cell) !== null).length;

/** The uses that can be chosen for a column. */
export const TOUCHPOINT_USES: readonly Exclude<TouchpointUse, null>[] = [...TOUCHPOINT_FIELDS, 'extra'];
