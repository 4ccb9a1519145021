// Settings: the welcome page opens on install, and what is chosen in the settings is what the next snapshot does.
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { startSmallSite } from '../support/small-site';
import { readStored } from '../support/stored';
import { areasOf, lookAt } from '../support/stored-picture';
import { expect, test } from '../support/test';

const PAGE = `<!doctype html><title>Account</title>
<style>p { position: absolute; left: 20px; width: 200px; height: 40px; margin: 0; background: #ffd }</style>
<p class="customer-name" style="top: 20px">Anna Weiss</p>
<p class="greeting" style="top: 120px">Good morning</p>`;

test.describe('after the installation', () => {
  test.use({ launch: { keepWelcome: true } });

  test('the welcome page stands there, once', async ({ extension }) => {
    const welcomes = () => extension.context.pages().filter((page) => page.url().endsWith('/welcome.html'));
    await expect.poll(() => welcomes().length).toBe(1);
    for (const page of welcomes()) {
      await expect(page.getByRole('heading', { name: 'Walk your own service as a customer does' })).toBeVisible();
    }
  });
});

test('PNG and a rule for a site, chosen in the settings, are what the next snapshot does', async ({ extension }) => {
  const { page } = extension;
  const site = await startSmallSite({ '/': PAGE });
  const settings = await extension.extensionPage('options.html');
  await settings.getByRole('radio', { name: /^PNG/ }).check();
  await settings.getByRole('button', { name: 'Add a rule' }).click();
  const dialog = settings.getByRole('dialog', { name: 'Rule for a site' });
  await dialog.getByLabel('Site').fill('127.0.0.1');
  await dialog.getByLabel('Cover these elements').fill('.customer-name');
  await dialog.getByRole('button', { name: 'Save the rule' }).click();
  await expect(settings.getByText('covers 1 more thing')).toBeVisible();
  await settings.close();

  await page.bringToFront();
  await page.goto(`${site.origin}/`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  await takeSnapshot(panel);
  const [name, greeting] = await lookAt(panel, await areasOf(page, 'p'));
  const { snapshots } = await readStored(panel);
  expect(snapshots.map(({ type }) => type)).toEqual(['image/png']);
  // A PNG has the colour of a cover to the last bit.
  expect(name?.offCover).toBe(0);
  expect(greeting?.offCover).toBeGreaterThan(100);
  await site.close();
});
