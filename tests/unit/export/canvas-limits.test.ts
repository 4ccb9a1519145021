// Canvas limits: one picture while a browser can hold it, else tiles that are together exactly the picture asked for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NARROW, pictureOutcome, planTiles, SCALES, WIDE } from '@/lib/export/png/canvas-limits';

const maps = fc.record({
  width: fc.integer({ min: 640, max: 900_000 }),
  height: fc.integer({ min: 300, max: 40_000 }),
});
const limits = fc.constantFrom(WIDE, NARROW);

test('every scale of every map comes out in the size asked for, and no file is larger than a browser holds', () => {
  fc.assert(
    fc.property(maps, fc.constantFrom(...SCALES), limits, (size, scale, browser) => {
      const outcome = pictureOutcome(size, scale, browser);
      expect([outcome.width, outcome.height]).toEqual([size.width * scale, size.height * scale]);
      const { columns, rows } = outcome.kind === 'tiles' ? outcome : { columns: 1, rows: 1 };
      for (const { area } of planTiles(size, columns, rows)) {
        const [width, height] = [area.width * scale, area.height * scale];
        expect(Math.max(width, height)).toBeLessThanOrEqual(browser.side);
        expect(width * height).toBeLessThanOrEqual(browser.area);
        expect(Math.min(width, height)).toBeGreaterThan(0);
      }
    }),
  );
});

test('tiles lie side by side without a gap or an overlap', () => {
  fc.assert(
    fc.property(maps, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (size, columns, rows) => {
      const tiles = planTiles(size, columns, rows);
      expect(tiles).toHaveLength(columns * rows);
      for (const { row, column, area } of tiles) {
        const left = tiles.find((tile) => tile.row === row && tile.column === column - 1)?.area;
        const above = tiles.find((tile) => tile.row === row - 1 && tile.column === column)?.area;
        expect(area.x).toBe(left ? left.x + left.width : 0);
        expect(area.y).toBe(above ? above.y + above.height : 0);
        if (column === columns) expect(area.x + area.width).toBe(size.width);
        if (row === rows) expect(area.y + area.height).toBe(size.height);
      }
    }),
  );
});

test('a map of 300 touchpoints is one picture as it is, and tiles when it is sharper; Firefox needs them earlier', () => {
  const size = { width: 53_060, height: 1_318 };
  expect(pictureOutcome(size, 1, WIDE)).toEqual({ kind: 'one', ...size });
  expect(pictureOutcome(size, 1, NARROW)).toMatchObject({ kind: 'tiles', columns: 4, rows: 1, count: 4 });
  expect(pictureOutcome(size, 2, WIDE)).toMatchObject({ kind: 'tiles', width: 106_120, height: 2_636, columns: 7 });
  expect(pictureOutcome(size, 3, WIDE)).toMatchObject({ kind: 'tiles', width: 159_180, height: 3_954, columns: 10 });
  expect(pictureOutcome({ width: 10_700, height: 1_318 }, 3, WIDE).kind).toBe('one');
});
