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
  /** Touchpoints in their order, and where the words of each begin in `text`. */
  touchpointIds: Id[];
  starts: number[];
  text: string;
}

/** What of a touchpoint is searched, most telling first. */
export function searchedFields(touchpoint: Touchpoint, findings: readonly Finding[]): string[] {
  const { title, doing, thinking, feeling, quote, expected, note, wouldLeave, tags, url } = touchpoint;
  const own = [title, doing, thinking, feeling, quote, expected, note, wouldLeave ?? ''];
  return [...own, ...findings.map((finding) => finding.text), ...tags, url ?? ''].filter((text) => text !== '');
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
  const starts: number[] = [];
  let text = '';
  for (const touchpoint of touchpoints) {
    starts.push(text.length);
    text += `${fold(searchedFields(touchpoint, said.get(touchpoint.id) ?? []).join('\n'))}\n`;
  }
  return { id, revision, touchpointIds: touchpoints.map((touchpoint) => touchpoint.id), starts, text };
}

/** Touchpoints in which all of `words` (folded, at least one) stand. */
export function findTouchpoints({ text, starts, touchpointIds }: SearchText, words: readonly string[]): Id[] {
  const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  const found: Id[] = [];
  let index = 0;
  for (let at = text.indexOf(rarest); at !== -1; at = text.indexOf(rarest, at)) {
    while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index += 1;
    const end = starts[index + 1] ?? text.length;
    const id = touchpointIds[index];
    const whole = words.length === 1 || containsAll(text.slice(starts[index], end), words);
    if (id !== undefined && whole) found.push(id);
    at = end;
  }
  return found;
}

export function containsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
