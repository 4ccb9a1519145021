// Held clicks: what waits for its picture and what passes at once, in which order it comes, and that nothing is lost.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { holdClicks } from '@/lib/page/hold-clicks';

const DEADLINE = 300;

let stage: HTMLElement;
let asked: Element[];
let answer: () => void;
let stop: () => void;
beforeEach(async () => {
  await page.viewport(800, 600);
  stage = document.body.appendChild(document.createElement('main'));
  stage.style.cssText = 'position: fixed; inset: 0; background: white';
  asked = [];
  stop = holdClicks((clicked) => {
    asked.push(clicked);
    return new Promise<void>((resolve) => {
      answer = resolve;
    });
  }, DEADLINE);
});
afterEach(() => {
  stop();
  stage.remove();
  vi.unstubAllGlobals();
});

/** Shows it, and returns its first element and the clicks that the page has heard. */
function show(html: string): { first: HTMLElement; heard: MouseEvent[] } {
  stage.innerHTML = html;
  const heard: MouseEvent[] = [];
  stage.addEventListener('click', (event) => heard.push(event));
  return { first: stage.firstElementChild as HTMLElement, heard };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a click waits for its picture and then comes', () => {
  test.each([
    ['a button', '<button type="button">Buy</button>'],
    ['a link', '<a href="#there">There</a>'],
    ['a role', '<div role="menuitem">Open</div>'],
    ['a hand', '<div style="cursor: pointer">Open</div>'],
    ['a summary', '<summary>More</summary>'],
    ['a word inside', '<button type="button"><b>Buy</b></button>'],
  ])('%s', async (_, html) => {
    const { first, heard } = show(html);
    const target = first.querySelector('b') ?? first;
    const pressed = new Promise<PointerEvent>((resolve) => {
      first.addEventListener('pointerdown', resolve, { once: true });
    });
    await userEvent.click(target);
    expect(asked).toEqual([first]);
    expect(heard).toEqual([]);
    answer();
    await settled();
    expect(heard).toHaveLength(1);
    const { clientX, clientY, pointerId } = await pressed;
    const again = heard[0] as PointerEvent;
    expect([again.clientX, again.clientY, again.pointerId, again.detail, again.button]).toEqual([
      // Chromium gives clicks in whole pixels.
      Math.floor(clientX),
      Math.floor(clientY),
      pointerId,
      1,
      0,
    ]);
    expect(heard[0]?.target).toBe(target);
  });

  test('at the deadline, without an answer', async () => {
    const { first, heard } = show('<button type="button">Buy</button>');
    await userEvent.click(first);
    expect(heard).toHaveLength(0);
    await expect.poll(() => heard.length, { timeout: DEADLINE * 3 }).toBe(1);
    answer();
    await settled();
    expect(heard).toHaveLength(1);
  });

  test('when watching ends', async () => {
    const { first, heard } = show('<button type="button">Buy</button>');
    await userEvent.click(first);
    stop();
    expect(heard).toHaveLength(1);
    await userEvent.click(first);
    expect(asked).toHaveLength(1);
  });

  test('made by Enter and by Space', async () => {
    const { first, heard } = show('<button type="button">Buy</button>');
    first.focus();
    for (const key of ['{Enter}', ' ']) {
      await userEvent.keyboard(key);
      expect(heard).toHaveLength(0);
      answer();
      await settled();
      expect(heard.splice(0)).toHaveLength(1);
    }
  });

  test('and does what the browser does for it: forms, boxes, labels, disclosures, fragments', async () => {
    show(`<form><label><input type="checkbox">Agree</label><details><summary>More</summary>x</details>
      <a href="#walked">There</a><button name="way" value="post">Send</button></form>`);
    const submitted: (string | undefined)[] = [];
    stage.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push((event.submitter as HTMLButtonElement).value);
    });
    const box = stage.querySelector('input') as HTMLInputElement;
    for (const words of ['Agree', 'More', 'There', 'Send']) {
      await userEvent.click(page.getByText(words, { exact: true }));
      if (words === 'Agree') expect(box.checked).toBe(false);
      answer();
      await settled();
    }
    expect(asked).toHaveLength(4);
    expect(box.checked).toBe(true);
    expect(stage.querySelector('details')?.open).toBe(true);
    expect(location.hash).toBe('#walked');
    expect(submitted).toEqual(['post']);
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('and may still open what a browser opens for a person only', async () => {
    const { first } = show('<button type="button">Choose</button>');
    let active = false;
    first.addEventListener('click', () => {
      active = navigator.userActivation.isActive;
    });
    await userEvent.click(first);
    await new Promise((resolve) => setTimeout(resolve, DEADLINE / 2));
    answer();
    await settled();
    expect(active).toBe(true);
  });
});

test('clicks that come meanwhile wait behind it, in their order and without pictures', async () => {
  show('<button type="button">One</button><button type="button">Two</button>');
  const order: string[] = [];
  stage.addEventListener('click', (event) => order.push((event.target as HTMLElement).textContent ?? ''));
  await userEvent.click(page.getByText('One'));
  await userEvent.click(page.getByText('Two'));
  await userEvent.click(page.getByText('One'));
  expect(order).toEqual([]);
  answer();
  await settled();
  expect(order).toEqual(['One', 'Two', 'One']);
  expect(asked).toHaveLength(1);
});

describe('it passes at once', () => {
  test.each([
    ['a text field', '<input>'],
    ['a password', '<input type="password">'],
    ['a date', '<input type="date">'],
    ['a slider', '<input type="range">'],
    ['a text area', '<textarea></textarea>'],
    ['the label of a field', '<label>Name<input></label>'],
    ['a list', '<select><option>A</option></select>'],
    ['editable text', '<div contenteditable role="button">Words</div>'],
    ['a canvas', '<canvas style="cursor: pointer"></canvas>'],
    ['a video', '<video controls></video>'],
    ['plain words', '<p>Words</p>'],
  ])('on %s', async (_, html) => {
    const { first, heard } = show(html);
    await userEvent.click(first, { position: { x: 3, y: 3 } });
    expect(asked).toEqual([]);
    expect(heard.length).toBeGreaterThan(0);
  });

  test.each(['Control', 'Shift', 'Alt', 'Meta'] as const)('with %s', async (key) => {
    const { first, heard } = show('<button type="button">Buy</button>');
    await userEvent.click(first, { modifiers: [key] } as object);
    expect(asked).toEqual([]);
    expect(heard).toHaveLength(1);
  });

  test('when a script makes it, and in a closed shadow root, where an equal one cannot be sent', async () => {
    const { first, heard } = show('<button type="button">Buy</button>');
    first.click();
    expect(heard).toHaveLength(1);
    const host = stage.appendChild(document.createElement('shop-button'));
    host.setAttribute('role', 'button');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<button type="button">Inside</button>';
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (of: Element) => (of === host ? root : null) } });
    await userEvent.click(host);
    expect(heard).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  test('when it ends a drag', async () => {
    const { first, heard } = show('<button type="button" style="width: 300px">Drag</button>');
    await userEvent.dragAndDrop(first, first, {
      sourcePosition: { x: 5, y: 5 },
      targetPosition: { x: 200, y: 10 },
    } as object);
    expect(asked).toEqual([]);
    expect(heard).toHaveLength(1);
  });

  test('on the second click of a double click, once the first one is through', async () => {
    const { first, heard } = show('<button type="button">Twice</button>');
    await userEvent.dblClick(first);
    answer();
    await settled();
    expect(heard.map(({ detail }) => detail)).toEqual([1, 2]);
    expect(asked).toHaveLength(1);
  });
});

describe('a page that stands in the way', () => {
  test('cannot hear a held click at its window, nor tell it from the outside', async () => {
    const { first } = show('<button type="button">Buy</button>');
    const early: Event[] = [];
    const hear = (event: Event) => early.push(event);
    window.addEventListener('click', hear, true);
    await userEvent.click(first);
    expect(early).toEqual([]);
    answer();
    await settled();
    expect(early).toHaveLength(1);
    window.removeEventListener('click', hear, true);
  });

  test('that draws the button anew gets the click on the new one, and on nothing else', async () => {
    const { heard } = show('<button type="button">Buy</button>');
    await userEvent.click(page.getByText('Buy'));
    stage.innerHTML = '<button type="button">Buy</button>';
    answer();
    await settled();
    expect(heard.map(({ target }) => target)).toEqual([stage.firstElementChild]);
    heard.length = 0;
    await userEvent.click(page.getByText('Buy'));
    stage.innerHTML = '<button type="button">Pay now</button>';
    answer();
    await settled();
    expect(heard).toEqual([]);
  });
});
