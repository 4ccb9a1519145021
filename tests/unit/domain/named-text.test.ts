// Named text: codes, passwords, accounts, cards and phones that a word beside them makes private, in several languages.
import { describe, expect, test } from 'vitest';
import { newNameFinder } from '@/lib/domain/name-list';
import { findPersonalText, type PersonalKind, saysCode } from '@/lib/domain/personal-text';

const kinds = new Set<PersonalKind>(['emails', 'phones', 'accounts', 'cards', 'codes', 'names']);
const found = (text: string, ...labels: string[]) =>
  findPersonalText(text, { kinds, labels: () => labels }).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('on the same line', () => {
  test.each<[string, PersonalKind, string]>([
    ['Your verification code is 482 913.', 'codes', '482 913'],
    ['Use 482913 as your login code', 'codes', '482913'],
    ['482913 is your Shop verification code', 'codes', '482913'],
    ['G-482913 is your verification code.', 'codes', 'G-482913'],
    ['Enter the code 482913 to go on', 'codes', '482913'],
    ['Your code: 7731', 'codes', '7731'],
    ['Recovery code: 8f3k-29sd', 'codes', '8f3k-29sd'],
    ['Ihr Bestätigungscode lautet 482913.', 'codes', '482913'],
    ['Dein Code für die Anmeldung lautet 482 913', 'codes', '482 913'],
    ['code de vérification : 482913', 'codes', '482913'],
    ['Su código de seguridad es 482913', 'codes', '482913'],
    ['验证码 482913', 'codes', '482913'],
    ['您的验证码为４８２９１３，5分钟内有效', 'codes', '４８２９１３'],
    ['【商店】482913（登录验证码）', 'codes', '482913'],
    ['認証コード：482913', 'codes', '482913'],
    ['رمز التحقق: ٤٨٢٩١٣', 'codes', '٤٨٢٩١٣'],
    ['Password: hunter22', 'codes', 'hunter22'],
    ['Your temporary password is Xk4-pq9!z', 'codes', 'Xk4-pq9!z'],
    ['Passwort: geheimnis', 'codes', 'geheimnis'],
    ['密码：Aa2024xyz', 'codes', 'Aa2024xyz'],
    ['Kontonummer 532013000', 'accounts', '532013000'],
    ['Account no.: 12345678', 'accounts', '12345678'],
    ['Sort code 20-00-00', 'accounts', '20-00-00'],
    ['CLABE: 032180000118359719', 'accounts', '032180000118359719'],
    ['BSB 062-000', 'accounts', '062-000'],
    ['账号：6217000010001234567', 'accounts', '6217000010001234567'],
    ['口座番号 1234567', 'accounts', '1234567'],
    ['Tel. 5551234', 'phones', '5551234'],
    ['电话：87654321', 'phones', '87654321'],
    ['Visa •••• 4242', 'cards', '•••• 4242'],
    ['**** **** **** 4242', 'cards', '**** **** **** 4242'],
    ['Mastercard ending in 4242', 'cards', '4242'],
    ['银行卡尾号4242', 'cards', '4242'],
    ['CVV: 123', 'cards', '123'],
  ])('%s', (text, kind, value) => expect(found(text)).toEqual([[kind, value]]));

  test.each([
    'Use code SAVE20 at the checkout',
    'Your zip code is 90210',
    'Error code 500321',
    'Product code 482913',
    'Password forgotten? Ask for a new one.',
    'Passwort: mindestens 8 Zeichen',
    'Password strength: good',
    'Your account: 3 orders',
    'Order no. 030-1234567',
    'Bestellnummer 0341 1234567',
    '订单号 13800138000',
    '612 345 000',
    'USD 612 345 678',
    'Phone case, 1299.00',
    'iPhone 15 128 GB',
    'Konto 2 von 3',
  ])('%s is none', (text) => expect(found(text)).toEqual([]));
});

describe('by the words before it or above it', () => {
  test.each<[string, string, PersonalKind]>([
    ['482 913', 'Enter this code to sign in:', 'codes'],
    ['482913', 'Your verification code It is valid for ten minutes.', 'codes'],
    ['Xk4-pq9!z', 'Password', 'codes'],
    ['12345678', 'Account number', 'accounts'],
    ['20-00-00', 'Sort code:', 'accounts'],
    ['5765 4321', 'Mobile', 'phones'],
    ['4242', 'Card ending in', 'cards'],
  ])('%s after “%s”', (text, label, kind) => {
    expect(found(text, label)).toEqual([[kind, text]]);
    expect(found(text, 'Items in stock')).toEqual([]);
  });

  test('a year, a date and an order number are none', () => {
    expect(found('2026', 'Verification code')).toEqual([]);
    expect(found('0341 1234567', 'Order number')).toEqual([]);
    expect(saysCode('您的验证码')).toBe(true);
    expect(saysCode('Area code')).toBe(false);
  });
});

describe('what follows a number does not hide it', () => {
  test.each([
    ['4111 1111 1111 1111 12/28', 'cards', '4111 1111 1111 1111'],
    ['4111 1111 1111 1111 123', 'cards', '4111 1111 1111 1111'],
    ['2 x 4111-1111-1111-1111', 'cards', '4111-1111-1111-1111'],
    ['卡号4111111111111111有效', 'cards', '4111111111111111'],
    ['４１１１ １１１１ １１１１ １１１１', 'cards', '４１１１ １１１１ １１１１ １１１１'],
    ['IBAN DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX', 'accounts', 'DE89 3704 0044 0532 0130 00'],
    ['de89-3704-0044-0532-0130-00', 'accounts', 'de89-3704-0044-0532-0130-00'],
    [
      'DE89\u202f3704\u202f0044\u202f0532\u202f0130\u202f00',
      'accounts',
      'DE89\u202f3704\u202f0044\u202f0532\u202f0130\u202f00',
    ],
    ['電話03-1234-5678まで', 'phones', '03-1234-5678'],
    ['Tel:0341 1234567', 'phones', '0341 1234567'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'phones', '٠٥٠ ١٢٣ ٤٥٦٧'],
    ['090\n          1234\n          5678', 'phones', '090\n          1234\n          5678'],
    ['ines [at] shop [dot] example', 'emails', 'ines [at] shop [dot] example'],
    ['i***s@shop.example', 'emails', 'i***s@shop.example'],
  ])('%s', (text, kind, value) => expect(found(text)).toEqual([[kind, value]]));
});

describe('a list of names', () => {
  const find = newNameFinder(['Anna Weber', 'José', '李雷', "O'Neil", 'Jo']);
  const names = (text: string) => (find?.(text) ?? []).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['Served by ANNA weber today', ['ANNA weber']],
    ['Weber, Anna', ['Weber, Anna']],
    ['Anna-Weber', ['Anna-Weber']],
    ['Anna\n  Weber', ['Anna\n  Weber']],
    ['jose and JOSÉ', ['jose', 'JOSÉ']],
    ['客服李雷为您服务', ['李雷']],
    ['客服José为您服务', ['José']],
    ['李雷雷', ['李雷']],
    ['O’Neil', ['O’Neil']],
    ['Annabel Weber, Josefine, Jonas', []],
    ['Anna called', []],
    ['Jo, Anna Weber', ['Jo', 'Anna Weber']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  test('without any has nothing to look for', () => expect(newNameFinder(['', 'x'])).toBeNull());

  test('of a thousand is looked for in a long page', () => {
    const many = newNameFinder(Array.from({ length: 1_000 }, (_, index) => `Person${index} Weber`));
    const text = 'The grinder holds 250 g of beans and costs 89.00 euros; a person may return it. '.repeat(1_500);
    expect(many?.(text)).toEqual([]);
  });
});

test('a kind that is not looked for hides none that is', () => {
  const cards = { kinds: new Set<PersonalKind>(['cards']) };
  expect(findPersonalText('Tel. 4111 1111 1111 1111', cards)).toEqual([{ kind: 'cards', start: 5, end: 24 }]);
});
