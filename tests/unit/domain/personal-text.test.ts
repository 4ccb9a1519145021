// Personal text: found however it is written, and numbers of other kinds are left alone.
import { describe, expect, test } from 'vitest';
import { isCard } from '@/lib/domain/card-number';
import { findPersonalText, type PersonalKind } from '@/lib/domain/personal-text';

const ALL = { kinds: new Set<PersonalKind>(['emails', 'phones', 'accounts', 'cards', 'codes', 'names']) };
const found = (text: string) =>
  findPersonalText(text, ALL).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('e-mail addresses', () => {
  test.each([
    'ines@shop.example',
    'ines.weber+walk@mail.shop.example',
    "o'neil_9%x@a-b.co.uk",
    'jürgen@bücher.example',
    '李雷@例子.中国',
    'ines\u00adweber@shop\u200b.example',
  ])('%s', (address) => {
    expect(found(address)).toEqual([['emails', address]]);
    expect(found(`Write to <${address}>, or call.`)).toEqual([['emails', address]]);
  });

  test('two in one sentence, with their places', () => {
    expect(findPersonalText('a@b.io und c@d.de', ALL)).toEqual([
      { kind: 'emails', start: 0, end: 6 },
      { kind: 'emails', start: 11, end: 17 },
    ]);
  });

  test.each(['@walkmap', 'ines@', 'a @ b.io', '5 @ 2.50', 'ines@localhost'])('%s is none', (text) =>
    expect(found(text)).toEqual([]),
  );
});

describe('phone numbers', () => {
  test.each([
    '+49 341 1234567',
    '+49 (0)341 123 45 67',
    '+49-341-1234567',
    '+1 (555) 234-5678',
    '+44 20 7946 0958',
    '+8613800138000',
    '0049 341 1234567',
    '0341 1234567',
    '(0341) 123 45-67',
    '0341/1234567',
    '0800 123 4567',
    '01 23 45 67 89',
    '01.23.45.67.89',
    '(555) 234-5678',
    '555-234-5678',
    '138 0013 8000',
    '13800138000',
    '03411234567',
  ])('%s', (number) => {
    expect(found(number)).toEqual([['phones', number]]);
    expect(found(`Call ${number}, daily.`)).toEqual([['phones', number]]);
  });

  test.each([
    '2026-11-22',
    '22.11.2026',
    '01/02/2026',
    '01.02.2026',
    '08:30 – 17:00',
    '1,299.00',
    '1 299 000',
    '0.75 - 1.50',
    '€ 1.299,00 statt 1.499,00',
    'Order 4711-0815',
    'B07XJ8C8F5',
    'Version 1.20.300.4',
    '192.168.100.200',
    '3 of 12',
    '10 000 000 users',
    '4006381333931',
    '1280 x 800',
    '50 %–75 %',
  ])('%s is none', (text) => expect(found(text)).toEqual([]));
});

describe('cards', () => {
  test.each([
    '4111 1111 1111 1111',
    '4111111111111111',
    '5500-0000-0000-0004',
    '3782 822463 10005',
    '6011000990139424',
  ])('%s', (number) => {
    expect(found(`Card ${number}.`)).toEqual([['cards', number]]);
    expect(isCard(number)).toBe(true);
  });

  test.each(['4111 1111 1111 1112', '1234567812345670', '4111 1111', '0000000000000000', ''])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
    expect(isCard(text)).toBe(false);
  });
});

describe('bank accounts', () => {
  test.each([
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    'GB82 WEST 1234 5698 7654 32',
    'NO93 8601 1117 947',
  ])('%s', (account) => expect(found(`IBAN: ${account}, thanks`)).toEqual([['accounts', account]]));

  test('with a wrong check digit is none', () =>
    expect(found('DE88 3704 0044 0532 0130 00').filter(([kind]) => kind === 'accounts')).toEqual([]));
});

test('a long text without any comes to an end', () => {
  const text = 'The grinder holds 250 g of beans and costs 89.00 euros, or 4 x 22.25. '.repeat(3_000);
  expect(findPersonalText(text, ALL)).toEqual([]);
});
