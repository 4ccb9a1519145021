// Personal text: where in a page's words an e-mail address, a phone number, a bank account or a card number stands.

export type PersonalKind = 'emails' | 'phones' | 'accounts' | 'cards';

export interface PersonalPart {
  kind: PersonalKind;
  /** UTF-16 offsets into the text; `end` is the first that does not belong to it. */
  start: number;
  end: number;
}

/** Characters that a page puts inside words without showing them: soft hyphen and zero-width ones. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const EMAIL = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+/gu;

/** 13 to 19 digits, alone or in groups. */
const CARD = /(?<![\p{L}\p{N}])\d(?:[ \u00a0-]?\d){12,18}(?![\p{L}\p{N}])/gu;

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu;

const BEFORE = '(?<![\\p{L}\\p{N}.,:/+-])';
const AFTER = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)';
const GAP = '[ \\u00a0]?[-/.]?[ \\u00a0]?';

/** How numbers are written: a Chinese mobile, international, with an area code, in pairs, the American way, in one run. */
const PHONES = [
  `${BEFORE}1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}`,
  `(?<![\\p{L}\\p{N}.,:/-])(?:\\+|00)[1-9]\\d{0,2}${GAP}(?:\\(0?\\d{0,4}\\)${GAP})?\\d(?:${GAP}\\d){5,12}`,
  `${BEFORE}\\(0\\d{1,5}\\)${GAP}\\d(?:[ \\u00a0-]?\\d){3,9}`,
  `${BEFORE}0\\d{1,5} ?[-/ \\u00a0] ?\\d(?:[ \\u00a0-]?\\d){3,9}`,
  `${BEFORE}0\\d(?:([ .-])\\d\\d)(?:\\1\\d\\d){3}`,
  `${BEFORE}(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[-. ])[2-9]\\d{2}[-. ]\\d{4}`,
  `${BEFORE}0\\d{8,10}`,
].map((pattern) => new RegExp(pattern + AFTER, 'gu'));

/** A day is no phone number, however it is written: `01/02/2026`, `01-02-26`. */
const DAY = /^\d{1,2}([-/. ])\d{1,2}\1(\d{2}|\d{4})$/;

/** The parts of `text` that name or number a person; where two overlap, the first found stays. */
export function findPersonalText(text: string): PersonalPart[] {
  const { seen, offsetOf } = withoutUnseen(text);
  const found: PersonalPart[] = [];
  const look = (kind: PersonalKind, pattern: RegExp, counts: (match: string) => boolean = () => true) => {
    for (const match of seen.matchAll(pattern)) {
      if (!counts(match[0])) continue;
      const [start, end] = [offsetOf(match.index), offsetOf(match.index + match[0].length - 1) + 1];
      if (!found.some((part) => start < part.end && part.start < end)) found.push({ kind, start, end });
    }
  };
  if (seen.includes('@')) look('emails', EMAIL);
  if (!/\d[^\p{L}]{0,3}\d/u.test(seen)) return found;
  look('accounts', IBAN, isAccount);
  look('cards', CARD, isCard);
  for (const pattern of PHONES) look('phones', pattern, (match) => !DAY.test(match));
  return found;
}

/** Whether digits (spaces and hyphens aside) are a card's: a known first digit and Luhn's check digit, ISO/IEC 7812. */
export function isCard(text: string): boolean {
  const digits = text.replace(/[^\d]/g, '');
  if (!/^[2-6]\d{12,18}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Whether this is an IBAN: the remainder by 97 of its rearranged digits is 1, ISO 13616. */
function isAccount(text: string): boolean {
  const plain = text.replace(/[ \u00a0]/g, '');
  const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The text as it reads, and where each of its characters stood. */
function withoutUnseen(text: string): { seen: string; offsetOf(index: number): number } {
  if (text.search(UNSEEN) < 0) return { seen: text, offsetOf: (index) => index };
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text.charAt(index).search(UNSEEN) < 0) offsets.push(index);
  }
  return { seen: text.replace(UNSEEN, ''), offsetOf: (index) => offsets[index] ?? text.length };
}
