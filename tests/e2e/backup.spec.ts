// Backup: a person backs up, into files and a folder too, goes back to a backup, and brings a lost store back from a file.
import type { Page } from '@playwright/test';
import { findViolations } from '../support/axe';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

const loseStore = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('walkmap');
        request.onsuccess = resolve;
      }),
  );

test('the library goes back to a backup, and a store that is gone comes back from a saved file', async ({
  extension,
}) => {
  const library = await extension.extensionPage('welcome.html');
  await library.getByRole('button', { name: 'Try the sample journey' }).click();
  await expect(library.getByRole('gridcell').first()).toBeVisible();
  const options = await extension.extensionPage('options.html');
  const section = options.getByRole('region', { name: 'Backups' });
  const before = await readStored(options);

  await section.getByRole('button', { name: 'Back up now' }).click();
  const made = section.getByRole('listitem').filter({ hasText: 'when you asked for it' });
  await expect(made).toContainText(/[1-9]\d* touchpoints/);
  const saving = options.waitForEvent('download');
  await section.getByRole('button', { name: 'Save a backup file' }).click();
  const file = await (await saving).path();
  await expect(section.getByText(/^Last backup file: /)).toBeVisible();
  expect(await findViolations(options)).toEqual([]);
  await made.getByRole('button', { name: 'Restore' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
  await expect(section.getByText('from before a restore')).toBeVisible();
  await expect(options.getByText('The library is as it was then.')).toBeVisible();

  await loseStore(options);
  await library.reload();
  await expect(library.getByRole('heading', { name: 'Bring your journeys back' })).toBeVisible();
  await library.locator('input[type=file]').setInputFiles(file);
  await expect(library.getByRole('heading', { name: 'Your journeys are back' })).toBeVisible();
  const after = await readStored(library);
  expect(after.touchpoints).toEqual(before.touchpoints);
});

test('a walk is in the chosen folder as a file, brings a lost store back, and a folder that is gone is told', async ({
  extension,
  site,
}) => {
  const options = await extension.extensionPage('options.html');
  // The dialog of the operating system cannot be answered: a folder of the private file system stands in for the choice.
  await options.evaluate(() => {
    const files = () => navigator.storage.getDirectory();
    window.showDirectoryPicker = async () => (await files()).getDirectoryHandle('Journeys', { create: true });
  });
  const section = options.getByRole('region', { name: 'Backups' });
  await section.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(section.getByText('Backups go to “Journeys”')).toBeVisible();
  const file = section.getByText(/^walkmap-backup-[\d-]+\.walkmap$/);
  const first = await file.textContent();

  const { page } = extension;
  await page.bringToFront();
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await takeSnapshot(panel);
  const before = await readStored(panel);
  await panel.getByRole('button', { name: 'Finish and see the map' }).click();
  await expect(file).not.toHaveText(first ?? '');
  const bytes = await options.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Journeys');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    const newest = await (await folder.getFileHandle(names.sort().at(-1) ?? '')).getFile();
    return [...new Uint8Array(await newest.arrayBuffer())];
  });

  await options.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('Journeys', { recursive: true }),
  );
  await section.getByRole('button', { name: 'Write a backup now' }).click();
  await expect(section.getByRole('alert')).toContainText('The folder “Journeys” is not there any more');
  await section.getByRole('button', { name: 'Choose a folder again…' }).click();
  await expect(section.getByText('Backups go to “Journeys”')).toBeVisible();
  await section.getByRole('button', { name: 'Stop using this folder' }).click();
  await expect(section.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();

  await loseStore(options);
  await options.reload();
  await expect(options.getByRole('heading', { name: 'Bring your journeys back' })).toBeVisible();
  await options.locator('input[type=file]').setInputFiles({
    name: 'backup.walkmap',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await expect(options.getByRole('heading', { name: 'Your journeys are back' })).toBeVisible();
  const after = await readStored(options);
  expect(after.touchpoints.map(({ id }) => id)).toEqual(before.touchpoints.map(({ id }) => id));
  expect(after.pixels).toEqual(before.pixels);
});
