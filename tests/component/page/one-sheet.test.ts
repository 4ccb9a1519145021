// One sheet: what of a page depends on how far it is scrolled is noticed.
import { afterEach, expect, test } from 'vitest';
import { showsAll, watchLosses } from '@/lib/page/tall/one-sheet';

afterEach(() => document.body.replaceChildren());

const lay = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
};

test('a list that takes away what is out of sight is noticed, also in a shadow root', () => {
  const list = lay('<ul><li>one</li></ul>');
  const losses = watchLosses([document]);
  list.replaceChildren();
  expect(losses()).toBe(true);
  const root = lay('<p></p>').attachShadow({ mode: 'closed' });
  root.innerHTML = '<b>one</b>';
  const inside = watchLosses([document, root]);
  root.firstElementChild?.remove();
  expect(inside()).toBe(true);
});

test('words put into what is there already are noticed', () => {
  const row = lay('<p>row 1</p>');
  const losses = watchLosses([document]);
  (row.firstChild as Text).data = 'row 2';
  expect(losses()).toBe(true);
});

test('what is added, moved or styled is no loss', () => {
  const list = lay('<ul><li>one</li><li>two</li></ul>');
  const losses = watchLosses([document]);
  list.append('three', list.firstElementChild as Element);
  list.className = 'scrolled';
  expect(losses()).toBe(false);
});

test('what has faded, is gone, or is drawn only in sight is not shown', () => {
  const section = lay('<section><p>Words</p></section>');
  const met = [section.firstElementChild as Element];
  expect(showsAll([document], met)).toBe(true);
  section.style.opacity = '0';
  expect(showsAll([document], met)).toBe(false);
  section.style.cssText = 'content-visibility: auto';
  expect(showsAll([document], met)).toBe(false);
  section.remove();
  expect(showsAll([document], met)).toBe(false);
});
