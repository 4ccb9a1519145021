// Word size: how high a card has to be for its words, guessed from the kinds of their letters; no page lays them out here.

/** Widths over the size of the font: a bit generous, since a card that is too high is better than one too low. */
const WIDE = 1.05;
const NARROW = 0.58;

/** Chinese, Japanese, Korean, full-width forms and emoji take a whole square. */
const SQUARE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\p{Extended_Pictographic}]/u;
const CAPITAL = /[A-Z@#%&WMmw\u00C0-\u00DE]/;

/** Pixels that `words` take in one line of a font of `size` pixels. */
export function lineWidth(words: string, size: number): number {
  let width = 0;
  for (const letter of words) width += SQUARE.test(letter) ? WIDE : CAPITAL.test(letter) ? NARROW * 1.35 : NARROW;
  return width * size;
}

/** Pixels of height of `words` in lines of `width` pixels; at least one line. */
export function wordsHeight(words: string, width: number, size: number): number {
  const lines = words.split('\n').map((line) => Math.max(1, Math.ceil(lineWidth(line, size) / (width * 0.92))));
  return lines.reduce((sum, count) => sum + count, 0) * size * 1.25;
}
