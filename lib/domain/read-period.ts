// Read period: days, weeks, months, quarters and years as people write them in tables, as first and last day.
import { DAY, daysOfMonth, instantOfDay, isoOfInstant } from './calendar';

/** Both are midnight UTC of a day, the last one included. */
export interface Period {
  from: number;
  to: number;
}

/** Of a date such as 3/4/2026: which part of it is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** First three letters of the months in English, German, French and Spanish, without accents. */
const MONTHS = [
  ['jan', 'ene'],
  ['feb', 'fev', 'fév'],
  ['mar', 'mrz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
].map((names) => names.flatMap((name) => name.normalize('NFD').replace(/\p{M}/gu, '')));

function monthNamed(word: string): number | null {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const index = MONTHS.findIndex((names) => names.some((name) => bare.startsWith(name)));
  return index < 0 ? null : index + 1;
}

const day = (year: number, month: number, date: number): Period | null => {
  const at = instantOfDay(year, month, date);
  return at === null ? null : { from: at, to: at };
};

/** `count` months from a month (1..12) of a year. */
const months = (year: number, month: number, count: number): Period | null => {
  const from = instantOfDay(year, month, 1);
  const last = month + count - 1;
  const to = from === null ? null : instantOfDay(year, last, daysOfMonth(year, last));
  return from === null || to === null ? null : { from, to };
};

/** The ISO 8601 week: the first one has the year's first Thursday. */
const week = (year: number, number: number): Period | null => {
  const fourth = instantOfDay(year, 1, 4);
  const next = instantOfDay(year + 1, 1, 4);
  if (fourth === null || next === null) return null;
  const mondayOf = (at: number) => at - ((Math.floor(at / DAY) + 3) % 7) * DAY;
  const from = mondayOf(fourth) + (number - 1) * 7 * DAY;
  return number < 1 || from >= mondayOf(next) ? null : { from, to: from + 6 * DAY };
};

type Reader = [pattern: RegExp, read: (parts: number[], text: string[], order: DayOrder) => Period | null];

const READERS: readonly Reader[] = [
  [/^(\d{4})$/, ([y = 0]) => months(y, 1, 12)],
  [/^(\d{4}) ?[-/.] ?(\d{1,2})$/, ([y = 0, m = 0]) => months(y, m, 1)],
  [/^(\d{1,2}) ?[-/.] ?(\d{4})$/, ([m = 0, y = 0]) => months(y, m, 1)],
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/i, ([y = 0, , m = 0, d = 0]) => day(y, m, d)],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, ([d = 0, m = 0, y = 0]) => day(y, m, d)],
  [
    /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/,
    ([a = 0, , b = 0, y = 0], _, order) => (order === 'day-first' ? day(y, b, a) : day(y, a, b)),
  ],
  [/^(?:q|t)([1-4])[ /-]*(\d{4})$/i, ([q = 0, y = 0]) => months(y, q * 3 - 2, 3)],
  [/^(\d{4})[ /-]*(?:q|t)([1-4])$/i, ([y = 0, q = 0]) => months(y, q * 3 - 2, 3)],
  [/^([1-4])\. ?quartal (\d{4})$/i, ([q = 0, y = 0]) => months(y, q * 3 - 2, 3)],
  [/^(?:h)([12])[ /-]*(\d{4})$/i, ([h = 0, y = 0]) => months(y, h * 6 - 5, 6)],
  [/^(\d{4})[ /-]*h([12])$/i, ([y = 0, h = 0]) => months(y, h * 6 - 5, 6)],
  [/^(\d{4})[ /-]*(?:w|kw)(\d{1,2})$/i, ([y = 0, w = 0]) => week(y, w)],
  [/^(?:w|kw|cw) ?(\d{1,2})[ /-]+(\d{4})$/i, ([w = 0, y = 0]) => week(y, w)],
  [/^(\d{4})年$/, ([y = 0]) => months(y, 1, 12)],
  [/^(\d{4})年(\d{1,2})月份?$/, ([y = 0, m = 0]) => months(y, m, 1)],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, ([y = 0, m = 0, d = 0]) => day(y, m, d)],
  [/^(\d{4})年第?([1-4一二三四])季度?$/, ([y = 0], [, q = '']) => months(y, quarterOf(q) * 3 - 2, 3)],
  [/^(\p{L}+)\.? (\d{4})$/u, ([, y = 0], [name = '']) => named(name, (m) => months(y, m, 1))],
  [/^(\d{4}) (\p{L}+)\.?$/u, ([y = 0], [, name = '']) => named(name, (m) => months(y, m, 1))],
  [/^(\d{1,2})\.? (\p{L}+)\.?,? (\d{4})$/u, ([d = 0, , y = 0], [, name = '']) => named(name, (m) => day(y, m, d))],
  [
    /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u,
    ([, d = 0, y = 0], [name = '']) => named(name, (m) => day(y, m, d)),
  ],
];

const quarterOf = (sign: string): number => Number(sign) || '一二三四'.indexOf(sign) + 1;

const named = (name: string, read: (month: number) => Period | null): Period | null => {
  const month = monthNamed(name);
  return month === null ? null : read(month);
};

/** The period that `text` names, or the two that it runs between; `null` where it is not understood. */
export function readPeriod(text: string, order: DayOrder): Period | null {
  const bare = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const whole = readOne(bare, order);
  if (whole) return whole;
  const [first, last, ...more] = bare.split(/ ?(?:–|—|\.\.+|~| - | to | bis | until | au |至|到) ?/i);
  if (first === undefined || last === undefined || more.length > 0) return null;
  const [from, to] = [readOne(first, order), readOne(last, order)];
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

function readOne(text: string, order: DayOrder): Period | null {
  for (const [pattern, read] of READERS) {
    const parts = pattern.exec(text)?.slice(1);
    if (parts) return read(parts.map(Number), parts, order);
  }
  return null;
}

/** What the dates of a table tell of their order; `null` where nothing tells. */
export function dayOrderOf(texts: readonly string[]): DayOrder | null {
  for (const text of texts) {
    for (const [, a, , b] of text.matchAll(/\b(\d{1,2})([/-])(\d{1,2})\2\d{4}\b/g)) {
      if (Number(a) > 12) return 'day-first';
      if (Number(b) > 12) return 'month-first';
    }
  }
  return null;
}

/** Whether a period says something else with day and month the other way round. */
export const datesTwoWays = (text: string): boolean => {
  const [a, b] = [readPeriod(text, 'day-first'), readPeriod(text, 'month-first')];
  return a !== null && b !== null && (a.from !== b.from || a.to !== b.to);
};

/** A period as it is typed, so that `readPeriod` reads the same: `2026`, `Q1 2026`, `2026-03`, `2026-03-15`, or two days. */
export function writePeriod({ from, to }: Period): string {
  const [first, last] = [isoOfInstant(from), isoOfInstant(to)];
  const year = first.slice(0, 4);
  const quarter = Math.ceil(Number(first.slice(5, 7)) / 3);
  for (const short of [year, `Q${quarter} ${year}`, first.slice(0, 7), first]) {
    const period = readOne(short, 'day-first');
    if (period && period.from === from && period.to === to) return short;
  }
  return `${first} – ${last}`;
}
