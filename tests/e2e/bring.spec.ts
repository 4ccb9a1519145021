// Bringing in: our own tables, a recording, pictures and a mail become touchpoints through the one Import of the library.
import type { Page } from '@playwright/test';
import { findViolations } from '../support/axe';
import { exportFrom } from '../support/exporting';
import { MAIL } from '../support/file-bytes';
import { mapRows } from '../support/rows';
import { seedMap } from '../support/seed';
import { readStored, type Stored } from '../support/stored';
import { expect, test } from '../support/test';

const choose = (library: Page, files: Parameters<Page['setInputFiles']>[1]) =>
  library.locator('input[type=file]').setInputFiles(files);

test('what we export, what Chrome records, pictures and mails come in, and go again', async ({ extension }, info) => {
  const map = await extension.extensionPage('map.html');
  const picture = await map.screenshot({ type: 'jpeg' });
  const rows = mapRows({ touchpoints: 6 });
  await seedMap(map, rows, [picture.toString('base64')], false);
  await map.goto(`${map.url()}?map=${rows.map.id}`);
  await expect(map.getByRole('gridcell').first()).toBeVisible();
  const [tables = ''] = await exportFrom(map, ['csv'], info.outputPath());
  const library = await extension.extensionPage('library.html');
  const before = await readStored(library);
  const kept = async <Name extends 'touchpoints' | 'walkthroughs' | 'briefs'>(name: Name) =>
    (await readStored(library))[name].filter(({ deletedAt }) => deletedAt === null) as Stored[Name];

  await test.step('our own tables, with every column matched', async () => {
    await choose(library, tables);
    const dialog = library.getByRole('dialog', { name: 'Touchpoints from a table' });
    await expect(dialog.getByText('6 touchpoints will be added.')).toBeVisible();
    await expect(dialog.getByText('not understood')).toHaveCount(0);
    expect(await findViolations(library)).toEqual([]);
    await dialog.getByRole('button', { name: 'Import 6 touchpoints' }).click();
    await expect(dialog).toBeHidden();
    expect(await kept('touchpoints')).toHaveLength(12);
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect(library.getByText('The import was taken back.')).toBeVisible();
    expect(await kept('walkthroughs')).toHaveLength(before.walkthroughs.length);
  });

  await test.step('a recording, as a brief without what was typed', async () => {
    await choose(library, 'tests/fixtures/recordings/shop.json');
    const dialog = library.getByRole('dialog', { name: 'A recording of the browser' });
    await expect(dialog.getByText('4 planned steps will be added.')).toBeVisible();
    expect(await findViolations(library)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add the brief' }).click();
    await expect(dialog).toBeHidden();
    const brief = (await kept('briefs')).at(-1);
    expect(brief).toMatchObject({ title: 'Buy a machine', startUrl: 'https://shop.example/' });
    expect(JSON.stringify(brief)).not.toContain('espresso');
  });

  await test.step('five pictures and a mail at once, in the order of their names', async () => {
    const named = ['10 done.jpg', '2 basket.jpg', '1 home.jpg', '3 phone call.jpg', '4 pay.jpg'];
    await choose(library, [
      ...named.map((name) => ({ name, mimeType: 'image/jpeg', buffer: picture })),
      { name: 'order.eml', mimeType: '', buffer: Buffer.from(MAIL) },
      { name: 'page.gif', mimeType: '', buffer: Buffer.from('GIF89a') },
    ]);
    const dialog = library.getByRole('dialog', { name: 'Pictures and mails' });
    await expect(dialog.getByText('6 touchpoints will be added. 1 file cannot be taken.')).toBeVisible();
    expect(await findViolations(library)).toEqual([]);
    await dialog.getByLabel('Name of “1 home.jpg”').fill('The front page');
    await dialog.getByRole('button', { name: 'Import 6 touchpoints' }).click();
    await expect(dialog).toBeHidden();
    const [run] = (await kept('walkthroughs')).filter(({ name }) => name === 'Pictures and mails');
    const brought = (await kept('touchpoints'))
      .filter(({ walkthroughId }) => walkthroughId === run?.id)
      .sort((a, b) => (a.order < b.order ? -1 : 1));
    expect(brought.map(({ title, channel }) => [title, channel])).toEqual([
      ['The front page', 'web'],
      ['Basket', 'web'],
      ['Phone call', 'phone'],
      ['Pay', 'web'],
      ['Done', 'web'],
      ['Ihre Bestellung … ☕', 'email'],
    ]);
    expect(brought.filter(({ snapshotId }) => snapshotId !== null)).toHaveLength(5);
  });
});
