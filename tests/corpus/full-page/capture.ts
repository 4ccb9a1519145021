// Capture: one page of the corpus in full through the real panel, as a person does, with its time and what it left behind.
import type { Page } from '@playwright/test';
import { readStored } from '../../support/stored';

export interface Captured {
  /** Milliseconds from the click to the end of it. */
  ms: number;
  tiles: number;
  /** Milliseconds of as many bare pictures as there are tiles, taken by the panel right after. */
  bareMs: number;
  /** What the page was, before and after, where it differs; `null` where it does not. */
  left: string | null;
  /** Whether a picture was saved, and what the panel said where none was. */
  problem: string | null;
}

interface State {
  markup: string;
  scrolled: string;
  focus: string;
}

const stateOf = (page: Page): Promise<State> =>
  page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    scrolled: [...document.querySelectorAll('*')]
      .flatMap((element, index) =>
        element.scrollTop || element.scrollLeft ? [`${index}:${element.scrollLeft},${element.scrollTop}`] : [],
      )
      .join(' '),
    focus: document.activeElement?.outerHTML.slice(0, 200) ?? '',
  }));

/** Goes down the page and back as the wheel would, so that what the page does by itself on that way is done. */
export const walkThrough = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
    const candidates = [document.scrollingElement, ...document.querySelectorAll('*')].filter(
      (element): element is Element =>
        element !== null &&
        element.scrollHeight > element.clientHeight + 8 &&
        element.clientHeight > innerHeight * 0.3 &&
        (element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY)),
    );
    for (const element of candidates) {
      for (let top = 0; top < Math.min(element.scrollHeight, 30_000); top += element.clientHeight) {
        element.scrollTo({ top, behavior: 'instant' });
        await pause();
      }
      element.scrollTo({ top: 0, behavior: 'instant' });
      await pause();
    }
  });
  await page.waitForTimeout(400);
};

/** Notes in the panel when the progress is taken out again, and how many tiles it told of. */
const watchProgress = (panel: Page): Promise<{ tiles: number; ms: number }> =>
  panel.evaluate(
    () =>
      new Promise((resolve) => {
        const start = performance.now();
        let tiles = 0;
        let seen = false;
        const look = (): void => {
          const bar = document.querySelector('progress');
          if (bar) {
            seen = true;
            tiles = bar.hasAttribute('value') ? bar.max : tiles;
          } else if (seen || performance.now() - start > 90_000) {
            clearInterval(timer);
            resolve({ tiles, ms: performance.now() - start });
          }
        };
        const timer = setInterval(look, 8);
      }),
  );

const bareCost = async (panel: Page, count: number): Promise<number> => {
  await panel.getByRole('banner').click({ position: { x: 4, y: 4 } });
  return panel.evaluate(async (times) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { captureVisibleTab(windowId: number, options: object): Promise<string> };
        windows: { getCurrent(): Promise<{ id: number }> };
      };
    };
    const { id } = await chrome.windows.getCurrent();
    const start = performance.now();
    for (let index = 0; index < times; index += 1)
      await chrome.tabs.captureVisibleTab(id, { format: 'jpeg', quality: 90 });
    return performance.now() - start;
  }, count);
};

export const captureInFull = async (page: Page, panel: Page): Promise<Captured> => {
  const before = await stateOf(page);
  const had = (await readStored(panel)).touchpoints.length;
  await panel.getByRole('button', { name: 'More ways to snapshot' }).click();
  const item = panel.getByRole('menuitem', { name: 'Snapshot of the full page' });
  await item.waitFor();
  const watched = watchProgress(panel);
  await item.click();
  const { tiles, ms } = await watched;
  await page.waitForTimeout(150);
  const after = await stateOf(page);
  const saved = (await readStored(panel)).touchpoints.length > had;
  const said = saved ? null : await panel.locator('main').innerText();
  return {
    ms,
    tiles,
    bareMs: saved ? await bareCost(panel, tiles) : Number.NaN,
    left: differenceOf(before, after),
    problem: said === null ? null : said.split('\n').slice(0, 8).join(' '),
  };
};

function differenceOf(before: State, after: State): string | null {
  if (before.scrolled !== after.scrolled) return `scrolled ${before.scrolled} / ${after.scrolled}`;
  if (before.focus !== after.focus) return 'focus';
  if (before.markup === after.markup) return null;
  const at = [...before.markup].findIndex((letter, index) => letter !== after.markup[index]);
  return `markup at ${before.markup.slice(Math.max(0, at - 40), at + 60)} / ${after.markup.slice(Math.max(0, at - 40), at + 60)}`;
}
