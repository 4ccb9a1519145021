// The calendar against the platform's own, over every day of two centuries and odd dates.
import { expect, it } from 'vitest';
import { DAY, daysOfMonth, instantOfDay, instantOfIso, isoOfInstant } from '@/lib/domain/calendar';

it('agrees with the platform on every day from 1970 to 2170', () => {
  for (let at = 0; at < Date.UTC(2170, 0, 1); at += DAY) {
    const iso = new Date(at).toISOString().slice(0, 10);
    if (isoOfInstant(at) !== iso || instantOfIso(iso) !== at) expect.fail(iso);
  }
  expect(isoOfInstant(Date.UTC(2026, 10, 23, 23, 59))).toBe('2026-11-23');
});

it('knows no 29 February in 2026, no month 13 and nothing but ISO dates', () => {
  expect(instantOfDay(2024, 2, 29)).toBe(Date.UTC(2024, 1, 29));
  expect([instantOfDay(2026, 2, 29), instantOfDay(2026, 13, 1), instantOfDay(1969, 1, 1)]).toEqual([null, null, null]);
  expect(instantOfIso('2026-1-1')).toBeNull();
  expect([daysOfMonth(2024, 2), daysOfMonth(2100, 2), daysOfMonth(2026, 12)]).toEqual([29, 28, 31]);
});
