// Route: another path or `#/route` than the document was opened with is a page of its own; a query or an anchor is not.
import { afterEach, expect, test } from 'vitest';
import { currentRoute, noteRoute } from '@/lib/page/route';

const OPENED = 'https://shop.example/cart?utm=1';
const CHECKOUT = 'https://shop.example/checkout';
afterEach(() => {
  delete (globalThis as { walkmapRoute?: unknown }).walkmapRoute;
});

test.each([OPENED, 'https://shop.example/cart', 'https://shop.example/cart?page=2', 'https://shop.example/cart#terms'])(
  '%s is the page that was loaded',
  (shown) => {
    expect(currentRoute(shown, OPENED)).toBeNull();
    noteRoute(OPENED, OPENED);
    expect(noteRoute(shown, OPENED)).toBe(false);
    expect(currentRoute(shown, OPENED)).toBeNull();
  },
);

test('another path is a route since nobody knows when, also for whoever comes later', () => {
  expect(currentRoute(CHECKOUT, OPENED)).toEqual({ began: null });
  expect(noteRoute(CHECKOUT, OPENED)).toBe(false);
  expect(currentRoute(CHECKOUT, OPENED)).toEqual({ began: null });
});

test('a route that begins while somebody watches is timed', () => {
  noteRoute(OPENED, OPENED);
  const before = Math.floor(performance.now());
  expect(noteRoute(CHECKOUT, OPENED)).toBe(true);
  const route = currentRoute(`${CHECKOUT}?step=2`, OPENED);
  expect(route?.began).toBeGreaterThanOrEqual(before);
  expect(noteRoute(`${CHECKOUT}?step=2`, OPENED)).toBe(false);
});

test('a route by fragment counts, and the one that was opened does not', () => {
  expect(currentRoute('https://shop.example/cart#/list', OPENED)).toBeNull();
  noteRoute('https://shop.example/cart#/list', OPENED);
  expect(noteRoute('https://shop.example/cart#/pay?x=1', OPENED)).toBe(true);
  expect(currentRoute('https://shop.example/cart#/pay', OPENED)?.began).toBeTypeOf('number');
});

test('going back to the page that was loaded is a route too: its measures are long over', () => {
  noteRoute(OPENED, OPENED);
  noteRoute(CHECKOUT, OPENED);
  expect(noteRoute(OPENED, OPENED)).toBe(true);
  expect(currentRoute(OPENED, OPENED)?.began).toBeTypeOf('number');
});
