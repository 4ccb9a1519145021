// Areas of: where covers were painted, as shares of the picture.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Area } from '@/lib/domain/snapshot';
import { areasOf } from '@/lib/page/areas-of';

const VIEW = { width: 1200, height: 800 };

test('a box is a share of the view that it lies in', () => {
  expect(areasOf([{ x: 300, y: 200, width: 600, height: 80 }], VIEW)).toEqual([
    { x: 0.25, y: 0.25, width: 0.5, height: expect.closeTo(0.1) },
  ]);
});

test('what lies outside the view is cut off, and what lies outside wholly is left out', () => {
  const boxes = [
    { x: -60, y: 780, width: 120, height: 80 },
    { x: 1300, y: 10, width: 50, height: 50 },
    { x: 10, y: 10, width: 0, height: 50 },
  ];
  expect(areasOf(boxes, VIEW)).toEqual([{ x: 0, y: 0.975, width: 0.05, height: expect.closeTo(0.025) }]);
});

test('whatever the boxes are, a snapshot can hold the areas', () => {
  const number = fc.double({ min: -5_000, max: 5_000, noNaN: true });
  const box = fc.record({ x: number, y: number, width: number, height: number });
  fc.assert(
    fc.property(fc.array(box), (boxes) => {
      for (const area of areasOf(boxes, VIEW)) expect(Area.safeParse(area).success).toBe(true);
    }),
  );
});
