// Library: search, rename, trash and restore, the panel that goes on, and deleting everything, in the real extension.
import { findViolations } from '../support/axe';
import { setPreferences } from '../support/preferences';
import { seedLibrary } from '../support/seed-library';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

test('walkthroughs are found, named, thrown away, brought back, and all of it is deleted in the end', async ({
  site,
  extension,
}) => {
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  const library = await extension.extensionPage('library.html');
  await expect(library.getByRole('heading', { name: 'Nothing walked yet' })).toBeVisible();
  expect(await findViolations(library), 'empty').toEqual([]);
  await seedLibrary(library, { walkthroughs: 3, touchpoints: 8 });
  await library.reload();
  const list = library.getByRole('list', { name: 'Walkthroughs' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByText('8 touchpoints')).toHaveCount(3);

  await test.step('a touchpoint is found by its words, and its map opens at it', async () => {
    await library.getByRole('searchbox', { name: 'Search everything' }).fill('#13');
    await expect(library.getByText('1 found.')).toBeVisible();
    expect(await findViolations(library), 'search').toEqual([]);
    await library.getByRole('region', { name: 'Search results' }).getByRole('link').click();
    await expect(library.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
    await expect(library.getByRole('complementary', { name: 'Evidence' })).toContainText('#13');
    await library.getByRole('link', { name: 'Walkmap' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(3);
  });

  const actions = async (name: string, item: string) => {
    await library.getByRole('button', { name: `Actions for “${name}”` }).click();
    await library.getByRole('menuitem', { name: item }).click();
  };

  await test.step('a walkthrough is renamed in place', async () => {
    await actions('Buying a coffee machine 2', 'Rename');
    await library.getByRole('textbox', { name: 'Name of the walkthrough' }).fill('Second try');
    await library.keyboard.press('Enter');
    await expect(list.getByRole('link', { name: 'Second try' })).toBeVisible();
  });

  await test.step('it goes on in the panel, and leaves it when it is thrown away', async () => {
    await list.getByRole('button', { name: 'Go on Second try' }).click();
    await expect(panel.getByRole('textbox', { name: 'Name of the walkthrough' })).toHaveValue('Second try');
    await actions('Second try', 'Delete');
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(panel.getByRole('button', { name: 'Start a walkthrough' })).toBeVisible();
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('from the trash one comes back, another goes for good', async () => {
    await actions('Second try', 'Delete');
    await actions('Buying a coffee machine 1', 'Delete');
    await library.getByRole('button', { name: 'Trash', exact: true }).click();
    expect(await findViolations(library), 'trash').toEqual([]);
    await library.getByRole('button', { name: 'Restore Second try' }).click();
    await library.getByRole('button', { name: 'Delete for good… Buying a coffee machine 1' }).click();
    await library.getByRole('button', { name: 'Delete for good', exact: true }).click();
    await expect(library.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
    const { touchpoints } = await readStored(library);
    expect(touchpoints.filter((row) => row.title === '')).toHaveLength(8);
    await library.getByRole('button', { name: /^Brewhaus/ }).click();
    await expect(list.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('axe finds nothing in Chinese and in the dark', async () => {
    await setPreferences(library, { language: 'zh', theme: 'dark' });
    await expect(library.getByRole('button', { name: '开始走查' })).toBeVisible();
    expect(await findViolations(library)).toEqual([]);
  });

  await test.step('after a typed word nothing is left, and every page follows', async () => {
    await library.getByRole('button', { name: '删除全部数据…' }).click();
    const sure = library.getByRole('button', { name: '删除全部数据', exact: true });
    await expect(sure).toBeDisabled();
    await library.getByRole('textbox', { name: '请输入“删除”以确认' }).fill('删除');
    expect(await findViolations(library), 'wipe').toEqual([]);
    await sure.click();
    // The language was a preference, too.
    await expect(library.getByRole('heading', { name: 'Nothing walked yet' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Start a walkthrough' })).toBeVisible();
    const stored = await readStored(library);
    expect(
      [stored.touchpoints, stored.snapshots, stored.pixels, stored.walkthroughs].map((rows) => rows.length),
    ).toEqual([0, 0, 0, 0]);
  });
});
