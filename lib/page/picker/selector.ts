// Selector: names a picked element so that the site's other pages know it too, without anything that says who was there.
import { isStableName, saysWhatItIs } from './stable-name';

/** More than so many at once are hardly what was meant. */
const MOST = 12;

/** As long as a rule takes. */
const LONGEST = 500;

/** What makers write for their tests. */
const FOR_TESTS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-hook', 'data-component'];

/** What makers write for the browser, and never fill with what a person is called. */
const FOR_BROWSERS = ['name', 'autocomplete', 'itemprop', 'part', 'role'];

/** Elements that a page has few of, and that most pages of a site have. */
const LANDMARKS = /^(header|nav|main|aside|footer|form|dialog|table)$/;

/**
 * A selector for `element` within its own root: by id, by a name for tests or for the browser, by class, by what it stands
 * in; by its place among its siblings only where nothing else tells it apart. It may name elements like it too: rather
 * one too many covered than one too few.
 */
export function selectorFor(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const names = ownNames(element);
  const anchored = ancestorsOf(element).flatMap((ancestor) =>
    ownNames(ancestor).flatMap((anchor) => names.map((name) => `${anchor} ${name}`)),
  );
  const found = [...names, ...anchored]
    .filter((selector) => selector.length <= LONGEST)
    .map((selector) => ({ selector, count: root.querySelectorAll(selector).length }));
  const best = found.find(({ count }) => count === 1) ?? found.sort((a, b) => a.count - b.count)[0];
  if (best && best.count <= MOST) return best.selector;
  return byPlace(element, root);
}

/** What an element is called by itself, the surest first. */
function ownNames(element: Element): string[] {
  const tag = CSS.escape(element.localName);
  const { id } = element;
  const classes = [...element.classList].filter(saysWhatItIs).map((name) => `.${CSS.escape(name)}`);
  return [
    ...(isStableName(id) ? [`#${CSS.escape(id)}`] : []),
    ...attributes(element, FOR_TESTS),
    ...attributes(element, FOR_BROWSERS).map((name) => tag + name),
    ...(classes.length > 0 ? [tag + classes.join('')] : []),
    ...(element.localName.includes('-') || LANDMARKS.test(element.localName) ? [tag] : []),
  ];
}

function attributes(element: Element, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && isStableName(value) ? [`[${name}="${CSS.escape(value)}"]`] : [];
  });
}

/** From the parent up, within the root. */
function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) ancestors.push(at);
  return ancestors;
}

/** The way down from what has a name of its own, by tags; by numbers where tags alone name too many. */
function byPlace(element: Element, root: Document | ShadowRoot): string {
  const way: Element[] = [];
  let anchor: string | undefined;
  for (let at: Element | null = element; at && anchor === undefined; at = at.parentElement) {
    if (at !== element) anchor = ownNames(at).find((name) => root.querySelectorAll(name).length === 1);
    if (anchor === undefined) way.unshift(at);
  }
  const tags = way.map((at) => CSS.escape(at.localName));
  const path = (steps: readonly string[]) => shortened([...(anchor === undefined ? [] : [anchor]), ...steps]);
  const plain = path(tags);
  if (root.querySelectorAll(plain).length <= MOST) return plain;
  const last = path([...tags.slice(0, -1), ...way.slice(-1).map(numbered)]);
  return root.querySelectorAll(last).length <= MOST ? last : path(way.map(numbered));
}

/** The last steps of a way, as many as a rule takes. */
function shortened(steps: readonly string[]): string {
  const path = steps.join(' > ');
  return path.length <= LONGEST ? path : shortened(steps.slice(1));
}

function numbered(element: Element): string {
  const alike = [...(element.parentElement?.children ?? [element])].filter(
    (one) => one.localName === element.localName,
  );
  const tag = CSS.escape(element.localName);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}
