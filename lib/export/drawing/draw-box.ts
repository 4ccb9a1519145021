// Draw box: the ground and the edges of an element, as CSS paints them.
import { paintOf } from './css-colour';
import type { Area, Box, Hatch, Item, Paint, RoundArea, Shape, Stroke } from './drawing';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

/** A browser paints boxes on whole pixels. */
export function snap({ x, y, width, height }: Area): Area {
  const [left, top] = [Math.round(x), Math.round(y)];
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top };
}

/** What is seen of what lies in an element that hides the rest. */
export function innerArea(box: Area, style: CSSStyleDeclaration): RoundArea {
  const [top, right, bottom, left] = SIDES.map((side) => widthOf(style, side)) as [number, number, number, number];
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(0, box.width - left - right),
    height: Math.max(0, box.height - top - bottom),
    radius: Math.max(0, radiusOf(box, style) - Math.max(top, left)),
  };
}

/** `box` is on whole pixels; `alpha` is 0..1. */
export function drawBox(box: Area, style: CSSStyleDeclaration, alpha: number): Item[] {
  const area = { ...box, radius: radiusOf(box, style) };
  const fill = paintOf(style.backgroundColor, alpha);
  const hatch = hatchOf(style.backgroundImage, alpha);
  const edges = SIDES.flatMap((side) => edgeOf(style, side, alpha) ?? []);
  const [first] = edges;
  const even = first && edges.length === 4 && edges.every((edge) => edge.key === first.key);
  const items: Item[] = [];
  if (fill || hatch) items.push({ kind: 'box', area, bounds: area, ...(fill && { fill }), ...(hatch && { hatch }) });
  if (even && first.style !== 'double') items.push(frameOf(area, first));
  else for (const edge of edges) items.push(...sideOf(box, edge));
  return items;
}

interface Edge {
  side: Side;
  style: string;
  width: number;
  paint: Paint;
  /** Equal for edges that look the same. */
  key: string;
}

const widthOf = (style: CSSStyleDeclaration, side: Side) => Number.parseFloat(style[`border${side}Width`]);

function edgeOf(style: CSSStyleDeclaration, side: Side, alpha: number): Edge | undefined {
  const [width, line] = [widthOf(style, side), style[`border${side}Style`]];
  const paint = paintOf(style[`border${side}Color`], alpha);
  if (!(width > 0) || !paint || line === 'none' || line === 'hidden') return undefined;
  return { side, style: line, width, paint, key: `${line} ${width} ${paint.colour} ${paint.alpha}` };
}

/** A shape cannot be rounder than half of its shorter side. */
function radiusOf({ width, height }: Area, { borderTopLeftRadius }: CSSStyleDeclaration): number {
  const radius = Number.parseFloat(borderTopLeftRadius) || 0;
  const most = Math.min(width, height) / 2;
  return Math.min(most, borderTopLeftRadius.includes('%') ? (radius / 50) * most : radius);
}

function strokeOf({ style, width, paint }: Edge): Stroke {
  const dashes = { dashed: [width * 2, width], dotted: [0, width * 2] }[style];
  return { ...paint, width, ...(dashes && { dashes }), cap: style === 'dotted' ? 'round' : 'butt', join: 'miter' };
}

function frameOf(area: RoundArea, edge: Edge): Box {
  const half = edge.width / 2;
  const middle = {
    x: area.x + half,
    y: area.y + half,
    width: area.width - edge.width,
    height: area.height - edge.width,
    radius: Math.max(0, area.radius - half),
  };
  return { kind: 'box', area: middle, bounds: area, stroke: strokeOf(edge) };
}

function sideOf(box: Area, edge: Edge): Item[] {
  const strip = stripOf(box, edge.side, 0, edge.width);
  if (edge.style === 'double') {
    const third = Math.max(1, Math.round(edge.width / 3));
    return [0, edge.width - third].map((from) => fillOf(stripOf(box, edge.side, from, third), edge.paint));
  }
  if (edge.style !== 'dashed' && edge.style !== 'dotted') return [fillOf(strip, edge.paint)];
  return [lineOf(strip, strokeOf(edge))];
}

const fillOf = (area: Area, fill: Paint): Box => ({ kind: 'box', area: { ...area, radius: 0 }, bounds: area, fill });

/** A line along the middle of a narrow area. */
export function lineOf(strip: Area, stroke: Stroke): Shape {
  const { x, y, width, height } = strip;
  const path = width > height ? `M${x} ${y + height / 2}H${x + width}` : `M${x + width / 2} ${y}V${y + height}`;
  return { kind: 'shape', path, matrix: [1, 0, 0, 1, 0, 0], stroke, strokeFirst: false, bounds: strip };
}

function stripOf({ x, y, width, height }: Area, side: Side, from: number, thick: number): Area {
  if (side === 'Top') return { x, y: y + from, width, height: thick };
  if (side === 'Bottom') return { x, y: y + height - from - thick, width, height: thick };
  if (side === 'Left') return { x: x + from, y, width: thick, height };
  return { x: x + width - from - thick, y, width: thick, height };
}

const STRIPES = /^repeating-linear-gradient\(135deg, (.+)\)$/;
/** A colour, and where it begins or ends. */
const STOP = /((?:rgba?|color)\([^)]*\)) (-?[\d.]+)px/g;

/** The one kind of gradient that the map has. */
function hatchOf(image: string, alpha: number): Hatch | undefined {
  const stops = [...(STRIPES.exec(image)?.[1]?.matchAll(STOP) ?? [])].map(([, colour = '', at]) => ({
    colour,
    at: Number(at),
  }));
  const stripes = stops.flatMap(({ colour, at }, i) => {
    const next = stops[i + 1];
    const paint = next?.colour === colour ? paintOf(colour, alpha) : undefined;
    return paint && next ? { ...paint, from: at, to: next.at } : [];
  });
  return stripes.length > 0 ? { stripes, period: stops.at(-1)?.at ?? 0 } : undefined;
}
