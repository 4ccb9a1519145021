// Sheet: one table of typed cells with its columns, as every format that writes tables reads it.
import type { MessageKey } from '@/lib/text/en';
import type { Text } from '@/lib/text/text';

/** In the order in which they are written. */
export const SHEET_IDS = [
  'touchpoints',
  'findings',
  'means',
  'ratings',
  'checklist',
  'scores',
  'opportunities',
  'actions',
  'metrics',
  'walkthroughs',
] as const;
export type SheetId = (typeof SHEET_IDS)[number];

/** What a cell holds; `null` is a blank one, which is not an empty text and not 0. */
export type Cell =
  | null
  | { is: 'text'; value: string }
  /** An address of the web. */
  | { is: 'link'; value: string }
  | { is: 'number'; value: number }
  /** 0..1 and more. */
  | { is: 'share'; value: number }
  /** Milliseconds. */
  | { is: 'duration'; value: number }
  /** Epoch ms, read on the clock of an IANA zone; UTC where there is none. */
  | { is: 'instant'; value: number; zone: string | undefined }
  /** Midnight UTC (epoch ms) of a day that is the same day everywhere. */
  | { is: 'day'; value: number }
  | { is: 'flag'; value: boolean };

export type CellKind = NonNullable<Cell>['is'];

export interface Column {
  /** Unique within its sheet, and the same in every language. */
  key: string;
  /** As the person's language has it; without the unit of a duration, which formats write differently. */
  title: string;
  /** What its cells are; a cell that says why nothing was measured is a text in any column. */
  kind: CellKind;
  /** About so many characters wide. */
  width: number;
}

export interface Sheet {
  id: SheetId;
  title: string;
  columns: readonly Column[];
  /** Each has as many cells as there are columns. */
  rows: readonly (readonly Cell[])[];
}

interface Zoned {
  at: number;
  zone: string | undefined;
}

/** In a column of numbers: one that is written in percent. */
interface Share {
  share: number;
}

/** What a column reads of its row; `null`, `undefined` and an empty text make a blank cell, `false` an empty flag. */
export type Raw = string | number | boolean | Zoned | Share | null | undefined;

type ColumnKey = MessageKey extends infer Key ? (Key extends `sheet.${infer Rest}` ? Rest : never) : never;

export interface ColumnRule<Row> {
  key: ColumnKey | { own: string; title: string };
  kind: CellKind;
  width: number;
  read(row: Row): Raw;
}

/** A column whose title is the message `sheet.<key>`, or, for one that somebody named, its own. */
export function column<Row>(
  key: ColumnRule<Row>['key'],
  kind: CellKind,
  width: number,
  read: (row: Row) => Raw,
): ColumnRule<Row> {
  return { key, kind, width, read };
}

export function newSheet<Row>(id: SheetId, t: Text, rules: readonly ColumnRule<Row>[], rows: readonly Row[]): Sheet {
  const titles = distinct(rules.map(({ key }) => (typeof key === 'string' ? t(`sheet.${key}`) : key.title)));
  return {
    id,
    title: t(`sheet.name.${id}`),
    columns: rules.map(({ key, kind, width }, i) => ({
      key: typeof key === 'string' ? key : key.own,
      title: titles[i] ?? '',
      kind,
      width,
    })),
    rows: rows.map((row) => rules.map(({ kind, read }) => cellOf(kind, read(row)))),
  };
}

/** The second column of a name, such as that of a lane, is called `Note 2`: whoever reads columns by name finds each. */
function distinct(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    let name = title;
    for (let n = 2; taken.has(name); n += 1) name = `${title} ${n}`;
    taken.add(name);
    return name;
  });
}

/** A text in a column of another kind stays a text; a number that is none is blank. */
export function cellOf(kind: CellKind, raw: Raw): Cell {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'string') return { is: kind === 'link' ? 'link' : 'text', value: raw };
  if (typeof raw === 'boolean') return { is: 'flag', value: raw };
  if (typeof raw === 'object') {
    return 'share' in raw ? { is: 'share', value: raw.share } : { is: 'instant', value: raw.at, zone: raw.zone };
  }
  if (!Number.isFinite(raw)) return null;
  return kind === 'share' || kind === 'duration' || kind === 'day'
    ? { is: kind, value: raw }
    : { is: 'number', value: raw };
}
