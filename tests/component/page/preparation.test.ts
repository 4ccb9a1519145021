// Preparation: covers lie exactly over what is private, come off again, and a page that moved in between says so.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Covering, EVERYTHING } from '@/lib/domain/covering';
import { PageFacts } from '@/lib/domain/page-facts';
import { COVER_COLOUR, COVER_MARGIN, paintCovers } from '@/lib/page/cover';
import { measureFacts } from '@/lib/page/measure-facts';
import { preparePage, restorePage } from '@/lib/page/preparation';
import { PreparedPage, RestoredPage } from '@/lib/page/prepared-page';

const NOTHING: Covering = { kinds: [], selectors: [], names: [] };

let field: HTMLInputElement;
beforeEach(async () => {
  await page.viewport(800, 600);
  field = Object.assign(document.createElement('input'), { value: 'Ines' });
  field.style.cssText = 'position: fixed; left: 40px; top: 30px; width: 100px; height: 20px; padding: 0; border: 0';
  document.body.append(field);
});
afterEach(() => {
  restorePage();
  field.remove();
  vi.useRealTimers();
});

const hosts = () => [...document.querySelectorAll<HTMLElement>('html > [popover]')];
const BOX = { x: 40, y: 30, width: 100, height: 20 };

/** The shadow roots of covers are closed to everybody else; here they are kept when they are made. */
function spyOnCovers(): () => HTMLElement[] {
  const real = Element.prototype.attachShadow;
  const roots: ShadowRoot[] = [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    const root = real.call(this, init);
    roots.push(root);
    return root;
  });
  return () => roots.flatMap((root) => [...root.children] as HTMLElement[]);
}

describe('covers', () => {
  afterEach(() => vi.restoreAllMocks());

  test('lie over their area, a little beyond it, opaque, on top of everything', () => {
    const covers = spyOnCovers();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    const remove = paintCovers([BOX, { x: 200, y: 100, width: 10, height: 5 }]);
    const rects = covers().map((cover) => cover.getBoundingClientRect().toJSON());
    const margin = COVER_MARGIN;
    expect(rects).toMatchObject([
      { x: 40 - margin, y: 30 - margin, width: 100 + 2 * margin, height: 20 + 2 * margin },
      { x: 200 - margin, y: 100 - margin, width: 10 + 2 * margin, height: 5 + 2 * margin },
    ]);
    const { backgroundColor, opacity, pointerEvents } = getComputedStyle(covers()[0] as Element);
    const { red, green, blue } = COVER_COLOUR;
    expect({ backgroundColor, opacity, pointerEvents }).toEqual({
      backgroundColor: `rgb(${red}, ${green}, ${blue})`,
      opacity: '1',
      pointerEvents: 'none',
    });
    expect(hosts()[0]?.matches(':popover-open')).toBe(true);
    remove();
    expect(hosts()).toEqual([]);
    dialog.remove();
  });

  test('are not moved or thinned by the style of the page', () => {
    const covers = spyOnCovers();
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent =
      'div, [popover] { opacity: .1 !important; display: none !important; transform: scale(.5) !important; border: 9px solid !important; background: red !important }';
    const remove = paintCovers([BOX]);
    const cover = covers()[0] as HTMLElement;
    expect(cover.getBoundingClientRect()).toMatchObject({ x: 38, y: 28, width: 104, height: 24 });
    expect(getComputedStyle(hosts()[0] as Element).opacity).toBe('1');
    remove();
    style.remove();
  });

  test('show nothing of what they hide to a page that looks for them', () => {
    const remove = paintCovers([BOX]);
    const [host] = hosts();
    expect(host?.shadowRoot).toBeNull();
    expect(host?.textContent).toBe('');
    remove();
  });
});

describe('a page', () => {
  test('is prepared with facts and boxes, and restored as it was', async () => {
    const before = document.documentElement.outerHTML;
    const prepared = await preparePage(EVERYTHING);
    expect(PreparedPage.safeParse(prepared).error).toBeUndefined();
    expect(prepared).toMatchObject({
      url: location.href,
      contentType: 'text/html',
      boxes: [BOX],
      facts: { masked: true },
      view: { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight },
    });
    expect(hosts()).toHaveLength(1);
    const restored = restorePage();
    expect(RestoredPage.safeParse(restored).error).toBeUndefined();
    expect(restored).toEqual({ url: location.href, stable: true });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is covered out of sight, too, where more of it is pictured', async () => {
    const covers = spyOnCovers();
    const deep = Object.assign(document.createElement('input'), { value: 'Brandt' });
    deep.style.cssText =
      'position: absolute; left: 40px; top: 5000px; width: 100px; height: 20px; padding: 0; border: 0; margin: 0';
    document.body.append(deep);
    scrollTo(0, 10);
    const sheet = { x: 0, y: 4000, width: 800, height: 2000 };
    const prepared = await preparePage(EVERYTHING, sheet);
    expect(prepared).toMatchObject({ view: sheet, boxes: [{ x: 40, y: 1000, width: 100, height: 20 }] });
    expect(covers()[0]?.getBoundingClientRect()).toMatchObject({ x: 38, y: 4988, width: 104, height: 24 });
    expect(restorePage()).toMatchObject({ stable: true });
    deep.remove();
    vi.restoreAllMocks();
  });

  test('is not covered while masking is off', async () => {
    const prepared = await preparePage(NOTHING);
    expect(prepared).toMatchObject({ boxes: [], facts: { masked: false } });
    expect(hosts()).toEqual([]);
    expect(restorePage().stable).toBe(true);
  });

  test.each([
    ['a field moved', () => field.style.setProperty('top', '80px')],
    ['a field grew', () => field.style.setProperty('width', '300px')],
    ['a field was emptied', () => Object.assign(field, { value: '' })],
    ['another field was filled', () => field.after(Object.assign(document.createElement('input'), { value: 'x' }))],
  ])('is not stable when %s', async (_, change) => {
    await preparePage(EVERYTHING);
    change();
    expect(restorePage().stable).toBe(false);
    while (field.nextElementSibling instanceof HTMLInputElement) field.nextElementSibling.remove();
  });

  test('that was not prepared, or was restored already, is not stable', async () => {
    expect(restorePage().stable).toBe(false);
    await preparePage(EVERYTHING);
    expect([restorePage().stable, restorePage().stable]).toEqual([true, false]);
  });

  test('that is prepared twice has its covers once', async () => {
    await preparePage(EVERYTHING);
    await preparePage(EVERYTHING);
    expect(hosts()).toHaveLength(1);
    restorePage();
    expect(hosts()).toEqual([]);
  });

  test('takes its covers off by itself after eight seconds, should nobody come back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await preparePage(EVERYTHING);
    vi.advanceTimersByTime(7_999);
    expect(hosts()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(hosts()).toEqual([]);
  });
});

describe('facts', () => {
  test('are those of the page in front', async () => {
    document.documentElement.lang = 'en';
    const read = measureFacts(EVERYTHING);
    await new Promise(requestAnimationFrame);
    const facts = read();
    expect(PageFacts.safeParse(facts).error).toBeUndefined();
    expect(facts).toMatchObject({
      viewportWidth: innerWidth,
      viewportHeight: innerHeight,
      pixelRatio: devicePixelRatio,
      language: 'en',
      masked: true,
    });
    expect(facts.openedAt).toBe(Math.round(performance.timeOrigin));
    expect(facts.layoutShift).toBeGreaterThanOrEqual(0);
    document.documentElement.lang = '';
    expect(measureFacts(NOTHING)()).toMatchObject({ language: null, masked: false });
  });

  test('keep within their limits whatever the page says of itself', () => {
    document.documentElement.lang = 'x'.repeat(10_000);
    expect(PageFacts.safeParse(measureFacts(EVERYTHING)()).error).toBeUndefined();
    document.documentElement.lang = '';
  });
});
