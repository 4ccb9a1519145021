// Links: where the links of a map run below its step heads, in CSS pixels; plain geometry, drawn by `LinkRow`.
import type { Id } from '@/lib/domain/id';
import type { PlacedLink } from '@/lib/domain/place-links';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { GridPlan } from './slots';

/** Height of one level. */
const LEVEL = 28;
const TOP = 12;
const RADIUS = 8;
/** How far from the middle of its column the innermost link ends; the further ones end further in. */
const FOOT = 22;
const FOOT_STEP = 5;
/** Levels from which on links share one. */
const DEEPEST = 8;

export interface DrawnArc {
  link: PlacedLink;
  path: string;
  /** Points up at where it ends; empty for a sub-journey, which leaves the map. */
  head: string;
  /** Where its words begin, or end where it runs to the left. */
  words: { x: number; y: number; anchor: 'start' | 'middle' | 'end'; width: number };
}

export interface LinkPlan {
  height: number;
  arcs: readonly DrawnArc[];
}

interface Span {
  link: PlacedLink;
  from: number;
  to: number;
  left: number;
  right: number;
}

/** The links of a map below the heads of `plan`; those within one collapsed stage are left out. Pure. */
export function planLinks(map: PlacedMap, plan: GridPlan): LinkPlan {
  const middles = middlesOf(map, plan);
  const spans = map.links.flatMap((link): Span[] => {
    const [from, to] = [middles.get(link.fromId), middles.get(link.toId)];
    if (from === undefined || to === undefined) return [];
    if (link.map) return [{ link, from, to, left: from - 84, right: from + 84 }];
    return from === to ? [] : [{ link, from, to, left: Math.min(from, to), right: Math.max(from, to) }];
  });
  const ends: number[][] = [];
  const arcs = spans
    .sort((a, b) => a.right - a.left - (b.right - b.left) || a.left - b.left)
    .map((span) => arcOf(span, levelFor(ends, span)));
  return { height: ends.length === 0 ? 0 : TOP + Math.min(ends.length, DEEPEST) * LEVEL, arcs };
}

/** The middle of the slot in which each column stands, whether by itself or in a collapsed stage. */
function middlesOf({ columns }: PlacedMap, { all }: GridPlan): Map<Id, number> {
  const middles = new Map<Id, number>();
  for (const { column, folded, x, width } of all) {
    const within = folded ? columns.slice(folded.first, folded.first + folded.count) : column ? [column] : [];
    for (const { id } of within) middles.set(id, x + width / 2);
  }
  return middles;
}

/** The first level on which nothing stands yet between the ends of `span`. */
function levelFor(levels: number[][], { left, right }: Span): number {
  const free = levels.findIndex((taken) => {
    for (let i = 0; i < taken.length; i += 2) {
      if (left < (taken[i + 1] ?? 0) && right > (taken[i] ?? 0)) return false;
    }
    return true;
  });
  const level = free < 0 ? Math.min(levels.length, DEEPEST - 1) : free;
  levels[level] = [...(levels[level] ?? []), left, right];
  return level;
}

function arcOf({ link, from, to }: Span, level: number): DrawnArc {
  const y = TOP + level * LEVEL + LEVEL / 2;
  if (link.map) {
    return { link, path: `M${from} 0V${y - 11}`, head: '', words: { x: from, y, anchor: 'middle', width: 160 } };
  }
  const way = to > from ? 1 : -1;
  const foot = way * Math.max(4, FOOT - level * FOOT_STEP);
  const [x1, x2] = [from + foot, to - foot];
  const r = way * RADIUS;
  const path = `M${x1} 0V${y - RADIUS}Q${x1} ${y} ${x1 + r} ${y}H${x2 - r}Q${x2} ${y} ${x2} ${y - RADIUS}V7`;
  const width = Math.abs(x2 - x1) - 2 * RADIUS - 8;
  const words = { x: x1 + r + way * 4, y, anchor: way === 1 ? 'start' : 'end', width } as const;
  return { link, path, head: `M${x2 - 4.5} 9L${x2} 1L${x2 + 4.5} 9Z`, words };
}
