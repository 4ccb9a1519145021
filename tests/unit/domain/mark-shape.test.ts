// Mark shape: what is drawn lies in the part that is seen, at the place that was meant, whatever the picture's size.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelOf, textLines, textWidth } from '@/lib/domain/mark-label';
import { arrowPath, inPixels, markedOf, numbersOf, unitOf, viewOf } from '@/lib/domain/mark-shape';
import { MARK_KINDS } from '@/lib/domain/snapshot';
import { idOf, markRow, snapshotRow } from '../../support/rows';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.record({ width: fc.integer({ min: 20, max: 8000 }), height: fc.integer({ min: 20, max: 16_000 }) });
const words = fc.oneof(
  fc.string({ maxLength: 120 }),
  fc.constantFrom(
    'The button',
    '这个按钮在手机上看不到，只能往下滚动',
    'זה הכפתור',
    '👩‍👩‍👧 family',
    'W'.repeat(80),
    'ill ill ill',
  ),
);

test('the part that is seen lies on whole pixels inside the picture', () => {
  fc.assert(
    fc.property(size, fraction, fraction, fraction, fraction, (of, x, y, width, height) => {
      const view = viewOf({ ...of, crop: { x, y, width, height } });
      for (const value of Object.values(view)) expect(Number.isInteger(value)).toBe(true);
      expect(Math.min(view.width, view.height)).toBeGreaterThanOrEqual(1);
      expect(view.x + view.width).toBeLessThanOrEqual(of.width);
      expect(view.y + view.height).toBeLessThanOrEqual(of.height);
    }),
  );
});

test('an arrow points exactly at its end, and none of it is further away than it is long', () => {
  fc.assert(
    fc.property(size, fraction, fraction, fraction, fraction, (of, x1, y1, x2, y2) => {
      const points = inPixels({ x1, y1, x2, y2 }, of);
      const unit = unitOf(viewOf({ ...of, crop: null }));
      const corners = arrowPath(points, unit)
        .slice(1, -1)
        .split('L')
        .map((pair) => pair.split(' ').map(Number) as [number, number]);
      expect(corners).toHaveLength(7);
      const [tipX, tipY] = corners[3] ?? [0, 0];
      expect(Math.hypot(tipX - points.x2, tipY - points.y2)).toBeLessThan(0.02);
      const length = Math.hypot(points.x2 - points.x1, points.y2 - points.y1);
      for (const [x, y] of corners) {
        expect(Math.hypot(x - points.x2, y - points.y2)).toBeLessThanOrEqual(length + 4 * unit + 0.02);
      }
    }),
  );
});

test('a label lies in the part that is seen wherever its mark stands, as far as it has room', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MARK_KINDS),
      words,
      size,
      fraction,
      fraction,
      fraction,
      fraction,
      (kind, text, of, x1, y1, x2, y2) => {
        const view = viewOf({ ...of, crop: null });
        const unit = unitOf(view);
        const label = labelOf(kind, text, inPixels({ x1, y1, x2, y2 }, of), view, unit);
        if (text.trim() === '') {
          expect(label).toBeUndefined();
          return;
        }
        if (!label) throw new Error('no label');
        expect(label.x).toBeGreaterThanOrEqual(view.x);
        expect(label.y).toBeGreaterThanOrEqual(view.y);
        if (label.width <= view.width) expect(label.x + label.width).toBeLessThanOrEqual(view.x + view.width + 0.01);
        if (label.height <= view.height)
          expect(label.y + label.height).toBeLessThanOrEqual(view.y + view.height + 0.01);
        expect(
          label.lines
            .map((line) => line.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});

test('lines are broken between words, Chinese anywhere, and are never wider than there is room', () => {
  expect(textLines('one two three', 4.5)).toEqual(['one two', 'three']);
  expect(textLines('看不到这个按钮', 3)).toEqual(['看不到', '这个按', '钮']);
  expect(textLines('Supercalifragilistic', 4).join('')).toBe('Supercalifragilistic');
  fc.assert(
    fc.property(words, fc.double({ min: 1, max: 40, noNaN: true }), (text, limit) => {
      for (const line of textLines(text, limit)) expect(textWidth(line)).toBeLessThanOrEqual(limit);
    }),
  );
});

test('marks are counted by kind, in their order; those in the trash are neither counted nor shown', () => {
  const marks = [
    markRow({ id: idOf('mark', 1), order: 'a2', kind: 'callout' }),
    markRow({ id: idOf('mark', 2), order: 'a0', kind: 'callout' }),
    markRow({ id: idOf('mark', 3), order: 'a1', kind: 'box' }),
    markRow({ id: idOf('mark', 4), order: 'a3', kind: 'callout', deletedAt: 5 }),
  ];
  const marked = markedOf(snapshotRow(), marks);
  expect(marked?.marks.map(({ id }) => id)).toEqual([idOf('mark', 2), idOf('mark', 3), idOf('mark', 1)]);
  expect([...numbersOf(marked?.marks ?? []).values()]).toEqual([1, 1, 2]);
  expect(markedOf(snapshotRow(), marks.slice(3))).toBeUndefined();
  expect(markedOf(snapshotRow({ crop: { x: 0, y: 0, width: 0.5, height: 0.5 } }), [])?.marks).toEqual([]);
});
