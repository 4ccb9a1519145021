// Backup: a person backs up, saves everything as a file, goes back to a backup, and brings a lost store back from the file.
import { findViolations } from '../support/axe';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

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

  await options.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('walkmap');
        request.onsuccess = resolve;
      }),
  );
  await library.reload();
  await expect(library.getByRole('heading', { name: 'Bring your journeys back' })).toBeVisible();
  await library.locator('input[type=file]').setInputFiles(file);
  await expect(library.getByRole('heading', { name: 'Your journeys are back' })).toBeVisible();
  const after = await readStored(library);
  expect(after.touchpoints).toEqual(before.touchpoints);
});
