// Look at page: shows a seeded page in the real browser and compares what is covered with where its values stand.
import type { Covering } from '@/lib/domain/covering';
import { COVER_MARGIN } from '@/lib/page/cover';
import type { Box } from '@/lib/page/prepared-page';
import { findPrivateAreas } from '@/lib/page/private-areas';
import { MARKS, type Seed, type SeededPage, type SeedKind } from './seeded-page';

export interface LookedAt {
  /** Whether all of it (of a harmless value: a fifth) is covered, seed by seed; `undefined` for what is not drawn. */
  covered: readonly { seed: Seed; covered: boolean | undefined }[];
  boxes: number;
  /** Boxes under which no personal value stands. */
  falseBoxes: number;
}

type Root = Document | ShadowRoot;

/** A place on the page: where it is drawn, in CSS pixels of the outermost document. */
type Place = () => Box[];

/** Shows the page in a frame that is as tall as the page; `closed` remembers the closed shadow roots that it attaches. */
export async function lookAtPage(
  page: SeededPage,
  kinds: Covering['kinds'],
  closed: Map<Element, ShadowRoot>,
): Promise<LookedAt> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 400px; border: 0';
  frame.srcdoc = `<!doctype html><html lang="${page.language}" dir="${page.rightToLeft ? 'rtl' : 'ltr'}"><meta charset="utf-8"><body style="font: 14px sans-serif">${page.html}`;
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  const view = frame.contentWindow as Window;
  const places = new Map<number, Place>();
  mark(view.document, { x: 0, y: 0 }, places, closed);
  frame.style.height = `${view.document.documentElement.scrollHeight + 20}px`;
  const areas = findPrivateAreas(view, { kinds, selectors: [], names: page.names }).map(grown);
  const found = page.seeds.map((seed) => {
    const boxes = places.get(seed.id)?.() ?? [];
    return { seed, boxes, covered: boxes.length === 0 ? undefined : isCovered(seed.kind, boxes, areas) };
  });
  const personal = found.filter(({ seed }) => seed.kind !== 'harmless').flatMap(({ boxes }) => boxes);
  const falseBoxes = areas.filter((area) => !personal.some((box) => touch(area, box))).length;
  frame.remove();
  return { covered: found, boxes: areas.length, falseBoxes };
}

/** Takes the marks out of a root and all roots in it, and notes where the values stand. */
function mark(
  root: Root,
  origin: { x: number; y: number },
  places: Map<number, Place>,
  closed: Map<Element, ShadowRoot>,
): void {
  const moved = (boxes: Iterable<Box>): Box[] =>
    [...boxes].map(({ x, y, width, height }) => ({ x: x + origin.x, y: y + origin.y, width, height }));
  markTexts(root, (id, range) => places.set(id, () => moved(range.getClientRects())));
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const { seed, closed: hidden } = element.dataset ?? {};
    if (seed !== undefined) places.set(Number(seed), () => moved([element.getBoundingClientRect()]));
    if (hidden !== undefined) {
      const shadow = element.attachShadow({ mode: 'closed' });
      shadow.setHTMLUnsafe(hidden);
      closed.set(element, shadow);
    }
    const shadow = closed.get(element) ?? element.shadowRoot;
    if (shadow) mark(shadow, origin, places, closed);
    const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
    if (!inner) continue;
    const { x, y } = element.getBoundingClientRect();
    mark(inner, { x: origin.x + x + element.clientLeft, y: origin.y + y + element.clientTop }, places, closed);
  }
}

const ANY_MARK = new RegExp(`${MARKS.begin}(\\d+)${MARKS.named}|${MARKS.end}`);

function markTexts(root: Root, found: (id: number, range: Range) => void): void {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let open: { id: number; node: Text; offset: number } | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let match = ANY_MARK.exec(node.data); match; match = ANY_MARK.exec(node.data)) {
      node.deleteData(match.index, match[0].length);
      if (match[1] !== undefined) open = { id: Number(match[1]), node, offset: match.index };
      else if (open) {
        const range = document.createRange();
        range.setStart(open.node, open.offset);
        range.setEnd(node, match.index);
        found(open.id, range);
      }
    }
  }
}

const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - COVER_MARGIN,
  y: y - COVER_MARGIN,
  width: width + 2 * COVER_MARGIN,
  height: height + 2 * COVER_MARGIN,
});

const touch = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** A personal value is covered when every point looked at is; a harmless one when a fifth of them are. */
function isCovered(kind: SeedKind, boxes: readonly Box[], areas: readonly Box[]): boolean {
  const points = boxes.flatMap((box) => pointsOf(box, kind === 'harmless' ? [0.25, 0.5, 0.75] : [0.05, 0.5, 0.95]));
  const under = points.filter(({ x, y }) =>
    areas.some((area) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height),
  );
  return kind === 'harmless' ? under.length >= points.length / 5 : under.length === points.length;
}

/** Neighbours of a harmless value may reach to its edge. */
function pointsOf({ x, y, width, height }: Box, downs: readonly number[]): { x: number; y: number }[] {
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
  return shares.flatMap((across) => downs.map((down) => ({ x: x + width * across, y: y + height * down })));
}
