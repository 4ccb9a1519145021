// Away from the browser: files are dropped on the panel, a clock outlives it, and what is waited for comes.
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { MAIL } from '../support/file-bytes';
import { startWalkthrough } from '../support/shopper';
import { findOrphans, readStored } from '../support/stored';
import { expect, test } from '../support/test';

/** Lets go of files over the middle of `target`, as the browser hears of it from the desktop. */
const dropFiles = async (panel: Page, target: string, files: readonly string[]) => {
  const session = await panel.context().newCDPSession(panel);
  const group = panel.getByRole('group', { name: target });
  await group.scrollIntoViewIfNeeded();
  const box = await group.boundingBox();
  if (!box) throw new Error(`nothing to drop on: ${target}`);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at });
  }
  await session.detach();
};

test('files are dropped, a clock outlives the panel, and what was waited for becomes a touchpoint', async ({
  site,
  extension,
}, testInfo) => {
  const { page } = extension;
  await page.goto(site.shop);
  let panel = await extension.openPanel(page);
  const requests: string[] = [];
  panel.on('request', (request) => requests.push(request.url()));
  await startWalkthrough(panel);

  const [bill, mail] = [testInfo.outputPath('bill.pdf'), testInfo.outputPath('order.eml')];
  fs.writeFileSync(bill, '%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /JavaScript >> >>');
  fs.writeFileSync(mail, MAIL);
  await panel.getByTitle('Add a touchpoint away from the browser').click();
  await panel.getByText('Phone', { exact: true }).click();
  await panel.getByLabel('What happened?').fill('Called support');
  await dropFiles(panel, 'Files', [bill, mail]);
  await panel.getByRole('button', { name: 'Run a clock from now' }).click();
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();

  const card = panel.getByRole('article');
  await expect(card.getByText('Ihre Bestellung 4711 ☕ · mail.shop.example · 2026-11-12')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Save bill.pdf' })).toBeVisible();
  expect(requests.filter((url) => !/^(chrome-extension|blob):/.test(url))).toEqual([]);

  const running = panel.getByRole('region', { name: 'Going on now' });
  await expect(running.getByRole('timer')).toHaveText(/^0:0[1-9]$/);
  const closed = panel.waitForEvent('close');
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await closed;
  panel = await extension.openPanel(page);
  const again = panel.getByRole('region', { name: 'Going on now' });
  await expect(again.getByRole('timer')).toHaveText(/^0:0[2-9]$/);
  await again.getByRole('button', { name: 'Stop Called support' }).click();
  await expect(panel.getByRole('article').getByText(/^Took \d sec measured$/)).toBeVisible();

  await panel.getByRole('button', { name: 'Waiting for…' }).click();
  await panel.getByRole('button', { name: 'Call-back' }).click();
  await panel.getByRole('button', { name: 'Start waiting' }).click();
  await panel.getByRole('button', { name: 'It came Call-back' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('dialog').getByText(/^Waited .* measured\.$/)).toBeVisible();
  await panel.getByRole('dialog').getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('article').getByLabel('Title')).toHaveValue('Call-back');

  const stored = await readStored(panel);
  expect(stored.touchpoints).toMatchObject([
    { channel: 'phone', time: { source: 'measured' }, waiting: { what: 'Call-back', endedAt: expect.any(Number) } },
    { channel: 'phone', time: { source: 'measured' }, waiting: null },
  ]);
  expect(findOrphans(stored)).toEqual([]);
});
