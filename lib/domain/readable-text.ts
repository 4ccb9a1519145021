// Readable text: a page's words as an eye reads them, so that a number is found in whatever characters it was written.

export interface ReadableText {
  text: string;
  /** Where the character at `index` of `text` stood (UTF-16 offset). */
  offsetOf(index: number): number;
}

/** What a page puts into words without showing it (soft hyphens, zero-width characters, directions), and more than one space. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|(?<=\s)\s+/g;

/** Spaces, dashes, full-width characters and digits of other scripts, which have a plain one that reads the same. */
const DRESSED =
  /[\t\n\f\r\u00a0\u2000-\u200a\u2010-\u2015\u202f\u205f\u2212\u3000\uff01-\uff0b\uff0d-\uff5e\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;

/** First digits of the scripts that have their own. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

export function readable(text: string): ReadableText {
  const plain = text.replace(DRESSED, plainOf);
  if (plain.search(UNSEEN) < 0) return { text: plain, offsetOf: (index) => index };
  const offsets: number[] = [];
  let seen = '';
  let from = 0;
  const keep = (to: number) => {
    for (let index = from; index < to; index += 1) offsets.push(index);
    seen += plain.slice(from, to);
  };
  for (const match of plain.matchAll(UNSEEN)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(plain.length);
  return { text: seen, offsetOf: (index) => offsets[index] ?? text.length };
}

function plainOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? '-' : ' ';
}
