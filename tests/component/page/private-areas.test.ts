// Private areas: found wherever a person's data stands, and nowhere else, in the real browser.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Box } from '@/lib/page/prepared-page';
import { findPrivateAreas, sameAreas } from '@/lib/page/private-areas';

let stage: HTMLElement;
beforeEach(async () => {
  await page.viewport(800, 600);
  stage = document.body.appendChild(document.createElement('div'));
  document.body.style.margin = '0';
});
afterEach(() => stage.remove());

/** An element at a known place, 100 by 20 CSS pixels. */
function place<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  fields: object = {},
  left = 40,
  top = 30,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: 100px; height: 20px; box-sizing: border-box; padding: 0; border: 0; overflow: hidden`;
  Object.assign(element, fields);
  return stage.appendChild(element);
}

const boxAt = (x: number, y: number, width = 100, height = 20): Box => ({ x, y, width, height });
const found = () => findPrivateAreas(window);

describe('what is private', () => {
  test.each(['text', 'password', 'email', 'tel', 'search', 'url', 'number', 'date', 'month', 'time'])(
    'a filled input of type %s',
    (type) => {
      const value =
        {
          number: '7',
          date: '1990-01-31',
          month: '1990-01',
          time: '12:30',
          email: 'ines@shop.example',
          url: 'https://shop.example',
        }[type] ?? 'Ines';
      place('input', { type, value });
      expect(found()).toEqual([boxAt(40, 30)]);
    },
  );

  test('an input of a type that nobody knows', () => {
    place('input', { value: 'Ines' }).setAttribute('type', 'secret');
    expect(found()).toEqual([boxAt(40, 30)]);
  });

  test('a filled text area, editable text, and a choice that the browser may fill in', () => {
    place('textarea', { value: 'My address' });
    place('div', { contentEditable: 'true', textContent: 'Dear shop' }, 40, 60);
    const select = place('select', {}, 40, 90);
    select.append(new Option('Germany'));
    select.setAttribute('autocomplete', 'country');
    expect(found()).toEqual([boxAt(40, 30), boxAt(40, 60), boxAt(40, 90)]);
  });

  test('editable text once, whatever stands inside', () => {
    const editor = place('div', { contentEditable: 'plaintext-only' });
    editor.append(document.createElement('b'), 'Dear shop');
    expect(found()).toEqual([boxAt(40, 30)]);
  });

  test('a filled input in an open shadow root, also in one inside another', () => {
    const outer = place('div').attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    for (const [root, top] of [
      [outer, 0],
      [inner, 40],
    ] as const) {
      const input = Object.assign(document.createElement('input'), { value: 'Ines' });
      input.style.cssText = `position: fixed; left: 0; top: ${top}px; width: 50px; height: 10px; padding: 0; border: 0`;
      root.append(input);
    }
    expect(found()).toHaveLength(2);
    expect(found()).toEqual(expect.arrayContaining([boxAt(0, 0, 50, 10), boxAt(0, 40, 50, 10)]));
  });
});

describe('what is not', () => {
  test.each(['button', 'submit', 'reset', 'checkbox', 'radio', 'range', 'color', 'image', 'hidden'])(
    'an input of type %s',
    (type) => {
      place('input', { type, value: type === 'color' ? '#112233' : type === 'range' ? '5' : 'Buy' });
      expect(found()).toEqual([]);
    },
  );

  test('an empty field, whatever it suggests', () => {
    place('input', { placeholder: 'Your name' });
    place('textarea', { placeholder: 'Your address' });
    place('div', { contentEditable: 'true' });
    expect(found()).toEqual([]);
  });

  test('text, pictures, and a choice of sizes', () => {
    place('p', { textContent: 'A machine' });
    place('img', { alt: 'A machine' });
    place('select').append(new Option('Large'));
    expect(found()).toEqual([]);
  });

  test.each([
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'left: -500px',
    'top: -500px',
    'left: 900px',
    'top: 700px',
    'width: 0',
  ])('a filled input with %s', (style) => {
    const input = place('input', { value: 'Ines' });
    input.style.cssText += `; ${style}`;
    expect(found()).toEqual([]);
  });

  test('a filled input inside something that is not shown', () => {
    const outer = place('div', { hidden: true });
    outer.append(Object.assign(document.createElement('input'), { value: 'Ines' }));
    expect(found()).toEqual([]);
  });
});

test('a box is clipped to what can be seen', () => {
  place('input', { value: 'Ines' }, -40, -5);
  place('input', { value: 'Ines' }, 750, 590);
  expect(found()).toEqual([boxAt(0, 0, 60, 15), boxAt(750, 590, 50, 10)]);
});

describe('frames', () => {
  const newFrame = (html: string, attributes: Record<string, string> = {}, left = 100, top = 50) =>
    new Promise<HTMLIFrameElement>((resolve) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: 200px; height: 100px; border: 3px solid`;
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      frame.srcdoc = `<body style="margin: 0">${html}`;
      frame.onload = () => resolve(frame);
      stage.append(frame);
    });
  const input = (style: string) =>
    `<input value="Ines" style="position: absolute; width: 100px; height: 20px; padding: 0; border: 0; ${style}">`;

  test('of the same origin are looked into, their border counted', async () => {
    await newFrame(input('left: 10px; top: 20px') + input('left: 150px; top: 90px'));
    expect(found()).toEqual([boxAt(113, 73), boxAt(253, 143, 50, 10)]);
  });

  test('of the same origin inside one another are looked into', async () => {
    const outer = await newFrame('');
    const inner = document.createElement('iframe');
    inner.style.cssText = 'position: absolute; left: 20px; top: 10px; width: 150px; height: 60px; border: 0';
    outer.contentDocument?.body.append(inner);
    const field = Object.assign(document.createElement('input'), { value: 'Ines' });
    field.style.cssText = 'position: absolute; left: 5px; top: 6px; width: 50px; height: 10px; padding: 0; border: 0';
    inner.contentDocument?.body.append(field);
    expect(found()).toEqual([boxAt(100 + 3 + 20 + 5, 50 + 3 + 10 + 6, 50, 10)]);
  });

  test('of the same origin without private data are left alone', async () => {
    await newFrame('<p>Reviews</p><input>');
    expect(found()).toEqual([]);
  });

  test('of another origin are covered whole', async () => {
    await newFrame('<p>Card number</p>', { sandbox: '' });
    expect(found()).toEqual([boxAt(100, 50, 206, 106)]);
  });

  test('of another origin that nobody sees are not', async () => {
    const frame = await newFrame('', { sandbox: '' });
    frame.style.visibility = 'hidden';
    expect(found()).toEqual([]);
  });
});

describe('two looks at a page', () => {
  const box = boxAt(10, 10);
  test.each([
    ['nothing', [], [], true],
    ['the same', [box], [{ ...box }], true],
    ['a move of a pixel', [box], [boxAt(11, 9, 101, 19)], true],
    ['a move of two', [box], [boxAt(12, 10)], false],
    ['another size', [box], [boxAt(10, 10, 104)], false],
    ['one more', [box], [box, box], false],
    ['one less', [box, box], [box], false],
    ['another order', [box, boxAt(50, 50)], [boxAt(50, 50), box], false],
  ])('that differ by %s', (_, before, after, same) => expect(sameAreas(before, after)).toBe(same));
});
