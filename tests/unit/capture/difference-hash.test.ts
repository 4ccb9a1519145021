// Difference hash: the same picture has the same bits, a little noise moves few of them, another picture many.
import { describe, expect, test } from 'vitest';
import { hashDistance, hashOfPixels, NEAR } from '@/lib/capture/difference-hash';
import { newChance } from '../../support/chance';

const pixels = (grey: (x: number, y: number) => number) =>
  Array.from({ length: 72 }, (_, i) => {
    const value = grey(i % 9, Math.floor(i / 9));
    return [value, value, value, 255];
  }).flat();

describe('the hash', () => {
  test('has a bit for each place that is darker than the one to its right', () => {
    expect(hashOfPixels(pixels(() => 128))).toBe('0000000000000000');
    expect(hashOfPixels(pixels((x) => x * 20))).toBe('ffffffffffffffff');
    expect(hashOfPixels(pixels((x) => 200 - x * 20))).toBe('0000000000000000');
    expect(hashOfPixels(pixels((x, y) => (y === 0 && x === 8 ? 255 : 0)))).toBe('0100000000000000');
    expect(hashOfPixels(pixels((x, y) => (y === 7 && x === 1 ? 255 : 0)))).toBe('0000000000000080');
  });

  test('weighs colours as the eye does: green is lighter than blue', () => {
    const blueThenGreen = Array.from({ length: 72 }, (_, i) =>
      (i % 9) % 2 ? [0, 255, 0, 255] : [0, 0, 255, 255],
    ).flat();
    expect(hashOfPixels(blueThenGreen)).toBe('aa'.repeat(8));
  });
});

describe('the distance', () => {
  test.each([
    ['0000000000000000', '0000000000000000', 0],
    ['0000000000000000', 'ffffffffffffffff', 64],
    ['000000000000000f', '0000000000000000', 4],
    ['8000000000000001', '0000000000000000', 2],
  ])('%s and %s differ in %i bits', (a, b, bits) => expect(hashDistance(a, b)).toBe(bits));

  test('is near where little noise was added, and far for another picture', () => {
    const chance = newChance(7);
    const scene = Array.from({ length: 72 }, () => Math.floor(chance() * 256));
    const at = (x: number, y: number) => scene[y * 9 + x] ?? 0;
    const hash = hashOfPixels(pixels(at));
    const noisy = hashOfPixels(pixels((x, y) => at(x, y) + chance() * 2 - 1));
    const other = hashOfPixels(pixels(() => Math.floor(chance() * 256)));
    expect(hashDistance(hash, noisy)).toBeLessThanOrEqual(NEAR);
    expect(hashDistance(hash, other)).toBeGreaterThan(16);
  });
});
