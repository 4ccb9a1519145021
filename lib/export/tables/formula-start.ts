// Formula start: what a spreadsheet takes for the beginning of a formula, so that no captured text becomes one.

/** What starts a formula, also in its full-width and small forms; as a class of a regular expression. */
export const FORMULA_SIGNS = '=+\\-@＝＋－＠﹢﹣﹦﹫';

const STARTS = new RegExp(`^[\\s\\p{Cc}\\p{Cf}]*['${FORMULA_SIGNS}]`, 'u');

/** Whether a text would be run, or lose a sign, where somebody typed it into a cell. Blanks and invisible characters hide nothing. */
export function startsFormula(text: string): boolean {
  return STARTS.test(text);
}
