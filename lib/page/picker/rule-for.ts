// Rule for: what a site's rule says of a picked element, and how many elements of this page it covers.
import type { PickAnswer } from './picking';
import { selectorFor } from './selector';
import { rootsOf } from './tree';

export function ruleFor(element: Element): Extract<PickAnswer, { end: 'picked' }>['rule'] {
  const selector = selectorFor(element);
  let count = 0;
  for (const root of rootsOf(document)) count += root.querySelectorAll(selector).length;
  return { selector, count };
}
