// The clock of a walkthrough and the time at a touchpoint: only walked time counts, and never less than none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clock, elapsedAt, resumeClock, startClock, stopClock } from '@/lib/domain/clock';
import { arrivalAt, timeSpent } from '@/lib/domain/time-spent';
import { pageFacts, START } from '../../support/one-row';

const STOPPED: Clock = { elapsed: 5_000, runningSince: null };
const RUNNING: Clock = { elapsed: 5_000, runningSince: START };

describe('a clock', () => {
  test('counts while it runs', () => {
    expect(elapsedAt(STOPPED, START + 60_000)).toBe(5_000);
    expect(elapsedAt(RUNNING, START + 60_000)).toBe(65_000);
  });

  test('keeps what it has when the wall clock goes back', () => {
    expect(elapsedAt(RUNNING, START - 86_400_000)).toBe(5_000);
    expect(stopClock(RUNNING, START - 1)).toEqual(STOPPED);
  });

  test('stops once, and starts once', () => {
    const stopped = stopClock(RUNNING, START + 1_000);
    expect(stopped).toEqual({ elapsed: 6_000, runningSince: null });
    expect(stopClock(stopped, START + 9_000)).toEqual(stopped);
    expect(startClock(stopped, START + 9_000)).toEqual({ elapsed: 6_000, runningSince: START + 9_000 });
    expect(startClock(RUNNING, START + 9_000)).toEqual(RUNNING);
  });

  test('leaves out the night in which the browser was closed', () => {
    const morning = START + 12 * 3_600_000;
    const resumed = resumeClock(RUNNING, START + 60_000, morning);
    expect(resumed).toEqual({ elapsed: 65_000, runningSince: morning });
    expect(elapsedAt(resumed, morning + 1_000)).toBe(66_000);
  });

  test('that stood still stays still after a restart, and a sign of life before it ran counts nothing', () => {
    expect(resumeClock(STOPPED, START, START + 1)).toEqual(STOPPED);
    expect(resumeClock(RUNNING, START - 1_000, START + 1_000).elapsed).toBe(5_000);
  });

  test('never goes back, whatever is done to it', () => {
    const deed = fc.record({
      what: fc.constantFrom('start', 'stop', 'restart'),
      after: fc.integer({ min: -50_000, max: 90_000 }),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let clock = startClock({ elapsed: 0, runningSince: null }, START);
        let now = START;
        for (const { what, after } of deeds) {
          const before = clock.elapsed;
          const sign = now;
          now += after;
          clock =
            what === 'start'
              ? startClock(clock, now)
              : what === 'stop'
                ? stopClock(clock, now)
                : resumeClock(clock, sign, now);
          expect(clock.elapsed).toBeGreaterThanOrEqual(before);
          expect(elapsedAt(clock, now)).toBeGreaterThanOrEqual(clock.elapsed);
        }
      }),
    );
  });
});

describe('the time at a touchpoint', () => {
  const opened = (openedAt: number | null) => ({ at: START + 10_000, facts: pageFacts({ openedAt }) });

  test('begins when its page was opened', () => expect(arrivalAt(opened(START + 4_000), START)).toBe(START + 4_000));
  test.each([
    ['before the touchpoint that came before it', opened(START - 1)],
    ['at the very moment of the one before it', opened(START)],
    ['after its own snapshot', opened(START + 10_001)],
    ['at a time that nobody knows', opened(null)],
    ['nowhere, since it was no page', { at: START + 10_000, facts: null }],
  ])('begins with its snapshot when its page was opened %s', (_, moment) => {
    expect(arrivalAt(moment, START)).toBe(START + 10_000);
  });
  test('is measured and never negative', () => {
    expect(timeSpent(START, START + 4_000)).toEqual({ duration: 4_000, source: 'measured' });
    expect(timeSpent(START, START - 4_000)).toEqual({ duration: 0, source: 'measured' });
  });
});
