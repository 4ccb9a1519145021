// Canvas limits: every scale that is offered fits, and a map that fits at none still gets a picture.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsCanvas, MAX_AREA, MAX_SIDE, pixelSize, scalesFor } from '@/lib/export/png/canvas-limits';

const maps = fc.record({ width: fc.integer({ min: 700, max: 900_000 }), height: fc.integer({ min: 300, max: 9_000 }) });

test('what is offered fits', () => {
  fc.assert(
    fc.property(maps, (size) => {
      const scales = scalesFor(size);
      expect(scales.length).toBeGreaterThan(0);
      for (const scale of scales) expect(fitsCanvas(size, scale)).toBe(true);
    }),
  );
});

test('a small map has all scales, a large one loses the larger, a huge one gets a smaller', () => {
  expect(scalesFor({ width: 2_303, height: 1_277 })).toEqual([1, 1.5, 2]);
  expect(scalesFor({ width: 40_000, height: 1_600 })).toEqual([1, 1.5]);
  expect(scalesFor({ width: 880_000, height: 1_600 })).toEqual([0.07]);
});

test('the limits are those of the browser', () => {
  expect(fitsCanvas({ width: MAX_SIDE, height: 100 }, 1)).toBe(true);
  expect(fitsCanvas({ width: MAX_SIDE + 1, height: 100 }, 1)).toBe(false);
  expect(fitsCanvas({ width: 16_384, height: MAX_AREA / 16_384 }, 1)).toBe(true);
  expect(fitsCanvas({ width: 16_384, height: MAX_AREA / 16_384 + 1 }, 1)).toBe(false);
  expect(pixelSize({ width: 101, height: 51 }, 1.5)).toEqual({ width: 152, height: 77 });
});
