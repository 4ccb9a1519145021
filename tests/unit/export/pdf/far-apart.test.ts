// Far apart: no two signs of a curve cover each other, and the furthest from the middle is always there.
import { expect, test } from 'vitest';
import { farApart } from '@/lib/export/pdf/far-apart';

test('few points are all drawn', () => {
  const points = [0, 40, 80].map((x) => ({ x, y: 10 }));
  expect(farApart(points, 40)).toEqual(points);
});

test('of many, those that stand out', () => {
  const points = Array.from({ length: 300 }, (_, i) => ({ x: i * 3.4, y: i === 100 ? 0 : 100 + Math.sin(i) * 40 }));
  const kept = farApart(points, 34);
  expect(kept).toContain(points[100]);
  expect(kept.length).toBeGreaterThan(15);
  for (const [i, { x }] of kept.entries()) expect(x - (kept[i - 1]?.x ?? -34)).toBeGreaterThanOrEqual(34);
});

test('none of none', () => expect(farApart([], 34)).toEqual([]));
