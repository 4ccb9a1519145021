// Seen part: a picture that fits is seen whole; of a taller one what can be read, with its marks.
import { expect, test } from 'vitest';
import type { Marked } from '@/lib/domain/mark-shape';
import { fitBox, seenPart } from '@/lib/export/pptx/seen-part';
import { idOf, markRow, snapshotRow } from '../../../support/rows';

const picture = (width: number, height: number, marks: Marked['marks'] = [], crop: Marked['crop'] = null) => ({
  snapshot: snapshotRow({ id: idOf('snap', 1), touchpointId: idOf('tp', 1), width, height, crop }),
  marked: marks.length > 0 || crop ? { width, height, crop, marks } : undefined,
});

const box = (y1: number, y2: number) =>
  markRow({ id: idOf('mark', 1), snapshotId: idOf('snap', 1), kind: 'box', x1: 0.1, y1, x2: 0.5, y2 });

test('a screen, and that of a phone, is seen whole', () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    const { seen, cut, partly } = seenPart(picture(width, height));
    expect(seen).toEqual({ x: 0, y: 0, width, height });
    expect(cut).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
    expect(partly).toBe(false);
  }
});

test('of a long page the top is seen, and PowerPoint keeps the rest', () => {
  const { seen, cut, partly } = seenPart(picture(1000, 5000));
  expect(seen).toEqual({ x: 0, y: 0, width: 1000, height: 1000 });
  expect(cut.bottom).toBeCloseTo(0.8);
  expect(partly).toBe(true);
});

test('a long page is seen where its mark is', () => {
  const { seen } = seenPart(picture(1000, 5000, [box(0.6, 0.65)]));
  expect(seen.y).toBe(2900);
  expect(seenPart(picture(1000, 5000, [box(0.97, 1)])).seen.y).toBe(4000);
  expect(seenPart(picture(1000, 5000, [box(0.05, 0.1)])).seen.y).toBe(0);
});

test('a crop is cut off on its sides', () => {
  const { seen, cut } = seenPart(picture(1000, 500, [], { x: 0.2, y: 0.1, width: 0.5, height: 0.6 }));
  expect(seen).toEqual({ x: 200, y: 50, width: 500, height: 300 });
  expect([cut.left, cut.top, cut.right, cut.bottom].map((share) => Math.round(share * 100))).toEqual([20, 10, 30, 30]);
});

test('a picture fits into its room and keeps its shape', () => {
  const part = seenPart(picture(1280, 800));
  const fitted = fitBox(part, { x: 1, y: 2, width: 8, height: 4 });
  expect(fitted.height).toBeCloseTo(4);
  expect(fitted.width).toBeCloseTo(6.4);
});
