// Search text: all words of one walkthrough, folded, in one string, so that a search of everything is one fast scan.
import type { Finding } from './finding';
import { fold } from './fold';
import type { Id } from './id';
import type { Touchpoint } from './touchpoint';

/** Derived from touchpoints and findings; never exported. */
export interface SearchText {
  /** Of the walkthrough. */
  id: Id;
  /** The same as of the summary that was made with it. */
  revision: Id;
  /** Touchpoints in their order, and where the words of each begin in `text` and in `said`. */
  touchpointIds: Id[];
  starts: number[];
  saidStarts: number[];
  /** Folded, to be searched. */
  text: string;
  /** As it was written, a line for each text, the title first: what was found is shown without asking the store. */
  said: string;
}

/** What of a touchpoint is searched: the title, empty or not, and the rest, most telling first. */
function searchedLines(touchpoint: Touchpoint, findings: readonly Finding[]): string {
  const { title, doing, thinking, feeling, quote, expected, note, wouldLeave, waiting, tags, url } = touchpoint;
  const own = [doing, thinking, feeling, quote, expected, note, wouldLeave ?? '', waiting?.what ?? ''];
  const rest = [...own, ...findings.map((finding) => finding.text), ...tags, url ?? ''].filter((text) => text !== '');
  return [title.replaceAll('\n', ' '), ...rest, ''].join('\n');
}

/** `touchpoints` in order and `findings` of one walkthrough, without what is in the trash. */
export function newSearchText(
  id: Id,
  revision: Id,
  touchpoints: readonly Touchpoint[],
  findings: readonly Finding[],
): SearchText {
  const said = new Map<Id, Finding[]>();
  for (const finding of findings) said.set(finding.touchpointId, [...(said.get(finding.touchpointId) ?? []), finding]);
  const touchpointIds = touchpoints.map((touchpoint) => touchpoint.id);
  const made: SearchText = { id, revision, touchpointIds, starts: [], saidStarts: [], text: '', said: '' };
  for (const touchpoint of touchpoints) {
    made.starts.push(made.text.length);
    made.saidStarts.push(made.said.length);
    const lines = searchedLines(touchpoint, said.get(touchpoint.id) ?? []);
    made.text += fold(lines);
    made.said += lines;
  }
  return made;
}

/** The title of the touchpoint at `index`, and what else was said of it. */
export function saidOf({ said, saidStarts }: SearchText, index: number): string[] {
  return said.slice(saidStarts[index], (saidStarts[index + 1] ?? said.length) - 1).split('\n');
}

/** Where in `touchpointIds` those are in which all of `words` (folded, at least one) stand. */
export function findTouchpoints({ text, starts }: SearchText, words: readonly string[]): number[] {
  const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  const found: number[] = [];
  let index = 0;
  for (let at = text.indexOf(rarest); at !== -1; at = text.indexOf(rarest, at)) {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    const end = starts[index + 1] ?? text.length;
    if (words.length === 1 || containsAll(text.slice(starts[index], end), words)) found.push(index);
    at = end;
  }
  return found;
}

export function containsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
