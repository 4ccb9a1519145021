// Addresses as a person types or pastes them.
import { expect, it } from 'vitest';
import { patternOfTyped } from '@/lib/domain/typed-pattern';

it.each([
  ['https://shop.test/basket/?a=1#top', 'shop.test/basket'],
  ['shop.test', 'shop.test'],
  ['*.shop.test/*', '*.shop.test/*'],
  ['/basket/*', '/basket/*'],
  ['/', '/'],
  ['localhost:8080/a', 'localhost:8080/a'],
  ['shop.test/#/basket', 'shop.test/#/basket'],
])('%s', (text, pattern) => {
  expect(patternOfTyped(text)).toBe(pattern);
});

it.each(['', 'basket', 'a b', 'the basket page', `/${'a'.repeat(500)}`])('not %s', (text) => {
  expect(patternOfTyped(text)).toBeNull();
});
