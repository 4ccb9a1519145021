// Private generated: words that a style sheet draws before or after an element, from one of its attributes.
import { findPersonalText, type PersonalSearch } from '@/lib/domain/personal-text';

/** Shorter values hold nobody's data; longer ones are what a page keeps for itself. */
const [SHORTEST, LONGEST] = [5, 500];

/** Whether personal text of an attribute stands in what is drawn before or after the element. */
export function isDrawnWithWords(element: Element, search: PersonalSearch): boolean {
  if (!element.hasAttributes()) return false;
  for (const { name, value } of element.attributes) {
    if (value.length < SHORTEST || value.length > LONGEST || !DRAWN.test(name)) continue;
    const [part] = findPersonalText(value, search);
    if (part && isDrawn(element, value.slice(part.start, part.end))) return true;
  }
  return false;
}

/** Attributes that are there to be drawn. */
const DRAWN = /^(data-|aria-|title$|alt$|label$|value$)/;

function isDrawn(element: Element, words: string): boolean {
  return ['::before', '::after'].some((pseudo) => getComputedStyle(element, pseudo).content.includes(words));
}
