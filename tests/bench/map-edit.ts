// Map edit (S12): edits of a map of 300 touchpoints over 12 stages, from the key or click until the frame that shows what
// the store has, over one raw write of a row and one style of one cell.
import type { Page } from '@playwright/test';
import type { PicturedRows } from '@/lib/db/maps';
import { idOf, ordersOf, stageRow } from '../support/rows';
import { type Bench, compare, interleave, type Line, type Sample } from './bench';
import { seedStage } from './seeded';
import { onStage, PATIENCE, type Stage } from './stage';

const TOUCHPOINTS = 300;
const STAGES = 12;
const ROUNDS = 7;

/** What is worked on: in sight, and not at the edge of its stage. */
const COLUMN = idOf('tp', 3);
const STAGE = idOf('stage', 1);

/** One edit: what is pressed, and when it shows. Each is undone after it was measured. */
interface Edit {
  what: string;
  /** Gets ready, such as opening a menu or typing; not measured. */
  prepare?(page: Page): Promise<void>;
  /** What is clicked, or has the focus while `key` is pressed. */
  target: string;
  key?: { key: string; altKey?: boolean };
}

const menuOf = (column: string, item: string): Pick<Edit, 'prepare' | 'target'> => ({
  prepare: (page) => page.locator(`[data-focus="${column}/menu"]`).click(),
  target: `[role="menuitem"]:has-text("${item}")`,
});

const EDITS: readonly Edit[] = [
  {
    what: 'a step renamed',
    prepare: async (page) => {
      await page.locator(`[data-focus="${COLUMN}/title"]`).click();
      await page.keyboard.type('Another name');
    },
    target: 'th textarea',
    key: { key: 'Enter' },
  },
  { what: 'a column moved', target: `[data-focus="${COLUMN}/title"]`, key: { key: 'ArrowRight', altKey: true } },
  { what: 'two steps joined', ...menuOf(COLUMN, 'Join with the step on the right') },
  { what: 'a step added', ...menuOf(COLUMN, 'Add a step after') },
  { what: 'a stage collapsed', target: `[data-focus="${STAGE}/fold"]` },
];

export const mapEdit: Bench = {
  id: 'S12',
  run: () =>
    onStage(async (stage) => {
      const { rows, writer } = await seedStage(stage, TOUCHPOINTS, spread);
      await writer.close();
      const page = await stage.open(`map.html?map=${rows.map.id}`);
      await page.locator(`[data-focus="${COLUMN}/title"]`).waitFor({ timeout: PATIENCE });
      const lines: Line[] = [];
      for (const edit of EDITS) lines.push(...(await benchEdit(stage, page, edit)));
      return lines;
    }),
};

/** The same touchpoints over twelve stages. */
function spread(rows: PicturedRows): PicturedRows {
  const orders = ordersOf(STAGES);
  const stages = orders.map((order, i) => stageRow({ id: idOf('stage', i + 1), order, name: `Stage ${i + 1}` }));
  const stageOf = (i: number) => stages[Math.floor((i * STAGES) / TOUCHPOINTS)]?.id ?? null;
  const touchpoints = rows.touchpoints.map((row, i) => ({ ...row, stageId: stageOf(i) }));
  return { ...rows, stages, touchpoints };
}

async function benchEdit(stage: Stage, page: Page, edit: Edit): Promise<Line[]> {
  let longest = 0;
  const undone: Sample[] = [];
  const own = async () => {
    await edit.prepare?.(page);
    const label = await page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
    const sample = await stage.timed(async () => {
      const { ms, longestTask } = await press(page, edit);
      longest = Math.max(longest, longestTask);
      return ms;
    });
    // A name that waits to be typed is left as it is.
    await page.keyboard.press('Escape');
    // All that follows from the edit is drawn before it is taken back.
    await page.waitForTimeout(500);
    undone.push(
      await stage.timed(async () => {
        const { ms, longestTask } = await press(page, { target: 'header button[aria-label^="Undo"]' });
        longest = Math.max(longest, longestTask);
        return ms;
      }),
    );
    if ((await page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label')) !== label)
      throw new Error(`${edit.what}: it was not undone`);
    return sample;
  };
  const taken = await interleave(ROUNDS, { own, bare: () => stage.timed(() => writeBare(page)) });
  const over = `on a map of ${TOUCHPOINTS} over ${STAGES} stages, over a raw write and a style`;
  const tasks = longest === 0 ? 'no task over 50 ms' : `longest task ${longest.toFixed(0)} ms`;
  return [
    compare({ id: 'S12', what: `${edit.what} ${over}; ${tasks}`, own: taken.own, bare: taken.bare }),
    compare({ id: 'S12', what: `… and undone`, own: undone.slice(-ROUNDS), bare: taken.bare }),
  ];
}

interface Pressed {
  ms: number;
  /** Milliseconds; 0: none over 50. */
  longestTask: number;
}

/** Presses, and waits until the grid was drawn anew and the undo list has another step. */
const press = (page: Page, { target, key }: Pick<Edit, 'target' | 'key'>): Promise<Pressed> =>
  page.locator(target).first().evaluate(pressInPage, key);

// Runs in the page: it may use nothing from outside itself.
const pressInPage = async (element: Element, key: { key: string; altKey?: boolean } | undefined): Promise<Pressed> => {
  let longestTask = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  tasks.observe({ type: 'longtask' });
  const grid = document.querySelector('main table');
  const pair = () =>
    [...document.querySelectorAll('header button')].map((one) => one.getAttribute('aria-label')).join();
  const before = pair();
  let redrawn = false;
  let noted = false;
  const drawn = new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`${element.outerHTML.slice(0, 80)}: ${redrawn ? 'not noted' : 'not drawn'}`)),
      10_000,
    );
    const look = () => {
      if (!redrawn || !noted) return;
      clearTimeout(late);
      watcher.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      });
    };
    const watcher = new MutationObserver((records) => {
      redrawn ||= records.some(({ target }) => grid?.contains(target));
      noted ||= pair() !== before;
      look();
    });
    watcher.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  const start = performance.now();
  if (key) {
    (element as HTMLElement).focus();
    element.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  } else (element as HTMLElement).click();
  await drawn;
  const ms = performance.now() - start;
  for (const { duration } of tasks.takeRecords()) longestTask = Math.max(longestTask, duration);
  tasks.disconnect();
  return { ms, longestTask };
};

/** One row put by the bare API in a durable transaction, and then one style of one cell, until it is painted. */
const writeBare = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const cell = document.querySelector<HTMLElement>('main table td');
    if (!cell) throw new Error('no cell');
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('overrides', 'readwrite', { durability: 'strict' });
      // A row of no map: nothing of ours reads it.
      transaction.objectStore('overrides').put({ id: 'bare', mapId: '', targetId: '', field: 'title', value: '' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    cell.style.opacity = cell.style.opacity === '0.99' ? '' : '0.99';
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      }),
    );
    const ms = performance.now() - start;
    db.close();
    return ms;
  });
