// Harmless addresses: another scheme than that of the web never is one, an unfinished address is.
import { expect, test } from 'vitest';
import { isHarmlessAddress } from '@/lib/domain/harmless-address';

test.each(['javascript:alert(1)', ' JavaScript:x', 'data:text/html,x', 'file:///etc', 'mailto:a@b.example'])(
  '"%s" is not',
  (text) => expect(isHarmlessAddress(text)).toBe(false),
);

test.each(['', 'ht', 'https:', 'HTTP://shop.example', 'shop.example', 'shop.example:80', 'the shop'])(
  '"%s" is',
  (text) => expect(isHarmlessAddress(text)).toBe(true),
);
