// Tiles: where a tall page is scrolled to for its picture, and which part of what is seen there goes where in it.
import type { Box } from '@/lib/page/prepared-page';
import type { Stop, TallPage, TileView } from '@/lib/page/tall/tall-answers';

/** CSS pixels that a tile shares with the one above it or beside it; its mark stands in them. */
export const OVERLAP = 16;

/** Pictures that the longest page is made of. */
export const MOST_TILES = 40;

/** How many views wide a page may be; a little that sticks out is not gone to. */
const MOST_ACROSS = 3;
const STICKS_OUT = 1.05;

/** CSS pixels of the largest area that is pictured in one call, and of its height: twice as dense, it is still one picture. */
const SHEET_PIXELS = 10_000_000;
const SHEET_HEIGHT = 10_000;

/** The page as if its view were as high as one call can picture, for pages that need not be scrolled for it. */
export function unrolled(page: TallPage): TallPage {
  const height = Math.min(page.height, SHEET_HEIGHT, Math.floor(SHEET_PIXELS / page.viewWidth));
  return { ...page, viewHeight: height, frame: { ...page.frame, height } };
}

/** Whether a page is wider than its view by more than sticks out of many. */
export function isWide({ frame, viewWidth, width }: TallPage): boolean {
  return frame.width >= viewWidth && width > frame.width * STICKS_OUT;
}

export interface TilePlan {
  stops: readonly Stop[];
  /** CSS pixels of what scrolls that the stops show. */
  height: number;
  /** CSS pixels of the picture's width. */
  width: number;
  truncated: boolean;
}

/** Row by row from the top; in Chrome an inner box is gone through downwards only. */
export function planTiles(page: TallPage): TilePlan {
  const { frame } = page;
  const lefts = isWide(page) ? stretch(page.width, frame.width).slice(0, MOST_ACROSS) : [0];
  const rows = Math.floor(MOST_TILES / lefts.length);
  const all = stretch(page.height, frame.height);
  const tops = all.slice(0, rows);
  const stops = tops.flatMap((top) =>
    lefts.map((left) => ({ left: page.left + left, top, first: false, last: false })),
  );
  return {
    stops: stops.map((stop, index) => ({ ...stop, first: index === 0, last: index === stops.length - 1 })),
    height: (tops.at(-1) ?? 0) + frame.height,
    width: page.viewWidth + (lefts.at(-1) ?? 0),
    truncated: page.truncated || tops.length < all.length,
  };
}

/** Where views of this length begin, one after the other, so that they show the whole. */
function stretch(whole: number, view: number): number[] {
  const starts = [0];
  const step = Math.max(1, view - OVERLAP);
  for (let start = step; start + OVERLAP < whole; start += step) starts.push(Math.min(start, whole - view));
  return starts;
}

/** A part of a tile and where its top left corner goes in the picture, in device pixels. */
export interface Piece extends Box {
  toX: number;
  toY: number;
}

export interface Layout {
  /** Device pixels of the picture. */
  width: number;
  height: number;
  /** The parts of the next tile, in the order of the stops, that stands where `view` says. */
  place(stop: Stop, view: TileView): Piece[];
}

/**
 * `ratio`: device pixels a CSS pixel. What is around an inner box is shown once: what stands above and beside it with the
 * first tile, what stands below it with the last. Throws a RangeError where a tile leaves a gap.
 */
export function newLayout(page: TallPage, plan: TilePlan, ratio: number): Layout {
  const px = (length: number) => Math.round(length * ratio);
  const { frame } = page;
  const view = { width: px(page.viewWidth), height: px(page.viewHeight) };
  const [x, y, width, height] = [px(frame.x), px(frame.y), px(frame.width), px(frame.height)];
  /** Device pixels of what scrolls that are there already: down to here in the rows above, to the right in this one. */
  let above = 0;
  let row = { top: Number.NaN, bottom: 0, right: 0 };
  return {
    width: px(plan.width),
    height: px(plan.height) + view.height - height,
    place(stop, { left, top, foot }) {
      const [atX, atY] = [px(left - page.left), px(top)];
      if (stop.top !== row.top) {
        above = row.bottom;
        row = { top: stop.top, bottom: atY + height, right: 0 };
      }
      if (atY > above || atX > row.right) throw new RangeError('a gap');
      const pieces: Piece[] = [];
      if (stop.first) pieces.push({ x: 0, y: 0, width: view.width, height: y + height, toX: 0, toY: 0 });
      else {
        const cutX = row.right - atX;
        let cutY = above - atY;
        // What is fixed at the bottom may be taller than what the last tile adds.
        if (stop.last && foot !== null && px(foot) - y >= px(OVERLAP)) cutY = Math.min(cutY, px(foot) - y);
        const kept = { width: width - cutX, height: height - cutY };
        pieces.push({ x: x + cutX, y: y + cutY, ...kept, toX: x + atX + cutX, toY: y + atY + cutY });
      }
      row.right = atX + width;
      const below = view.height - y - height;
      if (stop.last && below > 0) {
        pieces.push({ x: 0, y: y + height, width: view.width, height: below, toX: 0, toY: y + row.bottom });
      }
      return pieces.filter((piece) => piece.width > 0 && piece.height > 0);
    },
  };
}

/** Where boxes of the view, in CSS pixels, come to lie in the picture, in device pixels. */
export function carryBoxes(boxes: readonly Box[], pieces: readonly Piece[], ratio: number): Box[] {
  return pieces.flatMap((piece) =>
    boxes.flatMap((box) => {
      const left = Math.max(box.x * ratio, piece.x);
      const top = Math.max(box.y * ratio, piece.y);
      const width = Math.min((box.x + box.width) * ratio, piece.x + piece.width) - left;
      const height = Math.min((box.y + box.height) * ratio, piece.y + piece.height) - top;
      if (width <= 0 || height <= 0) return [];
      return [{ x: left - piece.x + piece.toX, y: top - piece.y + piece.toY, width, height }];
    }),
  );
}
