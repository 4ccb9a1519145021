// Web addresses: what people type for a site, and what must never be opened.
import { expect, test } from 'vitest';
import { isHarmlessAddress, webAddress } from '@/lib/domain/web-address';

test.each([
  ['https://shop.example/cart?x=1', 'https://shop.example/cart?x=1'],
  [' shop.example ', 'https://shop.example/'],
  ['shop.example:8080/cart', 'https://shop.example:8080/cart'],
  ['http://localhost:3000', 'http://localhost:3000/'],
  ['localhost:3000', 'https://localhost:3000/'],
  ['HTTPS://Shop.Example', 'https://shop.example/'],
])('"%s" opens %s', (typed, address) => expect(webAddress(typed)).toBe(address));

test.each(['', 'https://', 'the shop', 'shop', 'see the mail', 'mailto:a@b.example', 'javascript:alert(1)'])(
  '"%s" opens nothing',
  (typed) => expect(webAddress(typed)).toBeNull(),
);

test('another scheme is never harmless, an unfinished address is', () => {
  for (const text of [
    'javascript:alert(1)',
    ' JavaScript:x',
    'data:text/html,x',
    'file:///etc',
    'mailto:a@b.example',
  ]) {
    expect(isHarmlessAddress(text), text).toBe(false);
  }
  for (const text of ['', 'ht', 'https:', 'shop.example', 'shop.example:80', 'the shop']) {
    expect(isHarmlessAddress(text), text).toBe(true);
  }
});
