// Personal text: where in a page's words an address, a number, a code or a listed name of a person stands.
import { findIbans } from './bank-account';
import { findCards } from './card-number';
import type { NameFinder } from './name-list';
import { findNamed, kindByLabel } from './named-value';
import { findPhones, namesOther } from './phone-number';
import { type ReadableText, readable } from './readable-text';
import { CODE_NAMES, CODES_ASIDE } from './value-names';

/** `cards` and `codes` (one-time codes, passwords) are secrets. */
export type PersonalKind = 'emails' | 'phones' | 'accounts' | 'cards' | 'codes' | 'names';

/** Never a choice. */
export const SECRET_KINDS = ['cards', 'codes'] as const satisfies readonly PersonalKind[];

export interface PersonalPart {
  kind: PersonalKind;
  /** UTF-16 offsets into the text; `end` is the first that does not belong to it. */
  start: number;
  end: number;
}

/** What is looked for, and what is known besides the text itself. */
export interface PersonalSearch {
  kinds: ReadonlySet<PersonalKind>;
  names?: NameFinder | null;
  /** Words before the text or above it that may say what it is: labels, heads of columns. Asked for where it matters. */
  labels?: () => readonly string[];
}

const EVERY_KIND: PersonalSearch = { kinds: new Set(['emails', 'phones', 'accounts', 'cards', 'codes']) };

const EMAIL = /[\p{L}\p{N}._%+'’*•…&-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+/gu;

/** `ines [at] shop [dot] example` */
const SPELLED_EMAIL =
  /[\p{L}\p{N}._%+-]+ ?[[({] ?(?:at|ät|arobase|arroba) ?[\])}] ?[\p{L}\p{N}-]+(?:(?:\.| ?[[({] ?(?:dot|punkt|point|punto) ?[\])}] ?)[\p{L}\p{N}-]+)+/giu;

/** Digits that there are at least where one of these stands. */
const FEWEST = { iban: 7, card: 13, named: 3, phone: 6 };

/** Characters of a line that may be nothing but a value. */
const LONGEST_ALONE = 80;

const CODE_WORDS = new RegExp(`${CODE_NAMES}|${CODES_ASIDE}`, 'iu');

/** A line without any of these holds nothing but names. */
const WORTH_A_LOOK =
  /[@＠\d٠-٩۰-۹０-９०-९]|[[({] ?(?:at|ät|arob|arro)|pass|kennwort|pwd|contrase|senha|wacht|schlüssel|wi-?fi|密|口令|パス|كلمة|пароль|비밀/i;

/** Whether `text` has anything in it that could be personal: most lines have not, and this is told soon. */
export function mayBePersonal(text: string, { names }: PersonalSearch): boolean {
  return Boolean(names) || WORTH_A_LOOK.test(text);
}

/** The parts of `text` that name or number a person; of two that overlap one is made, of the kind that was found first. */
export function findPersonalText(text: string, { kinds, names, labels }: PersonalSearch = EVERY_KIND): PersonalPart[] {
  let found: PersonalPart[] = [];
  const add = (kind: PersonalKind, start: number, end: number) => {
    if (!kinds.has(kind)) return;
    const [touched, others] = [[] as PersonalPart[], [] as PersonalPart[]];
    for (const part of found) (start < part.end && part.start < end ? touched : others).push(part);
    const part = { kind: touched[0]?.kind ?? kind, start, end };
    for (const one of touched) {
      part.start = Math.min(part.start, one.start);
      part.end = Math.max(part.end, one.end);
    }
    found = [...others, part];
  };
  if (WORTH_A_LOOK.test(text)) lookInto(readable(text), labels, add);
  if (names && kinds.has('names')) for (const { start, end } of names(text)) add('names', start, end);
  return found;
}

function lookInto(
  { text, offsetOf }: ReadableText,
  labels: PersonalSearch['labels'],
  add: (kind: PersonalKind, start: number, end: number) => void,
): void {
  const addSeen = (kind: PersonalKind, start: number, end: number) => add(kind, offsetOf(start), offsetOf(end - 1) + 1);
  const addMatches = (pattern: RegExp) => {
    for (const { 0: match, index } of text.matchAll(pattern)) addSeen('emails', index, index + match.length);
  };
  if (text.includes('@')) addMatches(EMAIL);
  addMatches(SPELLED_EMAIL);
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits >= FEWEST.iban) for (const { start, end } of findIbans(text)) addSeen('accounts', start, end);
  if (digits >= FEWEST.card) for (const { start, end } of findCards(text)) addSeen('cards', start, end);
  for (const { kind, start, end } of findNamed(text, digits >= FEWEST.named)) addSeen(kind, start, end);
  // Labels are asked for only where there is something that they could name: it costs more than all the rest.
  const before = () => (text.length < LONGEST_ALONE ? (labels?.() ?? []) : []).map((label) => readable(label).text);
  const kind = kindByLabel(text, before);
  if (kind) addSeen(kind, text.length - text.trimStart().length, text.trimEnd().length);
  const phones = digits >= FEWEST.phone ? findPhones(text) : [];
  if (phones.length === 0 || before().some(namesOther)) return;
  for (const { start, end } of phones) addSeen('phones', start, end);
}

/** Whether the words speak of a one-time code. */
export function saysCode(text: string): boolean {
  return CODE_WORDS.test(readable(text).text);
}
