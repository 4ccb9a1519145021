// Text: values and plural forms of messages; numbers, durations and days as a language writes them.
import { describe, expect, test } from 'vitest';
import { formatClock, formatDay, formatInstant, formatSeconds, formatSigned, formatSpent } from '@/lib/text/format';
import { loadText, nearestLanguage } from '@/lib/text/text';

describe('a message', () => {
  test('fills in its values and chooses its plural form', async () => {
    const t = await loadText('en');
    expect([0, 1, 2].map((n) => t('run.count', { n }))).toEqual(['0 touchpoints', '1 touchpoint', '2 touchpoints']);
    expect(t('run.count', { n: 12_345 })).toBe('12,345 touchpoints');
    expect(t('run.as', { persona: 'Ines' })).toBe('as Ines');
  });

  test('has one form in Chinese', async () => {
    const t = await loadText('zh');
    expect(t('run.count', { n: 1 })).toBe(t('run.count', { n: 2 }).replace('2', '1'));
    expect(t('run.count', { n: 1 })).toMatch(/\p{Script=Han}/u);
  });

  test('leaves out a value that nobody gave, and takes none for a pattern', async () => {
    const t = await loadText('en');
    expect(t('run.as')).toBe('as ');
    expect(t('run.as', { persona: '$& {n} <b>' })).toBe('as $& {n} <b>');
  });
});

test('the nearest language', () => {
  expect(['zh', 'zh-CN', 'zh-Hant-TW', 'ZH'].map(nearestLanguage)).toEqual(['zh', 'zh', 'zh', 'zh']);
  expect(['en-GB', 'de', '', 'zhx'].map(nearestLanguage)).toEqual(['en', 'en', 'en', 'en']);
});

test('a clock counts seconds, minutes and hours', () => {
  expect([0, 999, 59_999, 60_000, 3_599_000, 3_600_000, 36_061_000].map(formatClock)).toEqual([
    '0:00',
    '0:00',
    '0:59',
    '1:00',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
});

test('a time spent is told in its two largest units, and is never nothing', () => {
  const spent = [0, 999, 14_400, 60_000, 156_000, 28_800_000, 3_900_000, 90_061_000];
  expect(spent.map((ms) => formatSpent(ms, 'en'))).toEqual([
    '< 1 sec',
    '< 1 sec',
    '14 sec',
    '1 min',
    '2 min 36 sec',
    '8 hr',
    '1 hr 5 min',
    '1 day 1 hr',
  ]);
  expect(formatSpent(156_000, 'zh')).toMatch(/2.*分钟.*36.*秒/);
});

test('a duration is told in milliseconds under a second, else in seconds with one decimal', () => {
  expect([0, 999, 1_000, 1_940].map((ms) => formatSeconds(ms, 'en'))).toEqual(['0 ms', '999 ms', '1 sec', '1.9 sec']);
  expect(formatSeconds(1_940, 'zh')).toMatch(/1\.9.*秒/);
});

test('a rating has a sign that is not a hyphen, and a nought none', () => {
  expect([2, 0, -1].map((value) => formatSigned(value))).toEqual(['+2', '0', '−1']);
  expect([0.58, -0.04, -0.05001].map((value) => formatSigned(value, 1))).toEqual(['+0.6', '0.0', '−0.1']);
});

test('a day is that of the run, not that of the reader', () => {
  const at = Date.UTC(2026, 10, 12, 23, 30);
  expect(formatDay(at, 'en', 'UTC')).toBe('Nov 12, 2026');
  expect(formatDay(at, 'en', 'Europe/Berlin')).toBe('Nov 13, 2026');
  expect(formatInstant(at, 'en', 'Europe/Berlin')).toMatch(/Nov 13, 2026.*12:30/);
  expect(formatInstant(at, 'zh', 'UTC')).toMatch(/2026年11月12日.*23:30/);
});
