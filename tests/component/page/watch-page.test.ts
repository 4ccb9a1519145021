// Watch page: pages tell when they rest and what is clicked, by names without what was typed, until nobody wants to know.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageMessage, Watching } from '@/lib/page/page-message';
import { watchPage } from '@/lib/page/watch-page';
import { whenCalm } from '@/lib/page/when-calm';

const ON: Watching = { onNavigation: true, onClick: true, opened: false, selectors: [] };
const OFF: Watching = { onNavigation: false, onClick: false, opened: false, selectors: [] };

let stage: HTMLElement;
let told: PageMessage[];
let answer: unknown;
const here = location.href;
beforeEach(async () => {
  await page.viewport(800, 600);
  stage = document.body.appendChild(document.createElement('main'));
  stage.style.cssText = 'position: fixed; inset: 0; background: white';
  told = [];
  answer = true;
});
afterEach(() => {
  watchPage(OFF, send);
  delete (globalThis as { walkmapRoute?: unknown }).walkmapRoute;
  stage.remove();
  history.replaceState(null, '', here);
});

const send = async (message: PageMessage) => {
  told.push(message);
  if (answer instanceof Error) throw answer;
  return answer;
};
const names = () => told.flatMap((message) => (message.is === 'click' ? [message.name] : []));
const show = (html: string) => {
  stage.innerHTML = html;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('calm', () => {
  test('comes once nothing has moved for a while', async () => {
    const calm = vi.fn();
    const stop = whenCalm(calm, 150, 5_000);
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 80));
      stage.append('moves');
      expect(calm).not.toHaveBeenCalled();
    }
    await expect.poll(() => calm.mock.calls.length).toBe(1);
    stage.append('moves');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(calm).toHaveBeenCalledTimes(1);
    stop();
  });

  test('comes in the end on a page that never rests', async () => {
    const calm = vi.fn();
    const moving = setInterval(() => stage.append('moves'), 20);
    whenCalm(calm, 100, 400);
    await expect.poll(() => calm.mock.calls.length).toBe(1);
    clearInterval(moving);
  });

  test('does not come after it was given up', async () => {
    const calm = vi.fn();
    whenCalm(calm, 50, 60)();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(calm).not.toHaveBeenCalled();
  });
});

describe('a page tells', () => {
  test('that it was opened, once it rests, and each route after it; not what it was before anybody watched', async () => {
    watchPage(ON, send);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(told).toEqual([]);
    watchPage(OFF, send);
    watchPage({ ...ON, opened: true }, send);
    await expect.poll(() => told).toEqual([{ is: 'calm', url: here }]);
    history.pushState(null, '', '/walked/by/route');
    await expect.poll(() => told.length, { timeout: 3_000 }).toBe(2);
    expect(told[1]).toEqual({ is: 'calm', url: `${location.origin}/walked/by/route` });
    history.replaceState(null, '', '/walked/by/route?page=2');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(told).toHaveLength(2);
  });

  test('what is clicked, by its name and place, and what was filled in before, by its label alone', async () => {
    watchPage(ON, send);
    show('<label>Street <input></label><label>Note <textarea></textarea></label><button>Go on</button>');
    await userEvent.fill(page.getByLabelText('Street'), 'Zanderweg 7');
    await userEvent.fill(page.getByLabelText('Note'), 'Zander');
    await userEvent.click(page.getByText('Go on'));
    const { x, y, width, height } = (stage.querySelector('button') as Element).getBoundingClientRect();
    expect(told).toEqual([
      {
        is: 'click',
        url: here,
        heldAt: expect.any(Number),
        name: 'Go on',
        box: { x, y, width, height },
        filled: ['Street', 'Note'],
      },
    ]);
    expect(JSON.stringify(told)).not.toContain('Zander');
    await settled();
    await userEvent.click(page.getByText('Go on'));
    expect(told[1]).toMatchObject({ filled: [] });
  });

  test.each([
    ['<button aria-label="Close"><svg></svg></button>', 'Close'],
    ['<b id="n">Buy now</b><button aria-labelledby="n">x</button>', 'Buy now'],
    ['<button><img alt="Basket"></button>', 'Basket'],
    ['<input type="submit" value="Send">', 'Send'],
    ['<label><input type="checkbox"> I agree</label>', 'I agree'],
    ['<button title="More">&nbsp;</button>', 'More'],
    ['<button>Write to ines@shop.example</button>', 'Write to …'],
    ['<button>Zanderweg 7, change</button><input value="Zanderweg 7">', '…, change'],
    ['<div role="listbox" aria-label="Addresses"><div role="option">Ines Weber</div></div>', 'Addresses'],
    ['<p class="secret"><button>Ines Weber</button></p>', ''],
    [`<button>${'long '.repeat(100)}</button>`, `${'long '.repeat(16)}`],
  ])('%s as %j', async (html, name) => {
    watchPage({ ...ON, selectors: ['.secret'] }, send);
    show(html);
    const clicked = stage.querySelector('button, input[type=submit], input[type=checkbox], [role=option]');
    await userEvent.click(clicked as Element);
    expect(names()).toEqual([name]);
  });
});

describe('it is over', () => {
  test.each([
    ['when nobody wants to know', () => (answer = false)],
    ['when the extension was reloaded', () => (answer = new Error('Extension context invalidated.'))],
  ])('%s: the click comes, and the next one is not held', async (_, end) => {
    watchPage(ON, send);
    show('<button>Go on</button>');
    const heard = vi.fn();
    stage.addEventListener('click', heard);
    end();
    await userEvent.click(page.getByText('Go on'));
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    await userEvent.click(page.getByText('Go on'));
    expect(heard).toHaveBeenCalledTimes(2);
    expect(told).toHaveLength(1);
  });

  test('when it is switched off, and begins anew when it is switched on', async () => {
    watchPage(ON, send);
    show('<button>Go on</button>');
    watchPage(OFF, send);
    await userEvent.click(page.getByText('Go on'));
    expect(told).toEqual([]);
    watchPage(ON, send);
    await userEvent.click(page.getByText('Go on'));
    expect(names()).toEqual(['Go on']);
  });
});
