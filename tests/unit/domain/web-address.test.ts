// Web address: typed and pasted addresses are read as a browser would, and nothing else is.
import { expect, test } from 'vitest';
import { readPattern, readWebAddress } from '@/lib/domain/web-address';

test.each([
  ['shop.example', 'https://shop.example/'],
  ['  http://shop.example/a ', 'http://shop.example/a'],
  ['localhost:3000/x', 'https://localhost:3000/x'],
  ['https://商店.example/灯', 'https://xn--czrs0t.example/%E7%81%AF'],
])('“%s” opens as %s', (typed, address) => expect(readWebAddress(typed)).toBe(address));

test.each([
  '',
  'lamps',
  'a b.example',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'mailto:a@b.example',
  'https://',
  'https://me:pin@shop.example/',
])('“%s” is no address', (typed) => expect(readWebAddress(typed)).toBeNull());

test('a pasted address becomes the pattern of its page; a pattern stays as it was typed', () => {
  expect(readPattern('https://shop.example/order/4711?session=9#top')).toBe('shop.example/order/*');
  expect(readPattern('https://shop.example/basket#top')).toBe('shop.example/basket');
  expect(readPattern('https://shop.example/#/basket')).toBe('shop.example/#/basket');
  expect(readPattern(' shop.example/basket* ')).toBe('shop.example/basket*');
  expect(readPattern('https://shop.example/*/pay')).toBe('https://shop.example/*/pay');
  expect(readPattern('/basket')).toBe('/basket');
});
