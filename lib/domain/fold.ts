// Fold: texts as search compares them, without case, accents and widths; and where a folded find stands in the text.

/** Marks of accents, once they stand apart from their letters. */
const MARKS = /\p{M}+/gu;

/** `text` in lower case, without accents, full-width letters as plain ones: “Ｃafé” and “cafe” are the same. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ς', 'σ');
}

/** The words that all have to be found; a phrase without spaces, as in Chinese, is one. */
export function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

export interface Span {
  text: string;
  found: boolean;
}

/** UTF-16 units shown before the first find, and altogether. */
const BEFORE = 40;
const LONGEST = 180;

/** The part of `text` around the first of `words`, finds marked; the beginning of the text where none is found. */
export function excerpt(text: string, words: readonly string[]): Span[] {
  const { folded, origin } = foldWithOrigin(text);
  const finds = findSpans(folded, words).map(([from, to]) => [origin[from] ?? 0, origin[to] ?? text.length] as const);
  const first = finds[0]?.[0] ?? 0;
  const from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
  const to = Math.min(text.length, from + LONGEST);
  const spans: Span[] = [];
  let at = from;
  const push = (end: number, found: boolean) => {
    if (end > at) spans.push({ text: text.slice(at, end), found });
    at = Math.max(at, end);
  };
  for (const [start, end] of finds) {
    if (start >= to) break;
    push(start, false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  if (from > 0) spans.unshift({ text: '…', found: false });
  if (to < text.length) spans.push({ text: '…', found: false });
  return spans;
}

/** Letters that fold into one unit each. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff\u3001\u3002]*$/;

/** The folded text, and for each of its units where the character that gave it begins in `text`. */
export function foldWithOrigin(text: string): { folded: string; origin: number[] } {
  if (PLAIN.test(text))
    return { folded: text.toLowerCase(), origin: Array.from({ length: text.length + 1 }, (_, i) => i) };
  const origin: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let i = 0; i < piece.length; i += 1) origin.push(at);
    folded += piece;
    at += character.length;
  }
  origin.push(text.length);
  return { folded, origin };
}

/** Where the words stand, sorted, overlapping ones joined. */
function findSpans(folded: string, words: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1))
      found.push([at, at + word.length]);
  }
  const joined: [number, number][] = [];
  for (const span of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else joined.push(span);
  }
  return joined;
}

/** The beginning of a word from `at` on, at most at `limit`; never inside a surrogate pair. */
function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s\S/);
  if (space !== -1) return at + space + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
