// Region picking: by drag, by two clicks and by key; what is taken is what is outlined, and Esc takes nothing.
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { endPicker } from '@/lib/page/picker/end-picker';
import { type Hand, startPicking } from './with-picker';

let hand: Hand;
beforeEach(async () => {
  endPicker();
  await page.viewport(800, 600);
  hand = await startPicking('region');
});

const view = () => [document.documentElement.clientWidth, document.documentElement.clientHeight] as const;

test('a drag takes the rectangle between its ends, whichever way it goes', async () => {
  hand.drag({ x: 300, y: 200 }, { x: 100, y: 50 });
  expect(await hand.answer).toEqual({ end: 'picked', area: { x: 100, y: 50, width: 200, height: 150 }, rule: null });
});

test('a drag beyond the view ends at its edge', async () => {
  hand.drag({ x: 700, y: 500 }, { x: 5_000, y: 5_000 });
  const [width, height] = view();
  expect(await hand.answer).toMatchObject({ area: { x: 700, y: 500, width: width - 700, height: height - 500 } });
});

test('two clicks take what lies between them, for a hand that cannot drag', async () => {
  hand.click({ x: 40, y: 60 });
  expect(await hand.size()).toBe('');
  hand.point('pointermove', { x: 140, y: 90 });
  expect(await hand.size()).toBe('100 × 30');
  hand.click({ x: 240, y: 160 });
  expect(await hand.answer).toMatchObject({ area: { x: 40, y: 60, width: 200, height: 100 } });
});

test('by key: the first outlines the middle, then arrows move it and resize it, within the view', async () => {
  const [width, height] = view();
  hand.key('ArrowRight');
  expect(await hand.size()).toBe(`${Math.round(width / 2)} × ${Math.round(height / 2)}`);
  for (let presses = 0; presses < 100; presses += 1) hand.key('ArrowLeft');
  hand.key('ArrowRight');
  hand.key('ArrowRight', { ctrlKey: true });
  for (let presses = 0; presses < 100; presses += 1) hand.key('ArrowUp');
  hand.key('ArrowDown', { shiftKey: true });
  hand.key('ArrowLeft', { shiftKey: true, ctrlKey: true });
  hand.key('Enter');
  expect(await hand.answer).toMatchObject({
    area: { x: 11, y: 0, width: Math.round(width / 2) - 1, height: Math.round(height / 2) + 10 },
  });
});

test('Enter while nothing is outlined outlines something, and other keys do nothing', async () => {
  hand.key('a');
  expect(await hand.size()).toBe('');
  hand.key('Enter');
  expect(await hand.size()).not.toBe('');
  hand.key('Escape');
  expect(await hand.answer).toEqual({ end: 'cancelled' });
});

test('Esc in the middle of a drag takes nothing', async () => {
  hand.point('pointerdown', { x: 10, y: 10 });
  hand.point('pointermove', { x: 200, y: 200 });
  hand.key('Escape');
  hand.point('pointerup', { x: 200, y: 200 });
  expect(await hand.answer).toEqual({ end: 'cancelled' });
});

test('a button other than the main one draws nothing', async () => {
  for (const type of ['pointerdown', 'pointermove', 'pointerup'])
    hand.inner.documentElement.dispatchEvent(
      new PointerEvent(type, { clientX: type === 'pointerdown' ? 0 : 300, clientY: 300, bubbles: true, button: 2 }),
    );
  expect(await hand.size()).toBe('');
  endPicker();
});
