// Measured facts: every fact of a page has its line, and what was not measured says so by having no value.
import { expect, test } from 'vitest';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { measuredFacts } from '@/lib/text/measured-facts';
import { loadText } from '@/lib/text/text';
import { pageFacts, START, touchpointRow } from '../../support/one-row';

const speech = { t: await loadText('en'), language: 'en' } as const;
const url = 'https://shop.example/cart' as SafeUrl;
const byKey = (...of: Parameters<typeof measuredFacts>) =>
  Object.fromEntries(measuredFacts(...of).map(({ key, value }) => [key, value]));

test('a page has a line for each fact', () => {
  const facts = pageFacts({
    loadTime: 1_900,
    largestPaint: 812,
    layoutShift: 0.1234,
    interactionDelay: 96,
    formErrors: ['Enter an e-mail', 'Choose a size'],
    failedRequests: [{ url: 'https://shop.example/api/cart' as SafeUrl, status: 503 }],
    language: 'de',
    masked: true,
  });
  const time = { duration: 65_000, source: 'measured' as const };
  expect(byKey(touchpointRow({ url, facts, time, at: START + 61_000 }), START, speech)).toEqual({
    time: '1 min 5 sec',
    since: '1 min 1 sec',
    load: '1.9 sec',
    paint: '812 ms',
    shift: '0.123',
    delay: '96 ms',
    errors: 'Enter an e-mail · Choose a size',
    requests: '503 shop.example/api/cart',
    viewport: `${facts.viewportWidth} × ${facts.viewportHeight} @${facts.pixelRatio}`,
    language: 'de',
    masked: 'covered before the picture',
  });
});

test('what was looked for and not there is none; what was not looked for has no value', () => {
  const none = byKey(touchpointRow({ url, facts: pageFacts({ formErrors: [], failedRequests: [] }) }), null, speech);
  expect(none).toMatchObject({ errors: 'none', requests: 'none' });
  expect(none).not.toHaveProperty('since');
  const unknown = byKey(touchpointRow({ url, facts: null, time: null }), null, speech);
  expect(Object.values(unknown)).toEqual(Object.values(unknown).map(() => null));
});

test('a touchpoint elsewhere has its time and nothing of a page', () => {
  const keys = Object.keys(byKey(touchpointRow({ url: null, facts: null, at: START }), START, speech));
  expect(keys).toEqual(['time', 'since']);
});
