// Table XML: a table of DrawingML, whose cells a person can go on writing in.
import { type DeckColour, solidFill } from './deck-colours';
import { emu } from './shape-xml';
import { paragraphXml, type Run, type Words } from './text-xml';

export interface Cell {
  words: readonly Words[];
  fill?: string | undefined;
  base?: Omit<Run, 'text' | 'link'> | undefined;
  anchor?: 'top' | 'middle' | undefined;
  /** How many columns it goes over; the cells behind it are left out of the list. */
  span?: number | undefined;
}

export interface Row {
  /** Inches; PowerPoint makes it higher where its words need that. */
  height: number;
  cells: readonly Cell[];
}

export interface Table {
  /** Inches. */
  widths: readonly number[];
  rows: readonly Row[];
  /** Whether the first row, or the first column, is a head: screen readers tell it with each cell. */
  heads: { row?: boolean; column?: boolean };
  rules: DeckColour;
}

/** Inches around the words of a cell: beside them, and above and below. */
export const CELL_SIDE = 0.06;
export const CELL_EDGE = 0.035;

export function tableXml({ widths, rows, heads, rules }: Table): string {
  const columns = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const lines = rows.map(({ height, cells }) => {
    const written = cells.map((cell) => cellXml(cell, rules)).join('');
    return `<a:tr h="${emu(height)}">${written}</a:tr>`;
  });
  const head = `${heads.row ? ' firstRow="1"' : ''}${heads.column ? ' firstCol="1"' : ''}`;
  return `<a:tbl><a:tblPr${head}/><a:tblGrid>${columns}</a:tblGrid>${lines.join('')}</a:tbl>`;
}

function cellXml(
  { words, fill = '<a:noFill/>', base = {}, anchor = 'top', span = 1 }: Cell,
  rules: DeckColour,
): string {
  const body = (words.length > 0 ? words : ['']).map((one) => paragraphXml(one, base)).join('');
  const inset = `marL="${emu(CELL_SIDE)}" marR="${emu(CELL_SIDE)}" marT="${emu(CELL_EDGE)}" marB="${emu(CELL_EDGE)}"`;
  const properties = `<a:tcPr ${inset} anchor="${anchor === 'top' ? 't' : 'ctr'}">${bordersXml(rules)}${fill}</a:tcPr>`;
  const text = (content: string) => `<a:txBody><a:bodyPr/><a:lstStyle/>${content}</a:txBody>`;
  const merged = `<a:tc hMerge="1">${text(paragraphXml('', base))}${properties}</a:tc>`;
  const spanned = span > 1 ? ` gridSpan="${span}"` : '';
  return `<a:tc${spanned}>${text(body)}${properties}</a:tc>${merged.repeat(span - 1)}`;
}

function bordersXml(rules: DeckColour): string {
  const line = (side: string) => `<a:ln${side} w="6350">${solidFill(rules, 0.35)}</a:ln${side}>`;
  return ['L', 'R', 'T', 'B'].map(line).join('');
}
