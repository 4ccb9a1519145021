// Shared strings: every text of a workbook once, as Excel itself keeps them; texts only, never formulas.
import { cutText } from '@/lib/domain/cut-text';
import { xmlText } from '../xml';
import { MAIN } from './sheet-styles';

/** UTF-16 units that a cell of Excel holds. */
export const LONGEST_CELL = 32_767;

export interface SharedStrings {
  /** The number by which a cell names the text; one that is too long for a cell is cut and ends by saying so. */
  indexOf(text: string): number;
  /** The part `xl/sharedStrings.xml`, of all texts so far. */
  xml(): string;
}

/** `cutMark`: what a text ends with that was cut. */
export function newSharedStrings(cutMark: string): SharedStrings {
  const indices = new Map<string, number>();
  let count = 0;
  return {
    indexOf(text) {
      count += 1;
      const fitting = fitCell(text.replace(/\r\n?/g, '\n'), cutMark);
      const known = indices.get(fitting);
      if (known !== undefined) return known;
      indices.set(fitting, indices.size);
      return indices.size - 1;
    },
    xml() {
      const items = [...indices.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(escaped(text))}</t></si>`);
      return (
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
        `<sst xmlns="${MAIN}" count="${count}" uniqueCount="${items.length}">${items.join('')}</sst>`
      );
    },
  };
}

const fitCell = (text: string, mark: string) =>
  text.length <= LONGEST_CELL ? text : cutText(text, LONGEST_CELL - mark.length) + mark;

/** `_x000D_` stands for a character in these parts (ECMA-376 part 1, 22.9.2.19); where somebody wrote it, its first sign is escaped. */
const escaped = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
