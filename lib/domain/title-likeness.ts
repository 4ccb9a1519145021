// Title likeness: how much two titles say the same, the words that stand in all titles counting least.
import { fold } from './fold';

/** Unspaced scripts, of which two neighbouring characters make what comes nearest to a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu;

/** The folded words of a title, without long numbers, which name one order or one article. */
export function titleWords(title: string): ReadonlySet<string> {
  const folded = fold(title);
  const pairs = [...folded.matchAll(UNSPACED)].flatMap(([run]) =>
    run.length < 3 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  const words = folded.replace(UNSPACED, ' ').split(/[^\p{L}\p{N}]+/u);
  return new Set([...words, ...pairs].filter((word) => word !== '' && !/\d{3}/.test(word)));
}

/** 0: no word in common, 1: the same words. */
export type Likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>) => number;

/** Compares titles of which `all` are the ones at hand: twice what they share over what they have, by weight of each word. */
export function newLikeness(all: readonly ReadonlySet<string>[]): Likeness {
  const distinct = new Map(all.map((words) => [[...words].sort().join(' '), words]));
  const counts = new Map<string, number>();
  for (const words of distinct.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (word: string) => Math.log((distinct.size + 2) / (counts.get(word) ?? 1));
  const sum = (words: Iterable<string>) => {
    let total = 0;
    for (const word of words) total += weigh(word);
    return total;
  };
  return (a, b) => {
    if (a.size === 0 || b.size === 0) return 0;
    const shared = [...a].filter((word) => b.has(word));
    return (2 * sum(shared)) / (sum(a) + sum(b));
  };
}
