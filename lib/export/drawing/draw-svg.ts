// Draw SVG: the drawings within a page, icons, faces and curves, as shapes, texts and pictures of one drawing.
import { paintOf } from './css-colour';
import { snap } from './draw-box';
import { grown, penOf, writeLine } from './draw-words';
import { type Area, cutBoth, holds, type Item, type Matrix, type RoundArea, type Shape, type Stroke } from './drawing';
import { pathOf } from './svg-path';

/** What is known of an element from those around it. */
export interface Around {
  /** The drawing's top left corner in the page's pixels. */
  origin: { x: number; y: number };
  /** 0..1. */
  alpha: number;
  clip?: RoundArea | undefined;
  /** Within a drawing: how it is moved onto whole pixels. */
  onPixels?: Matrix;
}

/** What an `svg` element shows, one of its parts after the other. */
export function* drawSvg(svg: SVGSVGElement, around: Around): Generator<Item[]> {
  const style = getComputedStyle(svg);
  const alpha = around.alpha * Number(style.opacity);
  const box = areaOf(svg.getBoundingClientRect(), around.origin);
  const place = snap(box);
  const cut = style.overflowX === 'visible' ? around.clip : cutBoth(around.clip, { ...place, radius: 0 });
  // A browser moves a whole drawing, too, so that its edges are on whole pixels.
  const outermost = svg.ownerSVGElement === null;
  const onPixels: Matrix =
    outermost && box.width > 0 && box.height > 0
      ? [
          place.width / box.width,
          0,
          0,
          place.height / box.height,
          place.x - (box.x * place.width) / box.width,
          place.y - (box.y * place.height) / box.height,
        ]
      : UNMOVED;
  const inside = { ...around, alpha, clip: cut, onPixels: outermost ? onPixels : around.onPixels };
  const title = svg.getAttribute('aria-label') ?? '';
  for (const child of svg.children) yield* drawPart(child, inside, title);
}

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

export const areaOf = (rect: Area, origin: Around['origin']): Area => ({
  x: rect.x - origin.x,
  y: rect.y - origin.y,
  width: rect.width,
  height: rect.height,
});

/** `title` says what is on a picture. */
function* drawPart(element: Element, around: Around, title: string): Generator<Item[]> {
  if (!(element instanceof SVGGraphicsElement)) return;
  const style = getComputedStyle(element);
  const alpha = around.alpha * Number(style.opacity);
  if (style.display === 'none' || alpha === 0) return;
  const inside = { ...around, alpha };
  if (element instanceof SVGSVGElement) yield* drawSvg(element, around);
  else if (element instanceof SVGGElement) for (const child of element.children) yield* drawPart(child, inside, title);
  else {
    const matrix = matrixOf(element, around);
    if (element instanceof SVGTextContentElement) yield drawText(element, style, matrix, inside);
    else if (element instanceof SVGImageElement) yield [drawImage(element, matrix, around, title)];
    else if (element instanceof SVGGeometryElement) yield drawShape(element, style, matrix, inside);
  }
}

function matrixOf(element: SVGGraphicsElement, { origin, onPixels = UNMOVED }: Around): Matrix {
  const { a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 } = element.getScreenCTM() ?? {};
  const [across, , , down, right, below] = onPixels;
  return [a * across, b * down, c * across, d * down, (e - origin.x) * across + right, (f - origin.y) * down + below];
}

/** Where a box comes to lie that is neither turned nor slanted. */
const mapped = ([a, , , d, e, f]: Matrix, { x, y, width, height }: Area): Area => ({
  x: a * x + e,
  y: d * y + f,
  width: a * width,
  height: d * height,
});

function drawShape(
  element: SVGGeometryElement,
  style: CSSStyleDeclaration,
  matrix: Matrix,
  { alpha, clip }: Around,
): Shape[] {
  const path = pathOf(element);
  const fill = paintOf(style.fill, alpha * Number(style.fillOpacity));
  const stroke = strokeOf(style, alpha, 1);
  if (path === '' || !(fill || stroke)) return [];
  const bounds = grown(mapped(matrix, element.getBBox()), ((stroke?.width ?? 0) / 2) * Math.abs(matrix[0]));
  return [
    {
      kind: 'shape',
      path,
      matrix,
      ...(fill && { fill }),
      ...(stroke && { stroke }),
      strokeFirst: style.paintOrder.startsWith('stroke'),
      bounds,
      ...(clip && !holds(clip, bounds) && { clip }),
    },
  ];
}

function strokeOf(style: CSSStyleDeclaration, alpha: number, scale: number): Stroke | undefined {
  const paint = paintOf(style.stroke, alpha * Number(style.strokeOpacity));
  const width = Number.parseFloat(style.strokeWidth) * scale;
  if (!paint || !(width > 0)) return undefined;
  const dashes = style.strokeDasharray.match(/[\d.]+/g)?.map((length) => Number(length) * scale);
  return {
    ...paint,
    width,
    ...(dashes && { dashes }),
    cap: style.strokeLinecap as Stroke['cap'],
    join: style.strokeLinejoin as Stroke['join'],
  };
}

function drawImage(element: SVGImageElement, matrix: Matrix, { clip }: Around, title: string): Item {
  const { x, y, width, height } = element;
  const [left, top, across, down] = [x, y, width, height].map(({ baseVal }) => baseVal.value);
  const area = mapped(matrix, { x: left ?? 0, y: top ?? 0, width: across ?? 0, height: down ?? 0 });
  const cut = clip && !holds(clip, area) && { clip };
  return { kind: 'picture', src: element.href.baseVal, area, title, marked: true, bounds: area, ...cut };
}

/** A `text` or `tspan`: its own words, then those within it. */
function drawText(element: SVGTextContentElement, style: CSSStyleDeclaration, matrix: Matrix, around: Around): Item[] {
  const { alpha, origin, onPixels = UNMOVED } = around;
  const pen = penOf(style, style.fill, alpha * Number(style.fillOpacity), matrix[0]);
  const halo = style.paintOrder.startsWith('stroke') ? strokeOf(style, alpha, matrix[0]) : undefined;
  const alone = element.childElementCount === 0 && element.tagName === 'text';
  const anchor = alone ? (style.textAnchor as 'start' | 'middle' | 'end') : 'start';
  const items: Item[] = [];
  const range = element.ownerDocument.createRange();
  element.normalize();
  let letters = 0;
  for (const node of element.childNodes) {
    if (node instanceof SVGTextContentElement) {
      items.push(...drawText(node, getComputedStyle(node), matrix, around));
      letters += node.getNumberOfChars();
    } else if (node instanceof Text && node.data.trim() !== '') {
      if (pen) {
        range.selectNodeContents(node);
        const area = mapped(onPixels, areaOf(range.getBoundingClientRect(), origin));
        const { y } = element.getStartPositionOfChar(Math.min(letters, element.getNumberOfChars() - 1));
        const words = writeLine(node.data.trim(), area, { ...pen, anchor });
        items.push({ ...words, baseline: matrix[3] * y + matrix[5], ...(halo && { halo }) });
      }
      letters += node.data.length;
    }
  }
  return items;
}
