// Recordings of the browser's developer tools: the pages and presses in them, and nothing that somebody typed.
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Detail, walkOf } from '@/lib/import/recorder/recorded-walk';
import { parseRecording } from '@/lib/import/recorder/recording';
import { newCleaner } from '@/lib/state/clean-words';

const clean = newCleaner({ names: [] });
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const fixture = (name: string) => fs.readFileSync(`tests/fixtures/recordings/${name}.json`);
const walk = (name: string, detail: Detail) => walkOf(parseRecording(fixture(name)), detail, clean);
const shown = (name: string, detail: Detail) =>
  walk(name, detail).moments.map(({ is, title, url, actions }) => [
    is,
    title,
    url,
    actions.map((one) => `${one.is} ${one.name}`),
  ]);

describe('a recording becomes', () => {
  it('a moment for each page, with what was done on it', () => {
    expect(walk('shop', 'pages')).toMatchObject({ title: 'Buy a machine', startUrl: 'https://shop.example/' });
    expect(shown('shop', 'pages')).toEqual([
      ['page', 'Brewhaus – coffee machines', 'https://shop.example/', ['fill Search the shop']],
      ['page', 'Results for …', 'https://shop.example/search', ['press Crema 3']],
      [
        'page',
        'Crema 3 – Brewhaus',
        'https://shop.example/machines/4711',
        ['press Add to basket', 'press open basket'],
      ],
      ['page', 'Basket', 'https://shop.example/basket', []],
    ]);
  });

  it('a moment more for each press, but not for one that only begins to fill in a field', () => {
    expect(shown('shop', 'presses').map(([is, title]) => `${is} ${title}`)).toEqual([
      'page Brewhaus – coffee machines',
      'page Results for …',
      'press Crema 3',
      'page Crema 3 – Brewhaus',
      'press Add to basket',
      'press open basket',
      'page Basket',
    ]);
  });

  it('steps in Chinese, in old files with plain selectors, and on routes behind a #', () => {
    expect(shown('forms', 'pages')).toEqual([
      ['page', '办理护照', 'https://city.example/services/passport', ['press 开始办理']],
      ['page', 'city.example', 'https://city.example/#/step/2', ['fill 上门领取', 'press 提交']],
      ['page', 'city.example', 'https://city.example/#/done', []],
    ]);
  });
});

it('tells of every kind of step that nothing is made of, those that it does not know among them', () => {
  expect(Object.fromEntries(walk('shop', 'pages').left)).toEqual({
    setViewport: 1,
    keyDown: 1,
    keyUp: 1,
    scroll: 1,
    waitForElement: 1,
    hover: 1,
  });
  expect(Object.fromEntries(walk('checkout', 'pages').left)).toEqual({
    setViewport: 1,
    emulateNetworkConditions: 1,
    waitForExpression: 1,
    click: 1,
    customStep: 1,
    close: 1,
  });
  const odd = parseRecording(
    bytesOf({ steps: [7, null, { type: 3 }, { type: 'click', selectors: 'no' }, { type: 'tap' }] }),
  );
  expect(Object.fromEntries(walkOf(odd, 'pages', clean).left)).toEqual({ unknown: 4, tap: 1 });
});

it('keeps nothing that was typed, and no address, name or number of a person', () => {
  const text = JSON.stringify([walk('checkout', 'pages'), walk('shop', 'presses')]);
  for (const secret of ['Ines Private', 'hunter2', 'DE8937', '123456789/', 'eyJhbGci', 'espresso', 'utm_source']) {
    expect(text, secret).not.toContain(secret);
  }
  const named = walkOf(parseRecording(fixture('checkout')), 'pages', newCleaner({ names: ['Order'] }));
  expect(named.title).toBe('Checkout of …');
  expect(named.moments[0]).toMatchObject({ title: 'Orders', url: 'https://shop.example/account/…/orders/…' });
  expect(named.moments[0]?.actions.map(({ name }) => name)).toEqual(['Your name', 'IBAN', 'Password', '… and pay']);
});

describe('what is no recording is refused', () => {
  it.each([
    ['no JSON', 'steps'],
    ['an array', []],
    ['no steps', { title: 'x' }],
    ['steps that are none', { steps: 'x' }],
    ['a poisoned key', '{"steps":[{"type":"click","__proto__":{"x":1}}]}'],
    ['brackets without end', `{"steps":${'['.repeat(100)}${']'.repeat(100)}}`],
    ['another encoding', new Uint8Array([0xff, 0xfe, 0x7b])],
  ])('%s', (_, given) => {
    expect(() => parseRecording(given instanceof Uint8Array ? given : bytesOf(given))).toThrow('recording-foreign');
  });

  it('one too large', () => {
    expect(() => parseRecording(bytesOf({ steps: Array(5_001).fill({ type: 'click' }) }))).toThrow(
      'recording-too-large',
    );
    expect(() => parseRecording(new Uint8Array(21 * 1024 * 1024))).toThrow('recording-too-large');
  });
});
