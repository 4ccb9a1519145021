// Mark points: wherever a mark is moved or pulled, it stays on its picture, keeps its size, and is drawn the right way round.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areaOf,
  cornersOf,
  cropOf,
  keyStep,
  moved,
  type Points,
  placedAt,
  pointsOf,
  pulled,
  WHOLE,
} from '@/lib/domain/mark-points';
import { Area, MARK_KINDS } from '@/lib/domain/snapshot';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.record({ x1: fraction, y1: fraction, x2: fraction, y2: fraction });
const far = fc.double({ min: -3, max: 3, noNaN: true });
const size = fc.record({ width: fc.integer({ min: 20, max: 8000 }), height: fc.integer({ min: 20, max: 16_000 }) });
const kind = fc.constantFrom(...MARK_KINDS, 'area' as const);

const inside = (all: Points) => Object.values(all).every((value) => value >= 0 && value <= 1);

test('a mark that is moved stays inside, keeps its size, and goes where there is room', () => {
  fc.assert(
    fc.property(points, far, far, (before, dx, dy) => {
      const after = moved(before, dx, dy);
      expect(inside(after)).toBe(true);
      expect(after.x2 - after.x1).toBeCloseTo(before.x2 - before.x1, 4);
      expect(after.y2 - after.y1).toBeCloseTo(before.y2 - before.y1, 4);
    }),
  );
  expect(moved({ x1: 0.2, y1: 0.3, x2: 0.4, y2: 0.1 }, 0.1, -0.05)).toEqual({ x1: 0.3, y1: 0.25, x2: 0.5, y2: 0.05 });
  expect(moved({ x1: 0.2, y1: 0.3, x2: 0.4, y2: 0.1 }, 9, 9)).toEqual({ x1: 0.8, y1: 1, x2: 1, y2: 0.8 });
});

test('there and back again it stands where it stood', () => {
  fc.assert(
    fc.property(points, fc.double({ min: -0.2, max: 0.2, noNaN: true }), (before, by) => {
      const box = areaOf(before);
      fc.pre(box.x + by >= 0 && box.x + box.width + by <= 1);
      expect(moved(moved(before, by, 0), -by, 0).x1).toBeCloseTo(before.x1, 4);
    }),
  );
});

test('a corner that is pulled goes there, stays inside, and leaves the opposite one alone', () => {
  fc.assert(
    fc.property(points, far, far, fc.constantFrom(...cornersOf('box')), (before, x, y, corner) => {
      const after = pulled(before, corner, x, y);
      expect(inside(after)).toBe(true);
      expect(after[corner.x]).toBeCloseTo(Math.min(1, Math.max(0, x)), 4);
      const other = corner.x === 'x1' ? 'x2' : 'x1';
      expect(after[other]).toBeCloseTo(before[other], 4);
      const { width, height } = areaOf(after);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('what a key places lies inside, around the place where there is room', () => {
  fc.assert(
    fc.property(kind, size, fraction, fraction, (what, of, x, y) => {
      const placed = placedAt(what, of, WHOLE, x, y);
      expect(inside(placed)).toBe(true);
      if (what === 'callout') expect([placed.x1, placed.y1]).toEqual([placed.x2, placed.y2]);
      else expect(areaOf(placed).width).toBeCloseTo(0.24, 4);
    }),
  );
  const { x1, x2, y1, y2 } = placedAt('box', { width: 1000, height: 1000 }, WHOLE, 0.5, 0.5);
  expect([x1, x2, y1, y2]).toEqual([0.38, 0.62, 0.44, 0.56]);
});

test('a key goes equally far on the screen in both directions, and less far in a small part', () => {
  fc.assert(
    fc.property(size, (of) => {
      const step = keyStep(of, WHOLE, 1, 1, false);
      expect(step.x * of.width).toBeCloseTo(step.y * of.height, 6);
      expect(keyStep(of, { ...WHOLE, width: 0.5 }, 1, 0, false).x).toBeCloseTo(step.x / 2, 9);
      expect(keyStep(of, WHOLE, -1, 0, true).x).toBeCloseTo(-5 * step.x, 9);
    }),
  );
});

test('a crop is always an area of the picture that shows something; all of it is none', () => {
  fc.assert(
    fc.property(points, (drawn) => {
      const crop = cropOf(drawn);
      if (crop === null) {
        expect(Math.min(areaOf(drawn).width, areaOf(drawn).height)).toBeGreaterThan(0.99);
        return;
      }
      expect(Area.safeParse(crop).success).toBe(true);
      expect(crop.x + crop.width).toBeLessThanOrEqual(1.00002);
      expect(crop.y + crop.height).toBeLessThanOrEqual(1.00002);
      expect(Math.min(crop.width, crop.height)).toBeGreaterThanOrEqual(0.02);
    }),
  );
  expect(cropOf(pointsOf(WHOLE))).toBeNull();
});
