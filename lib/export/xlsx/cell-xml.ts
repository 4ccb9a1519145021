// Cell XML: one cell of a sheet as Excel stores it: a number, a real date, a duration, a truth or a text; never a formula.
import { DAY } from '@/lib/domain/calendar';
import { startsFormula } from '../tables/formula-start';
import type { Cell, CellKind } from '../tables/sheet';
import { zoneOffset } from '../tables/zone-offset';
import type { SharedStrings } from './shared-strings';
import { type StyleName, styleIndex } from './sheet-styles';

/** The day of 1970-01-01 as Excel counts days, from the end of 1899. */
const EPOCH = 25_569;

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** An instant as days of Excel on the clock of its zone; to the millisecond. */
export const serialOf = (at: number, zone: string | undefined): number => (at + zoneOffset(at, zone)) / DAY + EPOCH;

/** What is typed into a blank cell of a column becomes what the column holds. */
const styleOf = (kind: CellKind, ofNumber: StyleName): StyleName => (kind === 'number' ? ofNumber : kind);

/** A cell at a place such as `B7` in a column of a kind. `ofNumber`: the style of its plain numbers. */
export function cellXml(
  place: string,
  cell: Cell,
  kind: CellKind,
  ofNumber: StyleName,
  strings: SharedStrings,
): string {
  if (cell === null) return `<c r="${place}" s="${styleIndex(styleOf(kind, ofNumber))}"/>`;
  const style = styleOf(cell.is, ofNumber);
  switch (cell.is) {
    case 'text':
    case 'link':
      return textXml(place, cell.value, strings, startsFormula(cell.value) ? 'quoted' : 'text');
    case 'number':
    case 'share':
      return numberXml(place, cell.value, style);
    case 'duration':
      return numberXml(place, cell.value / DAY, style);
    case 'instant':
      return numberXml(place, serialOf(cell.value, cell.zone), style);
    case 'day':
      return numberXml(place, cell.value / DAY + EPOCH, style);
    case 'flag':
      return `<c r="${place}" s="${styleIndex(style)}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
  }
}

export const textXml = (place: string, text: string, strings: SharedStrings, style: StyleName): string =>
  `<c r="${place}" s="${styleIndex(style)}" t="s"><v>${strings.indexOf(text)}</v></c>`;

export const numberXml = (place: string, value: number, style: StyleName): string =>
  `<c r="${place}" s="${styleIndex(style)}"><v>${value}</v></c>`;
