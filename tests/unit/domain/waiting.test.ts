// Waiting: how long, when to be reminded, and by which channel it will come, in five languages.
import { describe, expect, test } from 'vitest';
import { channelOfWait, isDue, nextReminder, openWaiting, waitedFor } from '@/lib/domain/waiting';

const wait = (remindAt: number | null, endedAt: number | null = null) => ({
  waiting: { what: 'Parcel', since: 1_000, remindAt, endedAt },
});

describe('a wait', () => {
  test('is open until it came', () => {
    expect(openWaiting(wait(null))?.what).toBe('Parcel');
    expect(openWaiting(wait(null, 5_000))).toBeNull();
    expect(openWaiting({ waiting: null })).toBeNull();
  });

  test('lasts until now, or until it came, and never less than nothing', () => {
    expect(waitedFor({ since: 1_000, endedAt: null }, 4_000)).toBe(3_000);
    expect(waitedFor({ since: 1_000, endedAt: 2_000 }, 9_000)).toBe(1_000);
    expect(waitedFor({ since: 1_000, endedAt: null }, 0)).toBe(0);
  });

  test('is due from its reminder on, unless it came', () => {
    expect([wait(500), wait(501), wait(null), wait(500, 400)].map((one) => isDue(one, 500))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('wakes at the next reminder, not at those that are over', () => {
    expect(nextReminder([wait(900), wait(700), wait(300), wait(600, 1)], 500)).toBe(700);
    expect(nextReminder([wait(300)], 500)).toBeNull();
  });
});

test.each([
  ['Confirmation mail', 'email'],
  ['Bestätigung', 'email'],
  ['确认邮件', 'email'],
  ['the parcel', 'delivery'],
  ['Paket', 'delivery'],
  ['Colis', 'delivery'],
  ['包裹', 'delivery'],
  ['Call-back', 'phone'],
  ['Rückruf', 'phone'],
  ['回电', 'phone'],
  ['Refund', 'other'],
  ['退款', 'other'],
])('%s comes by %s', (what, channel) => {
  expect(channelOfWait(what)).toBe(channel);
});
