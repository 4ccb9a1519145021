// Strange export: the map of strange-map.ts in the real extension, and its files as the export dialog saves them.
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ExportId } from '@/lib/domain/export-format';
import { seedMap } from './seed';
import { seedRows } from './seed-rows';
import { strangeMap } from './strange-map';
import type { Extension } from './test';

/** How many touchpoints the maps have whose files other programs read. */
export const STRANGE_SIZES = [12, 60, 300] as const;
export type StrangeSize = (typeof STRANGE_SIZES)[number];

/** Stores the map with so many touchpoints, whose pictures are `pictures` (JPEG, base64) in turn, and opens it. */
export async function openStrangeMap(
  extension: Extension,
  touchpoints: number,
  pictures: readonly string[],
): Promise<Page> {
  const page = await extension.extensionPage('map.html');
  const { rows, comments } = strangeMap({ touchpoints });
  await seedMap(page, rows, pictures, false);
  await seedRows(page, { comments });
  await page.goto(`chrome-extension://${extension.id}/map.html?map=${rows.map.id}`);
  await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
  return page;
}

/** Where tests/readers/files.setup.ts puts the files of a format. */
export const strangeFolder = (touchpoints: StrangeSize, format: ExportId): string =>
  path.resolve('.output/strange', String(touchpoints), format);

/** The file that a map of so many touchpoints was exported to; throws where the export failed. */
export function strangeFile(touchpoints: StrangeSize, format: ExportId): string {
  const folder = strangeFolder(touchpoints, format);
  const [name, ...further] = fs.readdirSync(folder);
  if (name === undefined || further.length > 0) throw new Error(`not one file in ${folder}`);
  return path.join(folder, name);
}
