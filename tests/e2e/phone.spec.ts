// Walking as on a phone: the panel walks in a phone-sized window while it is open, and every touchpoint says so.
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

test.use({ launch: { grantAllUrls: true } });

test('the site is pictured as a phone shows it, marked as such, until the window is closed', async ({
  site,
  extension,
}) => {
  const { page, context } = extension;
  await page.goto(`${site.shop}/contact`);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  const opening = context.waitForEvent('page');
  await panel.getByRole('button', { name: 'More ways to snapshot' }).click();
  await panel.getByRole('menuitem', { name: 'Walk as on a phone…' }).click();
  const phone = await opening;
  await phone.waitForLoadState();
  await expect(panel.getByText('Walking in a phone-sized window')).toBeVisible();
  await expect.poll(() => phone.evaluate(() => innerWidth)).toBeLessThanOrEqual(480);

  // A tab of its own needs access of its own: by the shortcut, which cannot be pressed here, or to all sites.
  await expect(panel.getByText(/^A new site: press/)).toBeVisible();
  await panel.getByText(/^Auto-capture:/).click();
  await panel.getByRole('checkbox', { name: 'When a page has opened' }).check();
  await panel.getByRole('checkbox', { name: 'Follow me across sites' }).click();
  await expect(panel.getByRole('checkbox', { name: 'Follow me across sites' })).toBeChecked();
  await panel.getByRole('checkbox', { name: 'When a page has opened' }).uncheck();
  await panel.keyboard.press('Escape');
  await takeSnapshot(panel);
  await expect(panel.getByRole('article').getByText('as on a phone').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Close it' }).click();
  await expect(panel.getByText('Walking in a phone-sized window')).toBeHidden();
  expect(phone.isClosed()).toBe(true);

  await page.bringToFront();
  await takeSnapshot(panel);
  const { touchpoints, snapshots } = await readStored(panel);
  expect(touchpoints.map(({ facts }) => (facts?.viewportWidth ?? 0) <= 480)).toEqual([true, false]);
  expect(touchpoints[0]?.url).toBe(touchpoints[1]?.url);
  expect(snapshots[0]?.width).toBeLessThanOrEqual(480);
});
