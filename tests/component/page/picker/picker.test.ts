// Picker: one at a time, gone without a trace, also by itself, and no page takes part in it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EVERYTHING } from '@/lib/domain/covering';
import { endPicker } from '@/lib/page/picker/end-picker';
import { preparePage, restorePage } from '@/lib/page/preparation';
import { addToPage, HINT, startPicking, twoFrames } from './with-picker';

beforeEach(() => page.viewport(800, 600));
afterEach(() => {
  endPicker();
  vi.useRealTimers();
});

const hosts = () => document.querySelectorAll('[popover]').length;

test('the page is as before, its focus too, and holds nothing of the picker meanwhile', async () => {
  const field = addToPage('<input value="Ines">') as HTMLInputElement;
  field.focus();
  field.setSelectionRange(1, 3);
  const markup = document.documentElement.outerHTML;
  const hand = await startPicking('element');
  expect(document.activeElement).toBe(hand.host);
  expect(hand.host.shadowRoot).toBeNull();
  expect(hand.host.textContent).toBe('');
  expect(document.documentElement.outerHTML).not.toContain(HINT);
  expect(window.length).toBe(0);
  hand.key('Escape');
  expect(await hand.answer).toEqual({ end: 'cancelled' });
  expect(document.documentElement.outerHTML).toBe(markup);
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([1, 3]);
  field.remove();
});

test('neither keys nor presses reach a page that listens before anybody else', async () => {
  const heard: string[] = [];
  const listen = (event: Event) => void heard.push(event.type);
  const types = 'pointerdown pointerup pointermove mousedown mouseup click keydown keyup keypress wheel'.split(' ');
  for (const type of types) window.addEventListener(type, listen, true);
  const hand = await startPicking('region');
  await userEvent.keyboard('abc{ArrowRight}');
  expect(await hand.size()).not.toBe('');
  await userEvent.click(document.body, { force: true, position: { x: 200, y: 200 } });
  await userEvent.keyboard('{Escape}');
  expect(await hand.answer).toEqual({ end: 'cancelled' });
  expect(heard).toEqual([]);
  for (const type of types) window.removeEventListener(type, listen, true);
});

test('a second one replaces the first', async () => {
  const first = await startPicking('region');
  const second = await startPicking('element');
  expect(await first.answer).toEqual({ end: 'cancelled' });
  expect(hosts()).toBe(1);
  second.key('Escape');
  await second.answer;
  expect(hosts()).toBe(0);
});

test('it is in no picture: whoever prepares the page ends it', async () => {
  const hand = await startPicking('region');
  await preparePage(EVERYTHING);
  expect(await hand.answer).toEqual({ end: 'cancelled' });
  expect(hosts()).toBe(0);
  restorePage();
});

test('it ends when nobody waits for its answer any more, and after two minutes in any case', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  const alone = startPicking('region');
  await vi.advanceTimersByTimeAsync(100);
  const hand = await alone;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(hosts()).toBe(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await hand.answer).toEqual({ end: 'cancelled' });
  const started = startPicking('region');
  await vi.advanceTimersByTimeAsync(100);
  const heard = await started;
  for (let seconds = 0; seconds < 118; seconds += 2) {
    (globalThis as unknown as { walkmapPicker(word: object): void }).walkmapPicker({ say: 'beat' });
    await vi.advanceTimersByTimeAsync(2_000);
  }
  expect(hosts()).toBe(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await heard.answer).toEqual({ end: 'cancelled' });
});

test('a page that takes it away is told from a person who gave up', async () => {
  const hand = await startPicking('region');
  hand.host.remove();
  expect(await hand.answer).toEqual({ end: 'lost' });
});

test('the style of the page neither hides nor moves it', async () => {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent =
    '* { all: unset !important } div, iframe, [popover] { display: none !important; opacity: 0.1 !important; transform: scale(0.5) !important; pointer-events: none !important }';
  const hand = await startPicking('region');
  await twoFrames();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  expect(hand.host.getBoundingClientRect()).toMatchObject({ x: 0, y: 0, width, height });
  expect(hand.inner.defaultView?.innerWidth).toBe(width);
  expect(document.elementFromPoint(5, 5)).toBe(hand.host);
  expect(getComputedStyle(hand.host).opacity).toBe('1');
  endPicker();
  style.remove();
});
