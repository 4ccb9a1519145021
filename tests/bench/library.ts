// Library (S8): 1,000 walkthroughs of 30: the first screen, a search of everything, and an import of 200 touchpoints.
import { expect } from '@playwright/test';
import { seedLibrary } from '../support/seed-library';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import type { FilterTouchpoints } from './pages/dexie-filter/main';
import type { TakeIn } from './pages/import/main';
import { onStage, PATIENCE, type Stage } from './stage';
import { median } from './table';
import { writeVanilla } from './vanilla-page';

const SIZE = { walkthroughs: 1_000, touchpoints: 30 };
const ROUNDS = 7;

/** Milliseconds: one frame. */
const AT_ONCE = 16;

const LIST = 'main ul[aria-label]';

/** Stands in the notes of some 1,100 touchpoints, and nowhere else. */
const WANTED = '#15';

export const library: Bench = {
  id: 'S8',
  run: async () => [...(await onStage(benchLibrary)), await onStage(benchImport)],
};

async function benchLibrary(stage: Stage): Promise<Line[]> {
  const first = await stage.open('library.html');
  await first.getByRole('main').waitFor();
  await seedLibrary(first, SIZE);
  await first.reload();
  // What a list says of a walkthrough is summed up once, when the library opens first.
  await expect.poll(() => first.evaluate(countSummaries), { timeout: 3 * PATIENCE }).toBe(SIZE.walkthroughs);
  await first.reload();
  await first.locator(`${LIST} > li img`).first().waitFor();
  await writeVanilla('vanilla-library.html', 'library.html', first, LIST);
  await first.close();
  const paint = await interleave(ROUNDS, {
    bare: () => stage.paint('vanilla-library.html', `${LIST} > li`),
    own: () => stage.paint('library.html', `${LIST} > li`),
  });
  const search = await interleave(ROUNDS, { bare: () => filter(stage), own: () => searchFor(stage) });
  const frame = median(search.own.map(({ ms }) => ms));
  const line = compare({
    id: 'S8',
    what: 'search of 30,000 touchpoints, over a Dexie filter',
    own: search.own,
    bare: search.bare,
    fasterBy: 50,
  });
  return [
    compare({
      id: 'S8',
      what: 'library of 1,000 x 30, cold, first screen over vanilla and raw IndexedDB',
      ...paint,
      atMost: 1.2,
    }),
    line,
    {
      ...line,
      what: '… from a key to the results on the page',
      measured: `${frame.toFixed(1)} ms`,
      goal: `<= ${AT_ONCE} ms`,
      reached: frame <= AT_ONCE,
    },
  ];
}

// Runs in the page.
const countSummaries = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('walkmap');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const count = request.result.transaction('summaries').objectStore('summaries').count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
    };
  });

async function filter(stage: Stage): Promise<Sample> {
  const page = await stage.open('dexie-filter.html');
  await page.getByRole('main').waitFor({ state: 'attached' });
  const sample = await stage.timed(async () => {
    const { ms, found } = await page.evaluate(
      (wanted) => (globalThis as unknown as { filterTouchpoints: FilterTouchpoints }).filterTouchpoints(wanted),
      WANTED,
    );
    if (found < 1_000) throw new Error(`the filter found ${found}`);
    return ms;
  });
  await page.close();
  return sample;
}

/** From the event of the last key until the results are on the page; the texts have been read when the field was entered. */
async function searchFor(stage: Stage): Promise<Sample> {
  const page = await stage.open('library.html');
  const field = page.getByRole('searchbox');
  await field.fill('#');
  await page.locator('[role="status"]').filter({ hasText: '30,000' }).waitFor();
  const sample = await stage.timed(() =>
    page.evaluate(async (wanted) => {
      const input = document.querySelector('input[type="search"]') as HTMLInputElement;
      const before = document.querySelector('main [role="status"]')?.textContent;
      input.value = wanted;
      const start = performance.now();
      const shown = new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (document.querySelector('main [role="status"]')?.textContent === before) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      });
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return shown;
    }, WANTED),
  );
  await page.close();
  return sample;
}

async function benchImport(stage: Stage): Promise<Line> {
  const way = (name: 'own' | 'raw') => async (): Promise<Sample> => {
    const page = await stage.open('import.html');
    await page.getByRole('main').waitFor({ state: 'attached' });
    const sample = await stage.timed(() =>
      page.evaluate((called) => (globalThis as unknown as { takeIn: TakeIn }).takeIn(called), name),
    );
    await page.close();
    return sample;
  };
  const { own, raw } = await interleave(ROUNDS, { raw: way('raw'), own: way('own') });
  return compare({
    id: 'S8',
    what: 'import of 200 touchpoints with pictures, over one raw transaction',
    own,
    bare: raw,
    atMost: 1.6,
  });
}
