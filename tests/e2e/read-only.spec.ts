// Read-only: after one page met a full disk every page says so, each refuses what it is asked to write, and all go on together.
import type { Page } from '@playwright/test';
import { breakStore, mendStore } from '../support/faulty-store';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

const FULL = 'The disk is full, so this could not be saved.';
const REFUSED = 'Nothing is saved at the moment, so this was not kept.';

const bar = (page: Page) => page.getByRole('region', { name: 'State of the store' });
const told = (page: Page, sentence: string) => expect(page.getByRole('status').getByText(sentence)).toBeVisible();

test('a page that meets a full disk stops the writing of all, until the store takes it again', async ({
  extension,
}) => {
  const map = await extension.extensionPage('welcome.html');
  await map.getByRole('button', { name: 'Try the sample journey' }).click();
  await expect(map.getByRole('gridcell').first()).toBeVisible();
  const [library, options] = [
    await extension.extensionPage('library.html'),
    await extension.extensionPage('options.html'),
  ];
  const before = await readStored(library);
  const newProject = async () => {
    await library.getByRole('button', { name: 'New project' }).click();
    await library.getByRole('button', { name: 'Create the project' }).click();
  };

  await test.step('the page that met it, and then each other one, says so and keeps nothing', async () => {
    await library.bringToFront();
    await breakStore(library, 'throws');
    await newProject();
    await told(library, FULL);
    await mendStore(library);
    for (const page of [library, map, options]) await expect(bar(page)).toContainText('nothing new is saved for now');
    await newProject();
    await told(library, REFUSED);
    await map.bringToFront();
    await map
      .getByRole('button', { name: /^Actions for the stage/ })
      .first()
      .click();
    await map.getByRole('menuitem', { name: 'Add a stage after' }).click();
    await told(map, REFUSED);
    await options.bringToFront();
    await options.getByLabel('Name or alias').fill('Anna');
    await options.getByRole('button', { name: 'Save the name' }).click();
    await told(options, REFUSED);
    expect(await readStored(library)).toEqual(before);
  });

  await test.step('everything can still be taken out', async () => {
    const saving = options.waitForEvent('download');
    await bar(options).getByRole('button', { name: 'Save everything in a file' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^walkmap-backup-.*\.walkmap$/);
  });

  await test.step('one press lets all pages write again', async () => {
    await bar(options).getByRole('button', { name: 'Try saving again' }).click();
    for (const page of [library, map, options]) await expect(bar(page)).toBeEmpty();
    await options.getByRole('button', { name: 'Save the name' }).click();
    await told(options, 'Your name was saved.');
  });
});
