// Tall page: what scrolls is found, what stays in sight is shown once, and the page is left exactly as it was.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findScroller } from '@/lib/page/tall/find-scroller';
import { overrideStyle } from '@/lib/page/tall/override-style';
import { TallPage, TileView } from '@/lib/page/tall/tall-answers';
import { MOST_HEIGHT, newTallSteps, type TallSteps } from '@/lib/page/tall/tall-page';
import { SILENCE } from '@/lib/page/tall/undo-list';

let steps: TallSteps;
beforeEach(async () => {
  await page.viewport(800, 600);
  steps = newTallSteps();
});
afterEach(() => {
  steps.end();
  vi.useRealTimers();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
  scrollTo(0, 0);
});

/** The element with this id, of `markup` that is the page from now on. */
const lay = (markup: string) => {
  document.body.innerHTML = markup;
  document.body.style.margin = '0';
};
const byId = (id: string) => document.getElementById(id) as HTMLElement;
const isSeen = (id: string) => byId(id).checkVisibility({ opacityProperty: true, visibilityProperty: true });
const topOf = (id: string) => Math.round(byId(id).getBoundingClientRect().top);

const stop = (top: number, at: { first?: boolean; last?: boolean } = {}) =>
  steps.show({ left: 0, top, first: at.first ?? false, last: at.last ?? false });

const SHELL = `<div style="height: 600px; display: flex; flex-direction: column; overflow: hidden">
  <header style="height: 50px">Shop</header>
  <div style="flex: 1; display: flex; min-height: 0">
    <nav style="width: 200px; overflow: auto"><p style="height: 900px">Menu</p></nav>
    <main id="main" style="flex: 1; overflow: auto"><p style="height: 2000px">Orders</p></main>
  </div></div>`;

describe('what scrolls', () => {
  test('is the document of a long page, whatever small boxes scroll in it', () => {
    lay('<div style="height: 90px; overflow: auto"><p style="height: 9000px"></p></div><p style="height: 3000px"></p>');
    expect(findScroller()).toBe(document.scrollingElement);
  });

  test('is the largest box of an application that fills the view', () => {
    lay(SHELL);
    expect(findScroller()).toBe(byId('main'));
  });

  test('is that box, too, where the document scrolls by a few pixels by mistake', () => {
    lay(`${SHELL}<p style="height: 4px"></p>`);
    expect(findScroller()).toBe(byId('main'));
  });

  test('is the document where nothing scrolls, or where it was kept from scrolling behind a dialog', () => {
    lay('<p>Short</p>');
    expect(findScroller()).toBe(document.scrollingElement);
    lay(`<p style="height: 3000px"></p>`);
    document.body.style.overflow = 'hidden';
    expect(findScroller()).toBe(document.scrollingElement);
  });
});

describe('measuring', () => {
  test('says how much of a box scrolls, and where it stands', async () => {
    lay(SHELL);
    const tall = TallPage.parse(await steps.begin());
    expect(tall).toMatchObject({ viewWidth: 800, viewHeight: 600, left: 0, truncated: false });
    expect(tall.frame).toMatchObject({ x: 200, y: 50, height: 550 });
    expect(tall.height).toBeGreaterThanOrEqual(2000);
  });

  test('cuts a page that is too long, and says so', async () => {
    lay(`<p style="height: ${MOST_HEIGHT + 500}px; margin: 0"></p>`);
    expect(await steps.begin()).toMatchObject({ height: MOST_HEIGHT, truncated: true });
  });

  test('begins at the right where reading does', async () => {
    lay('<p style="height: 900px; width: 1500px; margin: 0"></p>');
    document.documentElement.style.direction = 'rtl';
    const { left, width } = await steps.begin();
    document.documentElement.style.direction = '';
    expect({ left: Math.sign(left), width }).toEqual({ left: -1, width: 1500 });
  });

  test('waits for pictures that load only when they come into sight', async () => {
    const svg = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='50' height='700'/>`;
    lay(`<p style="height: 8000px"></p><img id="late" loading="lazy" src="${svg}" style="display: block">`);
    expect((byId('late') as HTMLImageElement).complete).toBe(false);
    const { height } = await steps.begin();
    expect((byId('late') as HTMLImageElement).complete).toBe(true);
    expect(height).toBeGreaterThanOrEqual(8700);
  });
});

describe('what stays in sight', () => {
  test('is shown once: at the top with the first tile, at the bottom with the last', async () => {
    lay(`<header id="head" style="position: fixed; top: 0; height: 60px; width: 100%">Shop</header>
      <footer id="foot" style="position: fixed; bottom: 0; height: 40px; width: 100%">Cookies</footer>
      <p style="height: 2000px; margin: 0"></p>`);
    await steps.begin();
    const seen: boolean[][] = [];
    for (const [top, at] of [
      [0, { first: true }],
      [500, {}],
      [1400, { last: true }],
    ] as const) {
      const { foot } = TileView.parse(await stop(top, at));
      seen.push([isSeen('head'), isSeen('foot'), foot === 560]);
    }
    expect(seen).toEqual([
      [true, false, false],
      [false, false, false],
      [false, true, true],
    ]);
  });

  test('what sticks lies where it belongs; what sticks inside a box of its own stays there', async () => {
    lay(`<p style="height: 300px; margin: 0"></p>
      <nav id="bar" style="position: sticky; top: 0">Menu</nav>
      <div id="box" style="height: 100px; overflow: auto"><b id="inner" style="position: sticky; top: 0">Head</b>
        <p style="height: 400px"></p></div>
      <p style="height: 2000px"></p>`);
    byId('box').scrollTop = 150;
    await steps.begin();
    await stop(900);
    expect(topOf('bar')).toBe(300 - 900);
    expect(getComputedStyle(byId('inner')).position).toBe('sticky');
  });

  test('a header that is fixed only once the page was scrolled is not shown again', async () => {
    lay('<header id="head" style="height: 60px">Shop</header><p style="height: 2000px"></p>');
    const fix = () => {
      byId('head').style.position = scrollY > 50 ? 'fixed' : '';
      byId('head').style.top = '0px';
    };
    addEventListener('scroll', fix);
    await steps.begin();
    await stop(0, { first: true });
    const first = isSeen('head');
    await stop(700);
    expect([first, isSeen('head')]).toEqual([true, false]);
    steps.end();
    removeEventListener('scroll', fix);
  });

  test('what is fixed inside something transformed scrolls with it, and what lies behind everything stays', async () => {
    lay(`<div style="transform: translateY(0)"><b id="badge" style="position: fixed; top: 10px">New</b></div>
      <div id="ground" style="position: fixed; inset: 0; z-index: -1"></div><p style="height: 2000px"></p>`);
    await steps.begin();
    await stop(700);
    expect([isSeen('badge'), isSeen('ground')]).toEqual([true, true]);
  });
});

describe('what moves', () => {
  test('is shown at its end, stands still if it has none, and goes on afterwards', async () => {
    lay('<div id="in"></div><div id="round"></div><p style="height: 2000px"></p>');
    const entering = byId('in').animate([{ opacity: 0 }, { opacity: 1 }], { duration: 60_000, fill: 'both' });
    const turning = byId('round').animate([{ rotate: '0deg' }, { rotate: '360deg' }], {
      duration: 900,
      iterations: Number.POSITIVE_INFINITY,
    });
    await steps.begin();
    await stop(0, { first: true });
    expect(getComputedStyle(byId('in')).opacity).toBe('1');
    expect([entering.playState, turning.playState]).toEqual(['paused', 'paused']);
    steps.end();
    await Promise.all([entering.ready, turning.ready]);
    expect([entering.playState, turning.playState]).toEqual(['running', 'running']);
    expect(Number(getComputedStyle(byId('in')).opacity)).toBeLessThan(0.5);
  });
});

/** Everything of a page that a reader or the page itself could find changed. */
const stateOf = () => ({
  markup: document.documentElement.outerHTML,
  sheets: document.adoptedStyleSheets.length,
  scrolled: [scrollX, scrollY, byId('box').scrollTop],
  focus: document.activeElement?.id,
  selected: String(getSelection()),
});

describe('the page', () => {
  let before: ReturnType<typeof stateOf>;
  beforeEach(async () => {
    lay(`<header id="head" style="position:fixed;top:0">Shop</header><nav style="position: sticky; top: 0">Menu</nav>
      <input id="field" value="Ines"><p id="words">Some words</p>
      <div id="box" style="height: 100px; overflow: auto"><p style="height: 400px"></p></div>
      <p style="height: 3000px"></p><footer style="position: fixed; bottom: 0">Cookies</footer>`);
    byId('box').scrollTop = 150;
    getSelection()?.selectAllChildren(byId('words'));
    byId('field').focus({ preventScroll: true });
    scrollTo(0, 437);
    before = stateOf();
    await steps.begin();
    await stop(0, { first: true });
    await stop(900);
    await stop(1800, { last: true });
  });

  test('is as it was when the capture ends', () => {
    expect(stateOf()).not.toEqual(before);
    steps.end();
    expect(stateOf()).toEqual(before);
  });

  test('helps itself when nobody has asked for a while, and not before', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    steps.stand();
    vi.advanceTimersByTime(SILENCE - 1);
    steps.stand();
    vi.advanceTimersByTime(SILENCE - 1);
    expect(stateOf()).not.toEqual(before);
    vi.advanceTimersByTime(1);
    expect(stateOf()).toEqual(before);
  });

  test('is put right when it is left, as it may be come back to', () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(stateOf()).toEqual(before);
  });

  test('keeps what it changed itself meanwhile', () => {
    byId('head').style.color = 'red';
    steps.end();
    expect(byId('head').getAttribute('style')).toBe('position: fixed; top: 0px; color: red;');
  });
});

test('a style attribute comes back to the letter, or goes where there was none', () => {
  lay('<b id="a" style="color:red;;opacity:.5"></b><b id="b"></b>');
  for (const id of ['a', 'b']) {
    const markup = byId(id).outerHTML;
    const back = overrideStyle(byId(id), { opacity: '0', visibility: 'hidden' });
    expect(getComputedStyle(byId(id)).opacity).toBe('0');
    back();
    expect(byId(id).outerHTML).toBe(markup);
  }
});
