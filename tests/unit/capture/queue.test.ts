// The queue: captures one at a time and far enough apart for the browser's quota, whether they succeed or not.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CAPTURE_SPACING, newQueue, type Queue } from '@/lib/capture/queue';

let queue: Queue;
let begun: { name: string; at: number }[];
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  queue = newQueue(CAPTURE_SPACING, () => Date.now());
  begun = [];
});
afterEach(() => vi.useRealTimers());

/** A job that notes when it began and lasts `ms`. */
const job =
  (name: string, ms = 0, fails = false) =>
  () =>
    queue(async () => {
      begun.push({ name, at: Date.now() - 1_000_000 });
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
      if (fails) throw new Error(name);
      return name;
    });

describe('the queue', () => {
  test('keeps the order and the distance, from beginning to beginning', async () => {
    const all = Promise.all(['a', 'b', 'c'].map((name) => job(name, 100)()));
    await vi.runAllTimersAsync();
    expect(await all).toEqual(['a', 'b', 'c']);
    expect(begun).toEqual([
      { name: 'a', at: 0 },
      { name: 'b', at: CAPTURE_SPACING },
      { name: 'c', at: 2 * CAPTURE_SPACING },
    ]);
  });

  test('never runs two at once, and waits no longer than it must after a slow one', async () => {
    const all = Promise.all([job('slow', 5_000)(), job('next')()]);
    await vi.runAllTimersAsync();
    await all;
    expect(begun).toEqual([
      { name: 'slow', at: 0 },
      { name: 'next', at: 5_000 },
    ]);
  });

  test('counts a failed one, tells its failure to its asker alone, and goes on', async () => {
    const failed = job('a', 10, true)();
    const told = expect(failed).rejects.toThrow('a');
    const next = job('b')();
    await vi.runAllTimersAsync();
    await told;
    await expect(next).resolves.toBe('b');
    expect(begun.at(-1)).toEqual({ name: 'b', at: CAPTURE_SPACING });
  });

  test('keeps the distance from picture to picture, when the first one came late in its turn', async () => {
    const late = queue(async (captured) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      captured();
    });
    const next = job('next')();
    await vi.runAllTimersAsync();
    await Promise.all([late, next]);
    expect(begun).toEqual([{ name: 'next', at: 400 + CAPTURE_SPACING }]);
  });

  test('begins at once after a rest', async () => {
    await job('a')();
    await vi.advanceTimersByTimeAsync(CAPTURE_SPACING);
    await job('b')();
    expect(begun.map(({ at }) => at)).toEqual([0, CAPTURE_SPACING]);
  });

  test('serves a hundred commands without two in the same half second', async () => {
    const all = Promise.all(Array.from({ length: 100 }, (_, i) => job(String(i))()));
    await vi.runAllTimersAsync();
    expect(await all).toHaveLength(100);
    const gaps = begun.slice(1).map(({ at }, i) => at - (begun[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(CAPTURE_SPACING);
  });

  test('stays within two captures a second', () => expect(CAPTURE_SPACING).toBeGreaterThanOrEqual(500));
});
