// Periods as people write them.
import { describe, expect, it } from 'vitest';
import { isoOfInstant } from '@/lib/domain/calendar';
import { datesTwoWays, dayOrderOf, readPeriod, writePeriod } from '@/lib/domain/read-period';

const read = (text: string, order: 'day-first' | 'month-first' = 'day-first') => {
  const period = readPeriod(text, order);
  return period && `${isoOfInstant(period.from)} ${isoOfInstant(period.to)}`;
};

describe('reading', () => {
  it.each([
    ['2026', '2026-01-01 2026-12-31'],
    ['2026-02', '2026-02-01 2026-02-28'],
    ['02/2026', '2026-02-01 2026-02-28'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2026-03-15', '2026-03-15 2026-03-15'],
    ['2026/3/15', '2026-03-15 2026-03-15'],
    ['2026-03-15T10:30:00Z', '2026-03-15 2026-03-15'],
    ['15.03.2026', '2026-03-15 2026-03-15'],
    ['15/03/2026', '2026-03-15 2026-03-15'],
    ['Q1 2026', '2026-01-01 2026-03-31'],
    ['2026-Q4', '2026-10-01 2026-12-31'],
    ['2. Quartal 2026', '2026-04-01 2026-06-30'],
    ['H2 2026', '2026-07-01 2026-12-31'],
    ['2026-W01', '2025-12-29 2026-01-04'],
    ['2020-W53', '2020-12-28 2021-01-03'],
    ['KW 12/2026', '2026-03-16 2026-03-22'],
    ['March 2026', '2026-03-01 2026-03-31'],
    ['März 2026', '2026-03-01 2026-03-31'],
    ['Dez. 2026', '2026-12-01 2026-12-31'],
    ['15 Mar 2026', '2026-03-15 2026-03-15'],
    ['March 15th, 2026', '2026-03-15 2026-03-15'],
    ['2026年', '2026-01-01 2026-12-31'],
    ['2026年3月', '2026-03-01 2026-03-31'],
    ['2026年3月15日', '2026-03-15 2026-03-15'],
    ['2026年第三季度', '2026-07-01 2026-09-30'],
    ['2026-01-01 – 2026-03-31', '2026-01-01 2026-03-31'],
    ['Jan 2026 to Mar 2026', '2026-01-01 2026-03-31'],
    ['1.1.2026 bis 31.3.2026', '2026-01-01 2026-03-31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '2026-13',
    '31.02.2026',
    '2026-W54',
    '2025-W53',
    '3/4/26',
    '2026-03-02 – 2026-03-01',
    '=TODAY()',
  ])('not %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

it('reads 3/4/2026 in the order it is told, and finds the order where a table shows it', () => {
  expect(read('3/4/2026')).toBe('2026-04-03 2026-04-03');
  expect(read('3/4/2026', 'month-first')).toBe('2026-03-04 2026-03-04');
  expect(dayOrderOf(['3/4/2026', '13/4/2026'])).toBe('day-first');
  expect(dayOrderOf(['3/4/2026 – 3/31/2026'])).toBe('month-first');
  expect(dayOrderOf(['3/4/2026'])).toBeNull();
  expect([datesTwoWays('3/4/2026'), datesTwoWays('3/3/2026'), datesTwoWays('2026-03')]).toEqual([true, false, false]);
});

it.each(['2026', 'Q3 2026', '2026-02', '2026-02-28', '2026-02-01 – 2026-03-15'])(
  '%s is written as it is read',
  (text) => {
    const period = readPeriod(text, 'month-first');
    expect(period && writePeriod(period)).toBe(text);
  },
);
