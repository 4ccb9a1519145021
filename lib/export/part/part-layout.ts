// Part layout: lays a part of the screen out once more, unseen, whole and without what only serves the screen.

/** How an SVG is drawn; html-to-image takes the styles of HTML along, but none of what is inside an SVG. */
const DRAWING = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

export interface LaidCopy {
  copy: HTMLElement | SVGElement;
  /** Removing it takes the copy out of the page. */
  place: HTMLElement;
}

/** A copy of `element` as wide as it is and as high as all that is in it. */
export function layCopy(element: Element): LaidCopy {
  const copy = element.cloneNode(true) as HTMLElement | SVGElement;
  dressDrawings(element, copy);
  for (const node of [...copy.querySelectorAll('button, a')]) if (isControl(node)) node.remove();
  const place = document.createElement('div');
  Object.assign(place.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    width: '0',
    height: '0',
    overflow: 'hidden',
  });
  place.setAttribute('aria-hidden', 'true');
  place.inert = true;
  Object.assign(copy.style, {
    width: `${element.getBoundingClientRect().width}px`,
    margin: '0',
    ...(copy instanceof HTMLElement && { height: 'auto', maxHeight: 'none', overflow: 'visible', border: '0' }),
  });
  place.append(copy);
  document.body.append(place);
  return { copy, place };
}

function dressDrawings(from: Element, to: Element): void {
  const originals = [from, ...from.querySelectorAll('*')];
  const copies = [to, ...to.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const copy = copies[index];
    if (!(original instanceof SVGElement && copy instanceof SVGElement)) return;
    const computed = getComputedStyle(original);
    for (const property of DRAWING) copy.style.setProperty(property, computed.getPropertyValue(property));
  });
}

/** What only serves the screen: buttons and links, but not those that hold a picture. */
function isControl(node: Element): boolean {
  return node.querySelector('img, svg[data-picture]') === null;
}

/** The colour behind `element`, from the first ancestor that has one. */
export function groundOf(element: Element): string {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { backgroundColor } = getComputedStyle(node);
    if (!/^(transparent|rgba\(\d+, \d+, \d+, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return '#ffffff';
}
