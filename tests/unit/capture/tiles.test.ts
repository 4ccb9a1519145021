// Tiles: stops that show the whole page, and pieces that fill its picture to the pixel, each part of it once.
import { describe, expect, test } from 'vitest';
import { carryBoxes, MOST_TILES, newLayout, OVERLAP, type Piece, planTiles, unrolled } from '@/lib/capture/tiles';
import type { TallPage, TileView } from '@/lib/page/tall/tall-answers';

const tall = (given: Partial<TallPage> = {}): TallPage => ({
  viewWidth: 1000,
  viewHeight: 800,
  frame: { x: 0, y: 0, width: 1000, height: 800 },
  left: 0,
  width: 1000,
  height: 3000,
  truncated: false,
  atOnce: false,
  ...given,
});

const at = (left: number, top: number, foot: number | null = null): TileView => ({
  left,
  top,
  foot,
  height: 3000,
  mark: null,
});

/** The pieces of all stops, of a browser that scrolls to whole device pixels. */
function mosaic(page: TallPage, ratio: number, foot: number | null = null) {
  const plan = planTiles(page);
  const layout = newLayout(page, plan, ratio);
  const snap = (length: number) => Math.floor(length * ratio) / ratio;
  const pieces = plan.stops.flatMap((stop) => layout.place(stop, at(snap(stop.left), snap(stop.top), foot)));
  return { plan, layout, pieces };
}

/** How often each of these places of the picture is painted. */
function coverage(pieces: readonly Piece[], places: readonly (readonly [x: number, y: number])[]): number[] {
  return places.map(
    ([x, y]) => pieces.filter((p) => x >= p.toX && x < p.toX + p.width && y >= p.toY && y < p.toY + p.height).length,
  );
}

const everyPixelDown = (x: number, height: number) => Array.from({ length: height }, (_, y) => [x, y] as const);

describe('stops', () => {
  test('go down view by view, each sharing a strip with the one above, the last at the very end', () => {
    const { stops, height, truncated } = planTiles(tall());
    const step = 800 - OVERLAP;
    expect(stops.map(({ top }) => top)).toEqual([0, step, 2 * step, 2200]);
    expect(stops.map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
    expect({ height, truncated }).toEqual({ height: 3000, truncated: false });
  });

  test.each([600, 800, 800 + OVERLAP - 1])('a page %i high needs as many as show it', (height) => {
    const { stops } = planTiles(tall({ height }));
    expect(stops.at(-1)?.top).toBe(Math.max(0, stops.length === 1 ? 0 : height - 800));
    expect((stops.at(-1)?.top ?? 0) + 800).toBeGreaterThanOrEqual(height);
  });

  test('end after the most that are taken, and say so', () => {
    const { stops, height, truncated } = planTiles(tall({ height: 60_000 }));
    expect(stops).toHaveLength(MOST_TILES);
    expect({ height, truncated }).toEqual({ height: (MOST_TILES - 1) * (800 - OVERLAP) + 800, truncated: true });
  });

  test('are few where a page need not be scrolled: as much in each as one picture may hold', () => {
    expect(planTiles(unrolled(tall())).stops).toEqual([{ left: 0, top: 0, first: true, last: true }]);
    const long = unrolled(
      tall({ viewWidth: 2000, width: 2000, height: 12_000, frame: { x: 0, y: 0, width: 2000, height: 800 } }),
    );
    const { stops, height } = planTiles(long);
    expect(stops.map(({ top }) => top)).toEqual([0, 5000 - OVERLAP, 7000]);
    expect([long.frame.height * long.viewWidth, height]).toEqual([10_000_000, 12_000]);
    const { pieces, layout } = mosaic(long, 1);
    expect(pieces.reduce((sum, piece) => sum + piece.height, 0)).toBe(layout.height);
  });

  test('go across a page that is wider than its view, from the right where that is read from the right', () => {
    const plan = planTiles(tall({ width: 1500, height: 900, left: -500 }));
    expect(plan.stops.map(({ left, top }) => [left, top])).toEqual([
      [-500, 0],
      [0, 0],
      [-500, 100],
      [0, 100],
    ]);
    expect(plan.width).toBe(1500);
  });

  test('a little that sticks out is not gone to', () => {
    expect(planTiles(tall({ width: 1040 })).width).toBe(1000);
  });
});

describe('pieces', () => {
  test.each([1, 1.1, 1.25, 1.5, 2, 3])('at %d device pixels a CSS pixel fill each pixel once', (ratio) => {
    const { layout, pieces } = mosaic(tall({ height: 2777 }), ratio);
    expect(layout.height).toBe(Math.round(2777 * ratio));
    const bottom = Math.max(...pieces.map(({ toY, height }) => toY + height));
    expect(Math.abs(bottom - layout.height)).toBeLessThanOrEqual(1);
    expect(new Set(coverage(pieces, everyPixelDown(3, bottom)))).toEqual(new Set([1]));
  });

  test('of several columns fill each pixel once, too', () => {
    const { layout, pieces } = mosaic(tall({ width: 2200, height: 1700 }), 1.5);
    const places = Array.from({ length: layout.width }, (_, x) => [x, 1300] as const);
    expect(new Set(coverage(pieces, places))).toEqual(new Set([1]));
    expect(new Set(coverage(pieces, everyPixelDown(2000, layout.height)))).toEqual(new Set([1]));
  });

  test('leave out the strip in which the mark stands', () => {
    const { pieces } = mosaic(tall(), 1);
    for (const piece of pieces.slice(1)) expect(piece.y).toBeGreaterThanOrEqual(OVERLAP);
  });

  test('around a box that scrolls show what is above and beside it first, what is below it last, each once', () => {
    const frame = { x: 200, y: 60, width: 800, height: 700 };
    const { layout, pieces } = mosaic(tall({ frame, width: 800, height: 2000 }), 1);
    expect(layout).toMatchObject({ width: 1000, height: 2000 + 100 });
    expect(new Set(coverage(pieces, everyPixelDown(600, 2100)))).toEqual(new Set([1]));
    expect(
      coverage(pieces, [
        [100, 759],
        [100, 760],
        [100, 2059],
        [100, 2060],
      ]),
    ).toEqual([1, 0, 0, 1]);
    expect(pieces.at(-1)).toMatchObject({ y: 760, height: 40, toY: 2060 });
  });

  test('take all of what is fixed at the bottom from the last tile', () => {
    const page = tall({ height: 830 });
    const { pieces } = mosaic(page, 1, 700);
    expect(pieces.at(-1)).toMatchObject({ y: 700, toY: 730, height: 100 });
  });

  test('a page that jumped further than it was sent leaves a gap, and that is said', () => {
    const page = tall();
    const plan = planTiles(page);
    const layout = newLayout(page, plan, 1);
    const [first, second] = plan.stops;
    if (!first || !second) throw new Error('two stops are expected');
    layout.place(first, at(0, 0));
    expect(() => layout.place(second, at(0, 900))).toThrow(RangeError);
  });
});

test('boxes lie in the picture where their piece lies, cut off with it', () => {
  const piece = { x: 0, y: 20, width: 500, height: 400, toX: 0, toY: 1000 };
  const box = { x: 10, y: 5, width: 100, height: 10 };
  expect(carryBoxes([box, { ...box, y: 300 }], [piece], 2)).toEqual([{ x: 20, y: 1000, width: 200, height: 10 }]);
});
