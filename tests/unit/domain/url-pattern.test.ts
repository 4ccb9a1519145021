// URL pattern: which addresses are one page, and which a pattern means; what is no address is harmless.
import { expect, test } from 'vitest';
import { matchesPattern, patternOf } from '@/lib/domain/url-pattern';

test('numbers and codes of a path are the same page', () => {
  expect(patternOf('https://shop.example/order/12345/')).toBe('shop.example/order/*');
  expect(patternOf('https://shop.example/order/77/#/pay')).toBe(patternOf('https://shop.example/order/12/#/pay'));
});

test('what is no address, as a foreign file may say, is a page of its own and matches nothing', () => {
  for (const words of ['', 'not an address', '<script>', '"><img src=x>']) {
    expect(patternOf(words)).toBe(words);
    expect(matchesPattern(words, '*')).toBe(false);
  }
});
