// Named value: numbers and words that are private because of the word beside them: "account no. 12345678", "your code is 482 913".
import type { PersonalKind } from './personal-text';
import { isDay } from './phone-number';
import {
  ACCOUNT_NAMES,
  ACCOUNTS,
  CARD_NAMES,
  CODE_NAMES,
  CODES_ASIDE,
  PASSWORD_NAMES,
  PHONE_NAMES,
} from './value-names';

const NUMBER = '(?: ?(?:no|nr|num|number|nummer|num[ée]ro|número|n[°ºo]|id|#|号码?|番号)\\.?)?';
const IS = '(?:is|ist|lautet|est|es|como|est[áa]|为|是|は|هو|هي)';
/** What may stand between a name and its value. */
const BETWEEN = `${NUMBER}[ .:#=(/-]{0,3}(?:${IS}[ :]{1,2})?`;
const END = '(?![\\p{sc=Latin}\\p{N}])';
/** Sums are no accounts. */
const NO_SUM = '(?![.,:/-]\\d| ?[%€$£¥₹元円](?! ?\\d))';

const CODE = '(?:[A-Z]{1,2}-)?(?:\\d{3}[ -]\\d{3}|\\d(?:[ -]?\\d){3,7})';
const MIXED_CODE = '(?=[A-Za-z-]{0,9}\\d)[A-Za-z\\d]{4,10}(?:-[A-Za-z\\d]{2,10}){0,4}';
const ACCOUNT = '[A-Z]{0,4} ?\\d(?:[ ./-]?[A-Z]{0,2}\\d){3,}[A-Z]?';
const LONG_ACCOUNT = '[A-Z]{0,4}-?\\d(?:[ /-]?\\d){5,}';
const PHONE = '\\+?\\(?\\d(?:[ ()./-]{0,2}\\d){5,14}';
const CARD = '(?:[\\d•●∙*xX·…#]{2,6}[ -]?){1,4}\\d{3,4}';

interface Named {
  kind: PersonalKind;
  /** The value is the group `value`. */
  pattern: RegExp;
}

const named = (kind: PersonalKind, names: string, value: string, between = BETWEEN): Named => ({
  kind,
  pattern: new RegExp(
    `(?:${names})${between}(?<value>${value})${END}${kind === 'codes' || kind === 'cards' ? '' : NO_SUM}`,
    'giu',
  ),
});

const SAME_LINE: readonly Named[] = [
  named('codes', CODE_NAMES, `${CODE}|${MIXED_CODE}`),
  // "Your verification code for the shop is 482913", "Dein Code für die Anmeldung: 482913"
  named('codes', `${CODE_NAMES}|${CODES_ASIDE}`, CODE, `[^\\d.!?。]{0,48}?(?:${IS}|:) ?`),
  named('codes', CODES_ASIDE, CODE, '[ :]{1,2}'),
  // "482913 is your verification code", "482913（登录验证码）"
  {
    kind: 'codes',
    pattern: new RegExp(
      `(?<![\\p{sc=Latin}\\d.,:/-])(?<value>(?:[A-Z]{1,2}-)?(?:\\d{3}[ -]?\\d{3}|\\d{4,8})) ?(?=(?:${IS}|as|als|comme|como|\\(|-|,)[^\\d.。]{0,40}(?:${CODE_NAMES}|${CODES_ASIDE}))`,
      'giu',
    ),
  },
  named('cards', CARD_NAMES, `${CARD}|\\d{3,4}`),
  named('accounts', ACCOUNTS, ACCOUNT),
  named('accounts', ACCOUNT_NAMES, LONG_ACCOUNT, '[ :.#]{1,3}'),
  named('phones', PHONE_NAMES, PHONE),
];

/** A card of which only the end is shown: `•••• 4242`, `**** **** **** 4242`, `XXXX-4242`. */
const CARD_END = /(?<![\p{sc=Latin}\d*])(?:[•●∙·*xX…]{2,4}[ -]?){1,4}\d{4}(?![\p{sc=Latin}\d]|[.,]\d)/gu;

const PASSWORD = new RegExp(
  `(?:${PASSWORD_NAMES})(?<sign> ?[:=] ?| ${IS}:? | ?${IS} ?)(?<value>[^\\s,;<>"“”«»]{4,64})`,
  'giu',
);

/** What has a digit, a sign or a capital inside is no word of a sentence. */
const UNWORDLY = /\d|\p{Ll}\p{Lu}|[^\p{L}.,:;!?)("'…。、]\S/u;

/** Any name after which a number is private: most lines have none. In lower case this is told much sooner. */
const ANY_NAME = new RegExp([CODE_NAMES, CODES_ASIDE, CARD_NAMES, ACCOUNTS, ACCOUNT_NAMES, PHONE_NAMES].join('|'), 'u');

/** Values that a name on the same line makes private: passwords, and numbers where the text is `numbered`. */
export function findNamed(text: string, numbered: boolean): { kind: PersonalKind; start: number; end: number }[] {
  const found: { kind: PersonalKind; start: number; end: number }[] = [];
  const push = (kind: PersonalKind, match: RegExpExecArray, value = match[0]) => {
    const start = match.index + match[0].lastIndexOf(value);
    found.push({ kind, start, end: start + value.length });
  };
  if (numbered) {
    for (const { kind, pattern } of ANY_NAME.test(text.toLowerCase()) ? SAME_LINE : [])
      for (const match of text.matchAll(pattern))
        if (!isYear(match.groups?.value)) push(kind, match, match.groups?.value);
    for (const match of text.matchAll(CARD_END)) push('cards', match);
  }
  for (const match of text.matchAll(PASSWORD)) {
    const value = match.groups?.value ?? '';
    const last = match.index + match[0].length >= text.trimEnd().length;
    if (UNWORDLY.test(value) || (last && /[:=]/.test(match.groups?.sign ?? '') && /^\p{L}{6,}$/u.test(value)))
      push('codes', match, value.replace(/[.,;。]$/, ''));
  }
  return found;
}

/** What a whole line can be, and what has to stand before it (a label, the head of its column) for that. */
const ALONE: readonly { kind: PersonalKind; whole: RegExp; label: RegExp }[] = [
  { kind: 'codes', whole: RegExp(`^(?:${CODE}|${MIXED_CODE})$`, 'u'), label: RegExp(CODE_NAMES, 'u') },
  { kind: 'codes', whole: /^\d{3}[ -]?\d{3}$/, label: RegExp(`${CODES_ASIDE}|code`, 'u') },
  {
    kind: 'cards',
    whole: RegExp(`^(?:${CARD}|\\d{3,4})$`, 'u'),
    label: RegExp(`(?:${CARD_NAMES})${NUMBER}[ .:]*$`, 'u'),
  },
  {
    kind: 'accounts',
    whole: RegExp(`^${ACCOUNT}$`, 'u'),
    label: RegExp(`(?:${ACCOUNTS}|${ACCOUNT_NAMES})${NUMBER}[ .:]*$`, 'u'),
  },
  { kind: 'phones', whole: RegExp(`^${PHONE}$`, 'u'), label: RegExp(`(?:${PHONE_NAMES})${NUMBER}[ .:]*$`, 'u') },
  { kind: 'codes', whole: /^(?=\P{L}*\p{L}*\P{L})\S{6,64}$/u, label: RegExp(`(?:${PASSWORD_NAMES})[ .:]*$`, 'u') },
];

/** What a line that holds nothing else is, by one of the `labels` before it or above it; `undefined` where none says. */
export function kindByLabel(line: string, labels: () => readonly string[]): PersonalKind | undefined {
  const text = line.trim();
  // `21 12 34` beside a word for phones is no day.
  if (text.length > 64 || isYear(text) || (isDay(text) && !text.includes(' '))) return undefined;
  const could = ALONE.filter((one) => one.whole.test(text));
  if (could.length === 0) return undefined;
  const said = labels().map((label) => label.toLowerCase());
  return could.find((one) => said.some((label) => one.label.test(label)))?.kind;
}

function isYear(value: string | undefined): boolean {
  return value !== undefined && /^(19|20)\d\d$/.test(value);
}
