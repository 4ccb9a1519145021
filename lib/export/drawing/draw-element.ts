// Draw element: an element of a page and all that is in it, in the order in which the browser paints it.

import { paintOf } from './css-colour';
import { drawBox, innerArea, lineOf, snap } from './draw-box';
import { type Around, areaOf, drawSvg } from './draw-svg';
import { linesOf, type Pen, penOf, widthOf, writeLine } from './draw-words';
import { type Area, cutBoth, holds, type Item, type RoundArea, type Words } from './drawing';

/** A stretch of words in CSS's `content`, without what is said in its place. */
const SAID = /^"((?:[^"\\]|\\.)+)"/;

/** In portions of a few items, so that whoever asks for them can pause between two. */
export function* drawElement(element: Element, around: Around): Generator<Item[]> {
  for (const items of portionsOf(element, around)) yield items.map((item) => cut(item, around.clip));
}

function* portionsOf(element: Element, around: Around): Generator<Item[]> {
  if (element instanceof SVGSVGElement) yield* drawSvg(element, around);
  if (!(element instanceof HTMLElement)) return;
  const style = getComputedStyle(element);
  const alpha = around.alpha * Number(style.opacity);
  // Words for screen readers are there, but cut to nothing.
  if (style.display === 'none' || style.clipPath !== 'none' || alpha === 0) return;
  const box = snap(areaOf(element.getBoundingClientRect(), around.origin));
  const inner = innerArea(box, style);
  yield drawBox(box, style, alpha);
  if (element instanceof HTMLImageElement) yield [drawImage(element, style, inner)];
  const clip = style.overflowX === 'visible' ? around.clip : cutBoth(around.clip, inner);
  const inside: Around = { ...around, alpha, clip };
  if (element.childElementCount === 0) yield drawRule(element, box, alpha);
  const words = drawOwnWords(element, style, inside);
  for (const node of element.childNodes) {
    if (node instanceof Element) yield* drawElement(node, inside);
    else if (node instanceof Text) yield words.get(node) ?? [];
  }
}

/** What of an item is seen in an element that hides the rest. */
export function cut<One extends Item>(item: One, clip: RoundArea | undefined): One {
  if (!clip || holds(clip, item.clip ?? item.bounds)) return item;
  return { ...item, clip: item.clip ? cutBoth(clip, item.clip) : clip };
}

/** The texts right in an element, and the quotation marks or signs that its style puts around them. */
function drawOwnWords(element: HTMLElement, style: CSSStyleDeclaration, { alpha, origin, clip }: Around) {
  const drawn = new Map<Text, Words[]>();
  const texts = [...element.childNodes].filter((node) => node instanceof Text && /\S/.test(node.data)) as Text[];
  const pen = texts.length > 0 ? penOf(style, style.color, alpha) : undefined;
  if (!pen) return drawn;
  for (const text of texts) {
    const lines = linesOf(text).map((line) => writeLine(line.text, areaOf(line.area, origin), pen));
    drawn.set(
      text,
      lines.map((line) => cut(line, clip)),
    );
  }
  const before = saidBy(element, '::before', alpha);
  const after = saidBy(element, '::after', alpha);
  const [first, last] = [drawn.get(texts[0] as Text), drawn.get(texts.at(-1) as Text)];
  const end = last?.pop();
  if (after && end) last?.push({ ...end, text: end.text + after.text });
  else if (end) last?.push(end);
  const begin = first?.shift();
  if (begin)
    first?.unshift(
      ...(before ? putBefore(before, begin, pen, areaOf(element.getBoundingClientRect(), origin)) : [begin]),
    );
  return drawn;
}

interface Said {
  text: string;
  pen: Pen;
}

function saidBy(element: HTMLElement, part: '::before' | '::after', alpha: number): Said | undefined {
  const style = getComputedStyle(element, part);
  const open = { 'open-quote': '“', 'close-quote': '”' }[style.content];
  const text = open ?? SAID.exec(style.content)?.[1];
  const pen = text === undefined ? undefined : penOf(style, style.color, alpha);
  return text !== undefined && pen ? { text, pen } : undefined;
}

/** In the same colour it is one with the words, else a word of its own. */
function putBefore({ text, pen }: Said, words: Words, own: Pen, box: Area): Words[] {
  // Together, since letters move closer to some signs.
  const wide = widthOf(text + words.text, pen) - widthOf(words.text, pen);
  const x = words.anchor === 'start' ? words.x - (words.rightToLeft ? -wide : wide) : words.x;
  // It may stand on a line of its own, where the first word does not fit beside it.
  if (!words.rightToLeft && words.anchor === 'start' && x < box.x - 1) {
    return [{ ...words, text: text.trimEnd(), x: box.x, baseline: box.y + own.ascent, paint: pen.paint }, words];
  }
  if (pen.paint.colour === own.paint.colour) return [{ ...words, text: text + words.text, x }];
  return [{ ...words, text: text.trimEnd(), x, paint: pen.paint }, words];
}

/** An empty element may be a line that its style draws. */
function drawRule(element: HTMLElement, box: Area, alpha: number): Item[] {
  const style = getComputedStyle(element, '::before');
  const width = Number.parseFloat(style.borderTopWidth);
  const paint = paintOf(style.borderTopColor, alpha);
  if (style.content !== '""' || style.position !== 'absolute' || !(width > 0) || !paint) return [];
  const line = { x: box.x, y: box.y + Number.parseFloat(style.top), width: box.width, height: width };
  const dashes = { dashed: [2 * width, width], dotted: [0, 2 * width] }[style.borderTopStyle];
  const cap = style.borderTopStyle === 'dotted' ? 'round' : 'butt';
  return [lineOf(line, { ...paint, width, ...(dashes && { dashes }), cap, join: 'miter' })];
}

/** As large as `object-fit` makes it. */
function drawImage(element: HTMLImageElement, style: CSSStyleDeclaration, box: RoundArea): Item {
  const { naturalWidth, naturalHeight, src, alt } = element;
  const fills = style.objectFit === 'cover' && naturalWidth > 0 && naturalHeight > 0;
  const scale = fills ? Math.max(box.width / naturalWidth, box.height / naturalHeight) : 0;
  const [width, height] = fills ? [naturalWidth * scale, naturalHeight * scale] : [box.width, box.height];
  const [across = 50, down = 50] = style.objectPosition.split(' ').map((part) => Number.parseFloat(part));
  const [x, y] = [box.x + ((box.width - width) * across) / 100, box.y + ((box.height - height) * down) / 100];
  const area = { x, y, width, height };
  const seen = !holds(box, area) && { clip: box };
  return { kind: 'picture', src, area, title: alt, marked: false, bounds: area, ...seen };
}
