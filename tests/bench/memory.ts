// Memory (S10): what a long walk, an open map and its export leave behind, after garbage was collected.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { exportFrom } from '../support/exporting';
import { attachPanel, waitUntilSettled } from '../support/panel';
import { startSite } from '../support/site';
import { clickToolbar } from '../support/toolbar';
import type { Bench, Line } from './bench';
import { pageHeap, workerHeap } from './heap';
import { seedStage } from './seeded';
import { onStage, PATIENCE, type Stage } from './stage';

const WALKED = 200;
const ON_MAP = 300;
const REPEATS = 5;

/** Megabytes. */
const MOST_GROWTH = 40;

/** Megabytes from the first repeat to the last that a heap wavers by itself. */
const NO_GROWTH = 1.5;

export const memory: Bench = {
  id: 'S10',
  run: async () => [...(await onStage(benchWalk)), ...(await onStage(benchMap)), ...(await onStage(benchExport))],
};

async function benchWalk(stage: Stage): Promise<Line[]> {
  const { browser } = stage;
  const site = await startSite({ slowMs: 0 });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.goto(`${site.shop}/machines`);
    await clickToolbar(browser, page);
    const { panel, close } = await attachPanel(browser);
    await waitUntilSettled(page);
    await panel.getByRole('button', { name: 'Start a walkthrough' }).click();
    const press = panel.getByRole('button', { name: /^Snapshot/ }).first();
    const rows = panel.locator('[aria-labelledby="touchpoint-list"] li');
    const take = async (count: number) => {
      await press.click();
      await expect(rows).toHaveCount(count, { timeout: 20_000 });
      await expect(press).toBeEnabled();
    };
    await take(1);
    const before = [await pageHeap(panel), await workerHeap(browser)] as const;
    for (let count = 2; count <= WALKED; count += 1) await take(count);
    const after = [await pageHeap(panel), await workerHeap(browser)] as const;
    await close();
    return [
      grown(`panel, after ${WALKED} touchpoints walked in one go`, before[0], after[0]),
      grown('… worker', before[1], after[1]),
    ];
  } finally {
    await site.close();
  }
}

async function benchMap(stage: Stage): Promise<Line[]> {
  const { rows } = await seedStage(stage, ON_MAP);
  const page = await stage.open('empty.html');
  const before = await pageHeap(page);
  const after: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    await page.goto(`chrome-extension://${stage.browser.id}/empty.html`);
    await page.goto(`chrome-extension://${stage.browser.id}/map.html?map=${rows.map.id}`);
    await page.locator('main table tbody td').first().waitFor({ timeout: PATIENCE });
    await sleep(1_000);
    after.push(await pageHeap(page));
  }
  const what = `map of ${ON_MAP} open, over an empty page`;
  return [grown(what, before, after[0]), repeated('… opened again and again in one tab', after)];
}

async function benchExport(stage: Stage): Promise<Line[]> {
  const { rows } = await seedStage(stage, ON_MAP);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'walkmap-bench-'));
  const page = await stage.open(`map.html?map=${rows.map.id}`);
  await page.locator('main table tbody td').first().waitFor({ timeout: PATIENCE });
  const before = await pageHeap(page);
  const after: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const files = await exportFrom(page, ['png', 'csv', 'bundle'], folder);
    if (files.length < 3) throw new Error('an export is missing');
    for (const file of files) fs.rmSync(file);
    after.push(await pageHeap(page));
  }
  fs.rmSync(folder, { recursive: true });
  return [grown(`export of ${ON_MAP} as picture, table and bundle`, before, after[0]), repeated('… again', after)];
}

function grown(what: string, before: number, after = Number.NaN): Line {
  if (!Number.isFinite(after)) throw new Error(`${what}: nothing was measured`);
  const growth = after - before;
  return {
    id: 'S10',
    what,
    measured: `+${growth.toFixed(1)} MB`,
    goal: `<= ${MOST_GROWTH} MB`,
    reached: growth <= MOST_GROWTH,
    bare: `${before.toFixed(1)} MB`,
    cpu: '',
    n: 1,
  };
}

function repeated(what: string, after: readonly number[]): Line {
  const growth = (after.at(-1) ?? Number.NaN) - (after[0] ?? Number.NaN);
  return {
    id: 'S10',
    what: `${what}, ${after.length} times`,
    measured: `${growth < 0 ? '' : '+'}${growth.toFixed(1)} MB`,
    goal: 'no growth',
    reached: growth <= NO_GROWTH,
    bare: after.map((heap) => heap.toFixed(1)).join(', '),
    cpu: '',
    n: after.length,
  };
}
