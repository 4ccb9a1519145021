// Blank text: a page's words made fit to be kept: what may be a person's is replaced by an ellipsis.
import { findPersonalText, type PersonalSearch } from './personal-text';

const BLANK = '…';

/** What stands in quotation marks, which is how pages repeat what somebody typed. */
const QUOTED = /"[^"]+"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|‘[^’]+’|(?<!\p{L})'[^']+'(?!\p{L})|「[^」]+」|『[^』]+』/gu;

/** Numbers long enough to be an account's, a customer's or a code. */
const NUMBERS = /\d{4,}|\d(?:[ -]?\d){6,}/g;

/** `text` on one line without personal data of the kinds that are looked for; all kinds, unless said otherwise. */
export function blankFound(text: string, search?: PersonalSearch): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let kept = '';
  let end = 0;
  for (const part of findPersonalText(line, search).sort((a, b) => a.start - b.start)) {
    kept += line.slice(end, part.start) + BLANK;
    end = part.end;
  }
  return kept + line.slice(end);
}

/** `text` on one line without personal data and long numbers. */
export function blankPersonal(text: string): string {
  return blankFound(text).replace(NUMBERS, BLANK);
}

/** As `blankPersonal`, and without what is quoted or one of `typed`: for words with which a page answers to an input. */
export function blankEchoes(text: string, typed: readonly string[]): string {
  let line = text.replace(/\s+/g, ' ').trim().replace(QUOTED, BLANK);
  // The longest first: a first name may be the beginning of a whole name.
  for (const value of typed.toSorted((a, b) => b.length - a.length)) {
    const pattern = value
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
    if (pattern) line = line.replace(new RegExp(pattern, 'giu'), BLANK);
  }
  return blankPersonal(line);
}
