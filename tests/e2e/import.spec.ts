// Import: a journey exported in one profile is whole in another; a second time brings nothing; what is damaged stays out.
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { findViolations } from '../support/axe';
import { exportFrom } from '../support/exporting';
import { launchBrowser } from '../support/launch-browser';
import { mapRows } from '../support/rows';
import { seedMap } from '../support/seed';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

const choose = async (library: Page, files: Parameters<Page['setInputFiles']>[1]) => {
  await library.locator('input[type=file]').setInputFiles(files);
  return library.getByRole('dialog', { name: 'Import' });
};

const cells = (map: Page) => map.getByRole('gridcell').allInnerTexts();

test('a bundle of one profile is the same map in another', async ({ extension }, info) => {
  const map = await extension.extensionPage('map.html');
  const picture = (await map.screenshot({ type: 'jpeg' })).toString('base64');
  const rows = mapRows({ touchpoints: 3 });
  await seedMap(map, rows, [picture], false);
  await map.goto(`${map.url()}?map=${rows.map.id}`);
  await expect(map.getByRole('gridcell').first()).toBeVisible();
  const [file = ''] = await exportFrom(map, ['bundle'], info.outputPath());

  const other = await launchBrowser();
  try {
    const library = await other.context.newPage();
    await library.goto(`chrome-extension://${other.id}/library.html`);
    const damaged = fs.readFileSync(file);
    damaged[Math.floor(damaged.length / 2)] = (damaged[Math.floor(damaged.length / 2)] ?? 0) ^ 1;
    const dialog = await choose(library, [
      { name: 'damaged.walkmap', mimeType: '', buffer: damaged },
      { name: 'whole.walkmap', mimeType: '', buffer: fs.readFileSync(file) },
      { name: 'letter.walkmap', mimeType: '', buffer: Buffer.from('Dear customer') },
    ]);
    await expect(dialog.getByText('This file is damaged')).toBeVisible();
    await expect(dialog.getByText('This is not a Walkmap file')).toBeVisible();
    await expect(dialog.getByText(/New: .*3 touchpoints/)).toBeVisible();
    expect(await findViolations(library)).toEqual([]);
    expect((await readStored(library)).touchpoints).toEqual([]);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(dialog.getByText('Imported.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const [mine, theirs] = [await readStored(library), await readStored(map)];
    expect(mine).toEqual({ ...theirs, journal: mine.journal });
    expect(mine.pixels.length).toBeGreaterThan(1);

    const again = await choose(library, file);
    await expect(again.getByText('Nothing new')).toBeVisible();
    await again.getByRole('button', { name: 'Import' }).click();
    await expect(again.getByText('Imported.')).toBeVisible();
    expect(await readStored(library)).toEqual(mine);

    await library.goto(`chrome-extension://${other.id}/map.html${new URL(map.url()).search}`);
    await expect(library.getByRole('gridcell').first()).toBeVisible();
    expect(await cells(library)).toEqual(await cells(map));
  } finally {
    await other.close();
  }
});
