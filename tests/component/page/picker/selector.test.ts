// Selector: what a rule calls a picked element: names its makers gave it, never words, numbers or places that pass.
import { afterEach, describe, expect, test } from 'vitest';
import { selectorFor } from '@/lib/page/picker/selector';
import { isStableName, saysWhatItIs } from '@/lib/page/picker/stable-name';
import { addToPage } from './with-picker';

let added: Element[] = [];
afterEach(() => {
  for (const element of added) element.remove();
  added = [];
});

/** The selector of the element marked with `x-me`, and how many elements of the page it names. */
function named(markup: string): { selector: string; count: number; own: boolean } {
  const page = addToPage(`<article>${markup}</article>`);
  added.push(page);
  const me = page.querySelector('[x-me]') as Element;
  const selector = selectorFor(me);
  const all = [...document.querySelectorAll(selector)];
  return { selector, count: all.length, own: all.includes(me) };
}

test.each([
  ['an id', '<p id="customer-name" x-me></p>', '#customer-name'],
  ['an id that needs escaping', '<p id="customer.name" x-me></p>', '#customer\\.name'],
  ['a name for tests before a class', '<p data-testid="account" class="card" x-me></p>', '[data-testid="account"]'],
  ['the name of a field', '<input name="email" class="form-control" x-me>', 'input[name="email"]'],
  ['what a field is filled with', '<input autocomplete="name" id="field-8841" x-me>', 'input[autocomplete="name"]'],
  ['a class', '<p class="customer-name" x-me></p><p></p>', 'p.customer-name'],
  ['classes without those of looks', '<p class="mt-4 flex is-open user-card lg:hidden" x-me></p>', 'p.user-card'],
  ['a tag of its own', '<user-avatar x-me></user-avatar>', 'user-avatar'],
  [
    'what it stands in',
    '<header class="site-header"><p class="title" x-me></p></header><p class="title"></p>',
    'header.site-header p.title',
  ],
  ['its way from what has a name', '<div id="greeting"><span><b x-me></b></span></div>', '#greeting > span > b'],
  ['a role', '<div role="banner" x-me></div>', 'div[role="banner"]'],
] as const)('%s', (_, markup, selector) => {
  expect(named(markup)).toEqual({ selector, count: 1, own: true });
});

test('elements like it are named with it: rather one too many covered', () => {
  const rows = '<tr><td class="customer"></td><td></td></tr>'.repeat(3);
  const { selector, count, own } = named(
    `<table class="orders"><tbody>${rows}<tr><td class="customer" x-me></td></tr></tbody></table>`,
  );
  expect({ selector, count, own }).toEqual({ selector: 'td.customer', count: 4, own: true });
});

test('its place counts only where everything else names too many', () => {
  const many = '<p></p>'.repeat(20);
  const { selector, count, own } = named(`<div id="list">${many}<p x-me></p></div>`);
  expect({ selector, count, own }).toEqual({ selector: '#list > p:nth-of-type(21)', count: 1, own: true });
  const nested = '<div><p></p></div>'.repeat(20);
  const deep = named(`<div id="tree">${nested}<div><p x-me></p></div></div>`);
  expect(deep.own).toBe(true);
  expect(deep.count).toBeLessThanOrEqual(12);
});

test.each([
  '<p id="order-88412" class="css-1x2y3z" data-testid="row-4711" aria-label="Ines Ortega" title="Ines" x-me>Ines Ortega</p>',
  '<a href="mailto:ines@shop.example" name="ines@shop.example" x-me>ines@shop.example</a>',
  '<input value="Ines Ortega" placeholder="Ines" aria-label="Name of Ines" x-me>',
  '<img alt="Ines Ortega" src="/ines.png" data-user="Ines" x-me>',
])('nothing that may say who was there: %s', (markup) => {
  const { selector, own } = named(markup);
  expect(selector).not.toMatch(/ines|ortega|88412|4711|1x2y3z/i);
  expect(own).toBe(true);
});

test('in a shadow root it is named within it', () => {
  const host = addToPage('<div></div>');
  added.push(host);
  const root = host.attachShadow({ mode: 'open' });
  const name = document.createElement('span');
  name.className = 'customer-name';
  root.append(name);
  expect(selectorFor(name)).toBe('span.customer-name');
  expect(root.querySelector('span.customer-name')).toBe(name);
});

test('a selector is never longer than a rule takes', () => {
  let markup = '<div></div><div><p x-me></p></div>';
  for (let depth = 0; depth < 150; depth += 1) markup = `<div></div><div></div><div>${markup}</div>`;
  const { selector, own } = named(markup);
  expect(selector.length).toBeLessThanOrEqual(500);
  expect(own).toBe(true);
});

test('the page itself, and a picture made of shapes, have a name too', () => {
  expect(selectorFor(document.documentElement)).toBe('html');
  const { selector, own } = named('<svg class="avatar-picture"><g><circle r="4" x-me></circle></g></svg>');
  expect({ selector, own }).toEqual({ selector: 'svg.avatar-picture > g > circle', own: true });
});

describe('names', () => {
  test.each([
    'customer-name',
    'userMenu',
    'user_menu',
    'Header',
    'address-line-x',
    'h1-title',
    'btnSubmit',
    'nav__item',
    'Button_root',
  ])('of makers stay: %s', (name) => expect(isStableName(name)).toBe(true));
  test.each([
    '',
    'css-1x2y3z',
    'sc-bdVaJa',
    'jss123',
    'Button_root__3fGhK',
    'styles_card__aB3dE',
    'order-88412',
    'row-3',
    ':r1a:',
    'radix-:r4:',
    'react-select-2-input',
    'a3f9c2e1',
    'ines@shop.example',
    'Ines Ortega',
    'ember42x',
    '_ngcontent-abc-c12',
    'x'.repeat(80),
  ])('of machines and persons do not: %s', (name) => expect(isStableName(name)).toBe(false));
  test.each(['mt-4', 'lg:flex', 'w-[12px]', 'is-open', 'active', 'col-6', 'text-sm', 'd-none', 'p-2', 'js-hook'])(
    'of looks and moments say nothing: %s',
    (name) => expect(saysWhatItIs(name)).toBe(false),
  );
});
