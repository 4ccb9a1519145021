// SafeUrl: nothing that names a person or opens a session comes through, and harmless paths do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayUrl, SafeUrl, sanitizeUrl } from '@/lib/domain/safe-url';
import { HARMLESS, KEPT_KEYS, SEEDED } from './address-corpus';

describe('of the corpus', () => {
  test('no seeded token comes through, not even a part of it', () => {
    expect(SEEDED.length).toBeGreaterThan(150);
    const survived = SEEDED.filter(({ address, token }) => {
      const kept = decodeURIComponent(sanitizeUrl(address, KEPT_KEYS) ?? '').toLowerCase();
      const plain = decodeURIComponent(decodeURIComponent(token)).toLowerCase();
      const parts = Array.from({ length: plain.length - 7 }, (_, i) => plain.slice(i, i + 8));
      return parts.some((part) => kept.replace('shop.example', '').includes(part) && part !== '@shop.ex');
    });
    expect(survived.map(({ kind, place }) => `${kind} in ${place}`)).toEqual([]);
  });

  test('the site and the path around a token are kept', () => {
    for (const { address, place } of SEEDED) {
      const kept = sanitizeUrl(address, KEPT_KEYS) ?? '';
      expect(kept, address).toMatch(/^https:\/\/(app\.)?shop\.example\//);
      if (place === 'a segment in the middle') expect(kept).toBe('https://shop.example/account/…/orders');
      if (place === 'a route with a bang') expect(kept).toBe('https://app.shop.example/#!/orders/…/edit');
      if (place === 'a query') expect(kept).toBe('https://shop.example/search?q=coffee');
    }
  });

  test.each(HARMLESS)('%s is kept whole', (address) => expect(sanitizeUrl(address, KEPT_KEYS)).toBe(address));
});

test('the query goes, but for the keys that the site allows, in their own order', () => {
  const address = 'https://shop.example/list?utm_source=mail&page=2&q=tea&q=coffee';
  expect(sanitizeUrl(address)).toBe('https://shop.example/list');
  expect(sanitizeUrl(address, ['q', 'page', 'gone'])).toBe('https://shop.example/list?q=tea&page=2');
  expect(sanitizeUrl('https://shop.example/?q=a%26b%3Dc', ['q'])).toBe('https://shop.example/?q=a%26b%3Dc');
});

test('a fragment goes, a route stays, its query goes', () => {
  expect(sanitizeUrl('https://shop.example/a#reviews')).toBe('https://shop.example/a');
  expect(sanitizeUrl('https://shop.example/a#/b/c?d=e#f')).toBe('https://shop.example/a#/b/c');
  expect(sanitizeUrl('https://shop.example/a#/b&token=c')).toBe('https://shop.example/a#/b');
});

test.each([
  'about:blank',
  'chrome://settings/',
  'javascript:alert(1)',
  'data:text/html,<b>hi</b>',
  'file:///home/ines/notes.html',
  'blob:https://shop.example/6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  'ftp://shop.example/a',
  'view-source:https://shop.example/',
  'shop.example/machines',
  '',
])('%j is no address of a page', (address) => expect(sanitizeUrl(address)).toBeNull());

test('a broken escape stays as it is and breaks nothing', () => {
  expect(sanitizeUrl('https://shop.example/100%/a%zz')).toBe('https://shop.example/100%/a%zz');
});

test('whatever comes in, at most 2,000 characters of http come out, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (url, tail) => {
      const kept = sanitizeUrl(url + tail);
      if (kept === null) return;
      expect(kept.length).toBeLessThanOrEqual(2_000);
      expect(SafeUrl.safeParse(kept).success).toBe(true);
      expect(kept).toMatch(/^https?:\/\/[^/?#]+\/[^?]*$/);
    }),
  );
  expect(sanitizeUrl(`https://shop.example/${'a/'.repeat(2_000)}`)).toHaveLength(2_000);
});

test('an address is shown without its scheme and a lone slash', () => {
  expect(displayUrl('https://shop.example/')).toBe('shop.example');
  expect(displayUrl('http://shop.example/a/b')).toBe('shop.example/a/b');
});
