// Seeded: puts the coffee machine's story, told as often as needed, into the browser of a bench.
import type { Page } from '@playwright/test';
import type { PicturedRows } from '@/lib/db/maps';
import { mapRows } from '../support/rows';
import { seedMap } from '../support/seed';
import { photographShop } from '../support/shop-pictures';
import { startSite } from '../support/site';
import type { Stage } from './stage';

let pictures: Promise<string[]> | undefined;

/** Photographs the shop once for all benches, in a tab of `stage`. */
async function shopPictures(stage: Stage): Promise<string[]> {
  const site = await startSite({ slowMs: 0 });
  const page = await stage.browser.context.newPage();
  try {
    return await photographShop(page, site);
  } finally {
    await page.close();
    await site.close();
  }
}

export interface Seeded {
  rows: PicturedRows;
  /** A page of the extension that writes, in the background; stays open. */
  writer: Page;
}

/**
 * A map of one run with so many touchpoints; the panel shows that run as one that is being recorded. `arrange` may put
 * the story's rows elsewhere.
 */
export async function seedStage(
  stage: Stage,
  touchpoints: number,
  arrange: (rows: PicturedRows) => PicturedRows = (rows) => rows,
): Promise<Seeded> {
  pictures ??= shopPictures(stage);
  const told = arrange(mapRows({ touchpoints }));
  const clock = { elapsed: 767_000, runningSince: Date.now() };
  const walkthroughs = told.walkthroughs.map((run) => ({
    ...run,
    recording: 'recording' as const,
    finishedAt: null,
    clock,
  }));
  const rows = { ...told, walkthroughs };
  // Our own page makes the tables.
  const first = await stage.open('map.html');
  await first.getByRole('main').waitFor();
  await seedMap(first, rows, await pictures);
  await first.close();
  return { rows, writer: await stage.open('writer.html') };
}
