// Route: another path or `#/route` than the document was opened with is a page of its own; a query or an anchor is not.
import { afterEach, expect, test } from 'vitest';
import { currentRoute, noteRoute } from '@/lib/page/route';

const OPENED = 'https://shop.example/cart?utm=1';
afterEach(() => {
  delete (globalThis as { walkmapRoute?: unknown }).walkmapRoute;
});

test.each([OPENED, 'https://shop.example/cart', 'https://shop.example/cart?page=2', 'https://shop.example/cart#terms'])(
  '%s is the page that was loaded',
  (shown) => expect(currentRoute(OPENED, shown)).toBeNull(),
);

test('another path is a route since nobody knows when, unless it was noted', () => {
  const shown = 'https://shop.example/checkout';
  expect(currentRoute(OPENED, shown)).toEqual({ began: null });
  const before = Math.floor(performance.now());
  noteRoute(shown);
  const route = currentRoute(OPENED, shown);
  expect(route?.began).toBeGreaterThanOrEqual(before);
  noteRoute('https://shop.example/checkout?step=2');
  expect(currentRoute(OPENED, `${shown}?step=2`)).toEqual(route);
});

test('a route by fragment counts once it was noted', () => {
  noteRoute('https://shop.example/cart#/pay?x=1');
  expect(currentRoute(OPENED, 'https://shop.example/cart#/pay')?.began).toBeTypeOf('number');
});

test('going back to the page that was loaded is a route too: its measures are long over', () => {
  noteRoute('https://shop.example/checkout');
  noteRoute('https://shop.example/cart');
  expect(currentRoute(OPENED, 'https://shop.example/cart')?.began).toBeTypeOf('number');
});
