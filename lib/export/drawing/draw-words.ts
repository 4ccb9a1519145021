// Draw words: the text of an element, line by line, where the browser put each of them.
import { paintOf } from './css-colour';
import type { Area, Words } from './drawing';

/** How a text is written; the same for all lines of an element. */
export interface Pen
  extends Pick<Words, 'size' | 'family' | 'weight' | 'italic' | 'spacing' | 'paint' | 'rightToLeft'> {
  anchor: Words['anchor'];
  /** From the top of a line's box down to where the letters stand. */
  ascent: number;
}

/** `undefined` where nothing of it would be seen. `scale` is pixels of the drawing per CSS pixel of the style. */
export function penOf(style: CSSStyleDeclaration, colour: string, alpha: number, scale = 1): Pen | undefined {
  const paint = paintOf(colour, alpha);
  const size = Number.parseFloat(style.fontSize) * scale;
  if (!paint || !(size > 0)) return undefined;
  const font = {
    size,
    family: style.fontFamily,
    weight: Number(style.fontWeight),
    italic: style.fontStyle !== 'normal',
  };
  return {
    ...font,
    spacing: (Number.parseFloat(style.letterSpacing) || 0) * scale,
    paint,
    rightToLeft: style.direction === 'rtl',
    anchor: ({ center: 'middle', end: 'end' } as const)[style.textAlign] ?? 'start',
    ascent: ascentOf(fontOf(font)),
  };
}

/** As CSS and a canvas write it. */
export const fontOf = ({
  italic,
  weight,
  size,
  family,
}: Pick<Words, 'italic' | 'weight' | 'size' | 'family'>): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;

const ascents = new Map<string, number>();
let ruler: OffscreenCanvasRenderingContext2D | null | undefined;

/** The width of words that stand nowhere yet. */
export function widthOf(text: string, pen: Pen): number {
  ruler ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!ruler) return 0;
  ruler.font = fontOf(pen);
  ruler.letterSpacing = `${pen.spacing}px`;
  return ruler.measureText(text).width;
}

/** Browsers put the letters of a page on whole pixels below the top of their line. */
function ascentOf(font: string): number {
  const known = ascents.get(font);
  if (known !== undefined) return known;
  ruler ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!ruler) return 0;
  ruler.font = font;
  const ascent = Math.round(ruler.measureText('x').fontBoundingBoxAscent);
  ascents.set(font, ascent);
  return ascent;
}

export interface Line {
  text: string;
  area: Area;
}

/** The lines that a text takes, in the page's pixels; without the blanks at both ends of each. */
export function linesOf(node: Text): Line[] {
  const { data } = node;
  const range = node.ownerDocument.createRange();
  const lines: Line[] = [];
  /** Of the letter at a place, where it takes room. */
  const boxOf = (at: number): DOMRect | undefined => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getClientRects()[0];
  };
  /** The box of the next letter that has one; `undefined` behind the last one. */
  const nextBox = (from: number) => {
    for (let at = nextLetter(data, from); at < data.length; at = nextLetter(data, at + 1)) {
      const box = boxOf(at);
      if (box) return box;
    }
    return undefined;
  };
  let last: DOMRect | undefined;
  for (let at = data.length - 1; at >= 0 && !last; at -= 1) {
    if (!BLANK.test(data[at] ?? '')) last = boxOf(at);
  }
  for (let from = nextLetter(data, 0); from < data.length; ) {
    const first = nextBox(from);
    if (!first) break;
    const isSame = (box: DOMRect | undefined) => box && Math.abs(box.top - first.top) < first.height / 2;
    const to = isSame(last) ? data.length : firstBelow(from, data.length, (at) => !isSame(nextBox(at)));
    const text = data.slice(from, to).replace(/[\t\n\r\f ]+$/, '');
    range.setStart(node, from);
    range.setEnd(node, from + text.length);
    lines.push({ text: text.replace(/[\t\n\r\f ]+/g, ' '), area: unite(range.getClientRects()) });
    from = nextLetter(data, to);
  }
  return lines;
}

/** The first place from which on `isBelow` holds, between `from`, where it does not, and `to`. */
function firstBelow(from: number, to: number, isBelow: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** What a page collapses; other spaces are there to be seen. */
const BLANK = /[\t\n\r\f ]/;

function nextLetter(data: string, from: number): number {
  let at = from;
  while (at < data.length && BLANK.test(data[at] ?? '')) at += 1;
  return at;
}

function unite(rects: DOMRectList): Area {
  const all = [...rects];
  const [left, top] = [Math.min(...all.map((rect) => rect.left)), Math.min(...all.map((rect) => rect.top))];
  const right = Math.max(...all.map((rect) => rect.right));
  return { x: left, y: top, width: right - left, height: Math.max(...all.map((rect) => rect.bottom)) - top };
}

/** `area` is in the drawing's pixels. */
export function writeLine(text: string, area: Area, { ascent, anchor, ...pen }: Pen): Words {
  const start = pen.rightToLeft ? area.x + area.width : area.x;
  const end = pen.rightToLeft ? area.x : area.x + area.width;
  const x = anchor === 'middle' ? area.x + area.width / 2 : anchor === 'end' ? end : start;
  return {
    kind: 'words',
    text,
    x,
    baseline: Math.round(area.y) + ascent,
    anchor,
    ...pen,
    bounds: grown(area, pen.size / 2),
  };
}

/** Letters may reach over the edges of their line. */
export const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
