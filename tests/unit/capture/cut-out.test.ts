// Cut out: a part of a tall page is made of the same pixels as the whole, and of no stop that does not show it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutOut, shows } from '@/lib/capture/cut-out';
import { newLayout, planTiles } from '@/lib/capture/tiles';
import type { Box } from '@/lib/page/prepared-page';
import type { TallPage } from '@/lib/page/tall/tall-answers';

const PAGE: TallPage = {
  viewWidth: 100,
  viewHeight: 80,
  frame: { x: 0, y: 0, width: 100, height: 80 },
  left: 0,
  width: 100,
  height: 400,
  truncated: false,
  atOnce: false,
};

/** Where each pixel of the picture of `part` comes from, as pixels of the whole page; taken from the stops that show it. */
function sourcesOf(part: Box, ratio: number): Map<string, number> {
  const plan = planTiles(PAGE);
  const layout = cutOut(newLayout(PAGE, plan, ratio), part, ratio);
  const sources = new Map<string, number>();
  for (const stop of plan.stops) {
    const pieces = layout.place(stop, { left: stop.left, top: stop.top, height: 400, foot: null, mark: null });
    if (!shows(stop, PAGE, part)) expect(pieces).toEqual([]);
    for (const piece of pieces)
      for (let row = 0; row < piece.height; row += 1)
        for (let column = 0; column < piece.width; column += 1) {
          const place = `${piece.toX + column},${piece.toY + row}`;
          expect(sources.has(place)).toBe(false);
          sources.set(place, (Math.round(stop.top * ratio) + piece.y + row) * 10_000 + piece.x + column);
        }
  }
  expect(sources.size).toBe(layout.width * layout.height);
  return sources;
}

test('every pixel of the part is there once, and is the one of that place of the page', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 80 }),
    y: fc.integer({ min: 0, max: 380 }),
    width: fc.integer({ min: 5, max: 20 }),
    height: fc.integer({ min: 10, max: 20 }),
  });
  const tall = fc.record({
    x: fc.constant(3),
    y: fc.integer({ min: 0, max: 200 }),
    width: fc.constant(5),
    height: fc.integer({ min: 100, max: 200 }),
  });
  fc.assert(
    fc.property(fc.oneof(box, tall), fc.constantFrom(1, 2), (part, ratio) => {
      const sources = sourcesOf(part, ratio);
      for (const [place, source] of sources) {
        const [x, y] = place.split(',').map(Number) as [number, number];
        if (source !== (part.y * ratio + y) * 10_000 + part.x * ratio + x) return false;
      }
      return true;
    }),
    { numRuns: 60 },
  );
});

test('what reaches beyond the page ends with it', () => {
  const layout = cutOut(newLayout(PAGE, planTiles(PAGE), 1), { x: 90, y: 380, width: 50, height: 100 }, 1);
  expect([layout.width, layout.height]).toEqual([10, 20]);
});
