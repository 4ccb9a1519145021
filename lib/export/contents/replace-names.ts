// Replace names: puts pseudonyms in place of the names of people, wherever a row may hold text.
import { cutText } from '@/lib/domain/cut-text';
import { type People, type Person, personKey } from './people';

export interface NameReplacer {
  /** For a field that holds nothing but a name. */
  name(name: string): string;
  /** For the value of any field, by its schema; the very same value where it names nobody. */
  value(value: unknown, schema: unknown, field: string): unknown;
}

/** Fields of any text that is read by programs. */
const NO_PROSE = ['order', 'zone', 'type', 'language'];
const ADDRESSES = ['url', 'startUrl', 'urlPattern'];

/** Most UTF-16 units that the schemas allow a text to have, whole first. */
const LIMITS = [Number.POSITIVE_INFINITY, 10_000, 500];

/** What an id, a hash, a kind or anything else that is no free text refuses. */
const PROBE = 'Any text, at all.';

interface Schema {
  shape?: Readonly<Record<string, Schema>>;
  def?: { innerType?: Schema; element?: Schema };
  safeParse(value: unknown): { success: boolean };
}

export function newNameReplacer(people: People): NameReplacer {
  const sought = [...people.values()].filter(isSought).sort((a, b) => b.name.length - a.name.length);
  const [exact, loose] = [sought.filter((one) => !isFull(one.name)), sought.filter((one) => isFull(one.name))];
  const inTexts = [patternOf(loose, 'giu', wordsOfText), patternOf(exact, 'gu', wordsOfText)];
  const inAddresses = [patternOf(sought, 'giu', wordsOfAddress)];
  const replace = (text: string, patterns: readonly (RegExp | null)[], by: (person: Person) => string) =>
    patterns.reduce((before, pattern) => {
      if (!pattern) return before;
      return before.replace(pattern, (...found: unknown[]) => {
        const groups = found.at(-1) as Record<string, string | undefined>;
        const [hit] = Object.entries(groups).find(([, one]) => one !== undefined) ?? [];
        return by(sought[Number(hit?.slice(1))] as Person);
      });
    }, text);

  function patternOf(some: readonly Person[], flags: string, words: (name: string) => string): RegExp | null {
    if (some.length === 0) return null;
    return new RegExp(
      some.map((one) => `(?<n${sought.indexOf(one)}>${bounded(one.name, words(one.name))})`).join('|'),
      flags,
    );
  }

  const replacer: NameReplacer = {
    name: (name) => people.get(personKey(name))?.pseudonym ?? name,
    value(value, schema, field) {
      const inner = unwrapped(schema as Schema | undefined);
      if (typeof value === 'string') {
        if (ADDRESSES.includes(field)) return replace(value, inAddresses, ({ slug }) => slug);
        if (!inner || NO_PROSE.includes(field) || !inner.safeParse(PROBE).success) return value;
        return fitted(
          replace(value, inTexts, ({ pseudonym }) => pseudonym),
          inner,
        );
      }
      if (Array.isArray(value)) {
        const items = value.map((item) => replacer.value(item, inner?.def?.element, field));
        return items.some((item, index) => item !== value[index]) ? items : value;
      }
      if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
      const entries = Object.entries(value).map(
        ([key, item]) => [key, item, replacer.value(item, inner?.shape?.[key], key)] as const,
      );
      return entries.some(([, before, after]) => before !== after)
        ? Object.fromEntries(entries.map(([key, , after]) => [key, after]))
        : value;
    },
  };
  return replacer;
}

function unwrapped(schema: Schema | undefined): Schema | undefined {
  return schema?.def?.innerType ? unwrapped(schema.def.innerType) : schema;
}

function fitted(text: string, schema: Schema): string {
  const cut = LIMITS.map((limit) => cutText(text, limit));
  return cut.find((one) => schema.safeParse(one).success) ?? '';
}

/** Scripts that put no space between words, so that a name is found anywhere in them. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Whether it is looked for in texts: not one or two letters, and not one word of an owner, such as that of a department. */
function isSought({ name, owns }: Person): boolean {
  const letters = personKey(name);
  if (owns && !isFull(name)) return false;
  return letters.length >= (UNSPACED.test(letters) ? 2 : 3);
}

/** A full name is known however it is written in capitals; a single word may be any word in small letters. */
const isFull = (name: string) => /\s/.test(name.trim());

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const forms = (text: string) => [...new Set([text.normalize('NFC'), text.normalize('NFD')])];
const either = (texts: readonly string[]) => `(?:${texts.map(escaped).join('|')})`;
const parts = (name: string) => name.trim().split(/\s+/);

const wordsOfText = (name: string) =>
  parts(name)
    .map((part) => either(forms(part)))
    .join('\\s+');

const wordsOfAddress = (name: string) =>
  parts(name)
    .map((part) => either(forms(part).flatMap((one) => [one, encoded(one)])))
    .join('(?:%20|[-_.+ ])*');

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** As a word of its own, maybe with the s of what belongs to somebody. */
function bounded(name: string, words: string): string {
  const [first, last] = [name.trim().slice(0, 1), name.trim().slice(-1)];
  const isLetter = (letter: string) => /[\p{L}\p{N}\p{M}]/u.test(letter) && !UNSPACED.test(letter);
  const before = isLetter(first) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = isLetter(last) ? '(?=s?(?![\\p{L}\\p{N}\\p{M}]))' : '';
  return `${before}${words}${after}`;
}
