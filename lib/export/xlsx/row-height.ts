// Row height: how high a row must be for the texts that wrap in it; only Excel itself would find out, other programs do not.

/** Points of one line at 11 points. */
export const LINE_HEIGHT = 15;

/** So many lines are shown; who wants the rest of a long note opens the cell. */
const MOST_LINES = 12;

/** Letters in the width of a digit, on average, with what is lost at the ends of lines. */
const LETTERS = 1.1;

/** Twice as wide as a digit: Chinese, Japanese, Korean, full-width forms and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/gu;

/** Lines of a text in a column of so many digits' width; words that do not fit wait for the next line. */
export function linesIn(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  return text.split(/\r\n?|\n/).reduce((lines, part) => {
    const wide = part.match(WIDE)?.length ?? 0;
    return lines + Math.max(1, Math.ceil(((part.length - wide) / LETTERS + 2 * wide) / width));
  }, 0);
}

/** Points. */
export function rowHeight(texts: readonly { text: string; width: number }[]): number {
  const lines = texts.reduce((most, { text, width }) => Math.max(most, linesIn(text, width)), 1);
  return Math.min(lines, MOST_LINES) * LINE_HEIGHT;
}
