// Exporting: hands a map over through the export dialog, as a person does.
import path from 'node:path';
import { type Download, expect, type Page } from '@playwright/test';
import type { ExportId } from '@/lib/domain/export-format';

/** Exports the map in the given formats (in English or Chinese) and returns the paths of the files in `folder`. */
export const exportFrom = async (map: Page, formats: readonly ExportId[], folder: string): Promise<string[]> => {
  await map.getByRole('button', { name: /^(Export|导出)/ }).click();
  const dialog = map.getByRole('dialog', { name: /^(Export|导出)/ });
  await expect(dialog).toBeVisible();
  // Only the formats: what goes into the files stays as it is.
  for (const box of await dialog.locator('input[name=format]').all()) {
    await box.setChecked(formats.includes((await box.getAttribute('value')) as ExportId));
  }
  await dialog.getByLabel(/^(File name|文件名)/).fill('journey');
  const downloads: Download[] = [];
  const collect = (download: Download) => downloads.push(download);
  map.on('download', collect);
  await dialog.locator('button[type=submit]').click();
  await expect.poll(() => downloads.length, { timeout: 90_000 }).toBe(formats.length);
  map.off('download', collect);
  const files: string[] = [];
  for (const download of downloads) {
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    files.push(file);
  }
  await dialog
    .getByRole('button', { name: /^(Close|关闭)$/ })
    .last()
    .click();
  await expect(dialog).toBeHidden();
  return files.sort();
};
