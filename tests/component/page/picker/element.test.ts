// Element picking: what lies under the pointer, through frames and shadow roots, and where the keys lead.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { endPicker } from '@/lib/page/picker/end-picker';
import { findPicked } from '@/lib/page/picker/find-picked';
import { aimAtPicked, leavePicked } from '@/lib/page/picker/picked';
import { addToPage, type Hand, startPicking } from './with-picker';

const added: Element[] = [];
const add = (markup: string) => {
  const element = addToPage(markup);
  added.push(element);
  return element;
};

beforeEach(() => page.viewport(800, 600));
afterEach(() => {
  endPicker();
  leavePicked();
  for (const element of added.splice(0)) element.remove();
});

const BOX = 'position: absolute; margin: 0; padding: 0; border: 0; box-sizing: border-box;';

async function takeAt(hand: Hand, x: number, y: number) {
  hand.click({ x, y });
  return hand.answer;
}

test('a click takes what lies below it, also where something is laid over all', async () => {
  add(
    `<div style="${BOX} inset: 0; z-index: 2147483647"><p style="${BOX} left: 40px; top: 30px; width: 120px; height: 50px"></p></div>`,
  );
  const hand = await startPicking('element');
  hand.point('pointermove', { x: 60, y: 40 });
  expect(await hand.size()).toBe('120 × 50');
  expect(await takeAt(hand, 60, 40)).toEqual({
    end: 'picked',
    area: { x: 40, y: 30, width: 120, height: 50 },
    rule: null,
  });
});

test('what stands in an open or a closed shadow root is taken by itself', async () => {
  for (const mode of ['open', 'closed'] as const) {
    const host = add(`<div style="${BOX} left: 20px; top: 20px; width: 300px; height: 100px"></div>`);
    const root = host.attachShadow({ mode });
    // The browser of this test lends no key to closed roots; an extension has one.
    Object.assign(host, { openOrClosedShadowRoot: root });
    const inside = document.createElement('b');
    inside.style.cssText = `${BOX} left: 10px; top: 10px; width: 80px; height: 30px`;
    root.append(inside);
    const hand = await startPicking('element');
    expect(await takeAt(hand, 40, 40)).toMatchObject({ area: { x: 30, y: 30, width: 80, height: 30 } });
    host.remove();
  }
});

test('what stands in a frame of the same origin is taken by itself, wherever the frame stands and however it is scaled', async () => {
  const frame = add(
    `<iframe style="${BOX} left: 100px; top: 50px; width: 300px; height: 200px; border: 4px solid; padding: 6px; transform: scale(2); transform-origin: 0 0" srcdoc="<p style='position: absolute; margin: 0; left: 10px; top: 20px; width: 30px; height: 40px'></p>"></iframe>`,
  ) as HTMLIFrameElement;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const hand = await startPicking('element');
  const area = { x: 100 + 2 * 20, y: 50 + 2 * 30, width: 60, height: 80 };
  expect(await takeAt(hand, area.x + 5, area.y + 5)).toMatchObject({ area });
});

test('a frame of another origin is taken as a whole', async () => {
  const frame = add(
    `<iframe sandbox style="${BOX} left: 100px; top: 50px; width: 300px; height: 200px" srcdoc="<p>away</p>"></iframe>`,
  ) as HTMLIFrameElement;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const hand = await startPicking('element');
  expect(await takeAt(hand, 150, 80)).toMatchObject({ area: { x: 100, y: 50, width: 300, height: 200 } });
});

test('while a modal dialog is open, what is in it is taken', async () => {
  const dialog = add(
    `<dialog style="${BOX} inset: auto; left: 50px; top: 50px; width: 400px; height: 300px"><p style="${BOX} left: 10px; top: 10px; width: 90px; height: 70px"></p></dialog>`,
  ) as HTMLDialogElement;
  dialog.showModal();
  const hand = await startPicking('element');
  expect(document.elementFromPoint(400, 300)).toBe(hand.host);
  expect(await takeAt(hand, 70, 70)).toMatchObject({ area: { width: 90, height: 70 } });
  expect(dialog.contains(hand.host)).toBe(false);
});

test('… also where the dialog stands in a closed shadow root', async () => {
  const host = add('<div></div>');
  const root = host.attachShadow({ mode: 'closed' });
  Object.assign(host, { openOrClosedShadowRoot: root });
  const dialog = document.createElement('dialog');
  dialog.style.cssText = `${BOX} left: 50px; top: 50px; width: 400px; height: 300px`;
  root.append(dialog);
  dialog.showModal();
  const hand = await startPicking('element');
  expect(root.elementFromPoint(400, 300)).toBe(hand.host);
  expect(await takeAt(hand, 70, 70)).toMatchObject({ area: { x: 50, y: 50, width: 400, height: 300 } });
  expect(dialog.children.length).toBe(0);
});

test('by key: into, beside, around, and on with Tab, over what cannot be seen', async () => {
  add(
    `<section style="${BOX} inset: 0; height: 600px"><ul style="${BOX} left: 0; top: 0; width: 500px; height: 500px">
      <li style="width: 111px; height: 20px"></li><li hidden></li><li style="width: 222px; height: 20px"><i style="display: block; width: 33px; height: 5px"></i></li></ul>
      <div style="${BOX} left: 0; top: 510px; width: 444px; height: 20px"></div></section>`,
  );
  const hand = await startPicking('element');
  const walk = async (key: string, more?: KeyboardEventInit) => {
    hand.key(key, more);
    return hand.size();
  };
  hand.point('pointermove', { x: 5, y: 5 });
  expect(await hand.size()).toBe('111 × 20');
  expect(await walk('ArrowRight')).toBe('222 × 20');
  expect(await walk('ArrowRight')).toBe('222 × 20');
  expect(await walk('ArrowDown')).toBe('33 × 5');
  expect(await walk('Tab')).toBe('444 × 20');
  expect(await walk('Tab', { shiftKey: true })).toBe('33 × 5');
  expect(await walk('ArrowUp')).toBe('222 × 20');
  expect(await walk('ArrowLeft')).toBe('111 × 20');
  expect(await walk('ArrowUp')).toBe('500 × 500');
  hand.key('Enter');
  expect(await hand.answer).toMatchObject({ area: { x: 0, y: 0, width: 500, height: 500 } });
});

test('by key into a frame, and out of it again', async () => {
  const frame = add(
    `<iframe style="${BOX} inset: 0; width: 800px; height: 580px" srcdoc="<!doctype html><style>* { margin: 0 }</style><h1 style='width: 70px; height: 30px'></h1>"></iframe>`,
  ) as HTMLIFrameElement;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const hand = await startPicking('element');
  hand.point('pointermove', { x: 10, y: 10 });
  expect(await hand.size()).toBe('70 × 30');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) hand.key(key);
  expect(await hand.size()).toBe('800 × 580');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) hand.key(key);
  expect(await hand.size()).toBe('70 × 30');
});

test('the wheel scrolls what lies below, the innermost first', async () => {
  const inner = add(
    `<div style="${BOX} left: 0; top: 0; width: 200px; height: 200px; overflow: auto"><p style="height: 230px; margin: 0"></p></div>`,
  );
  add('<div style="height: 3000px"></div>');
  const hand = await startPicking('element');
  hand.turn({ x: 50, y: 50 }, { deltaY: 20 });
  expect([inner.scrollTop, scrollY]).toEqual([20, 0]);
  hand.turn({ x: 50, y: 50 }, { deltaY: 20 });
  hand.turn({ x: 50, y: 50 }, { deltaY: 50 });
  expect([inner.scrollTop, scrollY]).toEqual([30, 50]);
  hand.turn({ x: 400, y: 400 }, { deltaY: 2, deltaMode: 1 });
  expect(scrollY).toBe(130);
  scrollTo(0, 0);
});

test('an element out of sight is brought into it for the picture, and the page goes back to where it was', async () => {
  add('<div style="height: 3000px"></div>');
  const low = add('<div style="width: 300px; height: 100px"></div>');
  const hand = await startPicking('element');
  hand.point('pointermove', { x: 400, y: 300 });
  low.scrollIntoView();
  hand.point('pointermove', { x: 100, y: low.getBoundingClientRect().y + 10 });
  hand.key('Enter');
  expect(await hand.answer).toMatchObject({ end: 'picked', area: { width: 300, height: 100 } });
  scrollTo(0, 40);
  expect(await aimAtPicked()).toMatchObject({ area: { width: 300, height: 100 }, whole: true });
  expect(scrollY).toBeGreaterThan(2_000);
  expect(leavePicked()).toMatchObject({ area: { width: 300, height: 100 } });
  expect(scrollY).toBe(40);
  low.style.height = '2000px';
  expect(await aimAtPicked()).toMatchObject({ whole: false });
  leavePicked();
  expect(scrollY).toBe(40);
  scrollTo(0, 0);
});

test('what is larger than the view is found in the whole page, unless something else scrolls or clips it', async () => {
  const tall = add('<div style="width: 300px; height: 2000px; margin-top: 700px"></div>');
  const box = add('<div style="height: 100px; overflow: auto"><div style="height: 2000px"></div></div>');
  const fixed = add('<div style="position: fixed; right: 0; top: 0; width: 20px; height: 2000px"></div>');
  const pickOne = async (element: Element) => {
    const hand = await startPicking('element');
    const { x, y } = element.getBoundingClientRect();
    await takeAt(hand, x + 5, y + 5);
  };
  tall.scrollIntoView();
  const top = scrollY;
  await pickOne(tall);
  expect(findPicked()).toEqual({
    place: { x: tall.getBoundingClientRect().x, y: top, width: 300, height: 2000 },
    fits: false,
  });
  scrollTo(0, 0);
  expect(findPicked()?.place.y).toBe(top);
  tall.style.height = '90px';
  expect(findPicked()?.fits).toBe(true);
  tall.remove();
  expect(findPicked()).toBeNull();
  box.scrollIntoView();
  await pickOne(box.firstElementChild as Element);
  expect(findPicked()).toBeNull();
  await pickOne(fixed);
  expect(findPicked()).toBeNull();
  scrollTo(0, 0);
});
