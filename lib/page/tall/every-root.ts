// Every root: the document and the shadow roots in it, also those that are closed to the page's own scripts.
import { openRoot } from '../open-root';

export type Root = Document | ShadowRoot;

/** In the order of the page. It looks at every element, so ask once and hand it on. */
export function everyRoot(root: Root = document): Root[] {
  const roots = [root];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const shadow = openRoot(element);
    if (shadow) roots.push(...everyRoot(shadow));
  }
  return roots;
}
