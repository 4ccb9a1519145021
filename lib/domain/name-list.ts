// Name list: finds the names that a person wrote down, in any case and with or without accents, as whole words.
import { fold, foldWithOrigin } from './fold';

/** Where names stand in a text. */
export type NameFinder = (text: string) => { start: number; end: number }[];

/** Scripts that put no spaces between words, so that a name may stand right beside another word. */
const RUN_TOGETHER = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}]';
const LETTER = `(?:(?!${RUN_TOGETHER})[\\p{L}\\p{N}])`;
const WORDS = new RegExp(`${RUN_TOGETHER}|${LETTER}+`, 'gu');

/** `null` for a list without names. `Anna Weber` is also found as `Weber, Anna` and with a hyphen or a line between. */
export function newNameFinder(names: readonly string[]): NameFinder | null {
  /** By first word, the longest first: most words of a page begin no name. */
  const byFirst = new Map<string, RegExp[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    for (const words of ordersOf(fold(name))) {
      const [first] = words.match(WORDS) ?? [];
      if (first === undefined) continue;
      const known = byFirst.get(first);
      if (known) known.push(patternOf(words));
      else byFirst.set(first, [patternOf(words)]);
    }
  }
  if (byFirst.size === 0) return null;
  const spansIn = (folded: string) => {
    const spans: [number, number][] = [];
    let from = 0;
    for (const [word, index] of wordsIn(folded)) {
      if (index < from) continue;
      const length = lengthAt(byFirst.get(word) ?? [], folded, index);
      if (length === 0) continue;
      from = index + length;
      spans.push([index, from]);
    }
    return spans;
  };
  return (text) => {
    // Where each letter stood is asked only where there is a name: it costs far more than to look.
    if (spansIn(fold(text)).length === 0) return [];
    const { folded, origin } = foldWithOrigin(text);
    return spansIn(folded).map(([start, end]) => ({
      start: origin[start] ?? 0,
      end: (origin[end - 1] ?? text.length - 1) + 1,
    }));
  };
}

/** Each word and where it begins; of scripts that run words together, each character. */
function* wordsIn(text: string): Generator<[word: string, index: number]> {
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (/^[\x21-\x7e]+$/.test(run)) yield [run, index];
    else for (const part of run.matchAll(WORDS)) yield [part[0], index + part.index];
  }
}

function lengthAt(patterns: readonly RegExp[], text: string, index: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match) return match[0].length;
  }
  return 0;
}

/** The name as it was written, and with its last word first. */
function ordersOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}'’.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = words.at(-1);
  if (last === undefined || [...words.join('')].length < 2) return [];
  return words.length === 1 ? [last] : [words.join(' '), [last, ...words.slice(0, -1)].join(' ')];
}

/** It begins where a word begins. */
function patternOf(words: string): RegExp {
  const inner = words.split(' ').map(escapeLetters).join('[\\s,\\-\\u2010-\\u2013\\u00b7]{1,3}');
  const close = new RegExp(`${RUN_TOGETHER}$`, 'u').test(words) ? '' : `(?!${LETTER})`;
  return new RegExp(inner + close, 'uy');
}

function escapeLetters(text: string): string {
  return [...text].map(escapeLetter).join('');
}

function escapeLetter(letter: string): string {
  if (letter === "'" || letter === '’') return "['’]";
  return /[\p{L}\p{N}]/u.test(letter) ? letter : `\\u{${letter.codePointAt(0)?.toString(16)}}`;
}
