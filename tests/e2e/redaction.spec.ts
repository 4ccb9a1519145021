// Redaction: burnt in by keyboard in the real panel; of two secrets the same file is left, and nothing of the old ones.
import type { Page } from '@playwright/test';
import { startWalkthrough, takeSnapshot } from '../support/shopper';
import { readStored } from '../support/stored';
import { expect, test } from '../support/test';

/** Names of all files of the automatic backups. */
const shelved = (panel: Page) =>
  panel.evaluate(async () => {
    const names: string[] = [];
    try {
      const shelf = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      for await (const name of (await shelf.getDirectoryHandle('blob')).keys()) names.push(name);
    } catch {
      // Nothing was backed up yet.
    }
    return names;
  });

/** Writes `secret` in the middle of the page, where Enter draws. */
const write = (page: Page, secret: string) =>
  page.evaluate((text) => {
    document.querySelector('#secret')?.remove();
    const note = document.createElement('b');
    note.id = 'secret';
    note.textContent = text;
    note.style.cssText =
      'position:fixed;left:calc(50% - 45px);top:calc(50% - 8px);width:90px;font:15px/16px monospace;background:#fff;color:#c01';
    document.body.append(note);
  }, secret);

test('two secrets leave the same picture, and neither stays in the store or its backups', async ({
  site,
  extension,
}) => {
  const { page } = extension;
  await page.goto(site.shop);
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);
  const keys = panel.keyboard;
  const before: string[] = [];
  const after: string[] = [];
  for (const secret of ['rose-1234', 'tulip-999']) {
    await write(page, secret);
    await takeSnapshot(panel);
    const taken = (await readStored(panel)).snapshots.at(-1);
    if (!taken) throw new Error('no snapshot');
    before.push(taken.sha256);
    await expect.poll(() => shelved(panel)).toContain(taken.sha256);
    await panel.getByRole('button', { name: 'Mark up' }).press('Enter');
    await panel.getByRole('radio', { name: 'Redact' }).focus();
    await keys.press('Space');
    await keys.press('Enter');
    await panel.getByRole('button', { name: 'Redact 1 area…' }).press('Enter');
    const question = panel.getByRole('dialog', { name: 'Redact this area for good?' });
    await expect(question).toContainText('This cannot be undone.');
    await question.getByRole('button', { name: 'Redact' }).press('Enter');
    await expect(panel.getByText('Redacted for good.')).toBeVisible();
    await keys.press('Escape');
    const row = (await readStored(panel)).snapshots.find(({ id }) => id === taken.id);
    after.push(row?.sha256 ?? '');
  }
  expect(before[0]).not.toBe(before[1]);
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(after[0]);
  const { pixels } = await readStored(panel);
  expect(pixels.map(({ sha256 }) => sha256)).toEqual(after);
  await expect.poll(() => shelved(panel)).not.toEqual(expect.arrayContaining([before[1]]));
  expect((await shelved(panel)).filter((name) => before.includes(name))).toEqual([]);
});
