// Places where private data was once missed, or hidden in the wrong place: frames that are padded, scaled or cut, half values.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Box } from '@/lib/page/prepared-page';
import { findPrivateAreas } from '@/lib/page/private-areas';

let stage: HTMLElement;
beforeEach(async () => {
  await page.viewport(800, 600);
  stage = document.body.appendChild(document.createElement('div'));
});
afterEach(() => stage.remove());

const FIELD =
  '<input value="Ines" style="position: absolute; left: 10px; top: 20px; width: 100px; height: 20px; padding: 0; border: 0">';

/** A frame of this origin, 200 by 100 CSS pixels at 100, `top`, with one filled field at 10, 20. */
const newFrame = (style: string, top = 50) =>
  new Promise<HTMLIFrameElement>((resolve) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = `position: absolute; left: 100px; top: ${top}px; width: 200px; height: 100px; border: 0; ${style}`;
    frame.srcdoc = `<body style="margin: 0">${FIELD}`;
    frame.onload = () => resolve(frame);
    stage.append(frame);
  });

test.each<[string, Box]>([
  ['padding: 30px', { x: 140, y: 100, width: 100, height: 20 }],
  ['transform: scale(2); transform-origin: 0 0', { x: 120, y: 90, width: 200, height: 40 }],
  ['zoom: 0.5', { x: 55, y: 35, width: 50, height: 10 }],
])('a field in a frame with %s is found where it is seen', async (style, box) => {
  await newFrame(style);
  expect(findPrivateAreas(window)).toEqual([box]);
});

test.each([
  ['below', 590],
  ['above', -45],
])('a field of a frame that reaches %s the view gives no box outside it', async (_, top) => {
  await newFrame('', top);
  for (const box of findPrivateAreas(window)) {
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(innerHeight);
  }
});

test.each([
  ['date', '31'],
  ['number', '12e'],
])(
  'an input of type %s with %s typed so far is private: it shows what its value does not tell yet',
  async (type, typed) => {
    const input = Object.assign(document.createElement('input'), { type });
    stage.append(input);
    await userEvent.click(input, { position: { x: 10, y: 8 } });
    await userEvent.keyboard(typed);
    expect(input.value).toBe('');
    expect(findPrivateAreas(window)).toHaveLength(1);
  },
);

test('a field in a closed shadow root of a frame is found through the extension’s own call', async () => {
  const frame = await newFrame('');
  const inner = frame.contentDocument as Document;
  const host = inner.body.appendChild(inner.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  const field = root.appendChild(inner.createElement('input'));
  field.value = '4111 1111 1111 1111';
  const openOrClosedShadowRoot = (element: HTMLElement) => (element === host ? root : null);
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
  expect(findPrivateAreas(window)).toHaveLength(2);
  vi.unstubAllGlobals();
});
