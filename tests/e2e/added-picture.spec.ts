// Added picture: dropped into the real panel from the disk, and pasted from the clipboard, it is stored without its metadata.
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { METADATA } from '../support/picture-bytes';
import { startWalkthrough } from '../support/shopper';
import { findOrphans, readStored } from '../support/stored';
import { expect, test } from '../support/test';

/** Lets go of a file over the middle of `target`, as the browser hears of it from the desktop. */
const dropFile = async (panel: Page, target: string, file: string) => {
  const session = await panel.context().newCDPSession(panel);
  const box = await panel.getByRole('group', { name: target }).boundingBox();
  if (!box) throw new Error(`nothing to drop on: ${target}`);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at });
  }
  await session.detach();
};

/** Puts a picture of the panel's own into the clipboard; a click on the panel has to be just over. */
const copyPicture = (panel: Page) =>
  panel.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 40);
    canvas.getContext('2d')?.fillRect(0, 0, 30, 40);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })]);
  });

const storedBytes = (panel: Page) =>
  panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
    });
    const rows = await new Promise<{ blob: Blob }[]>((resolve) => {
      const request = db.transaction('pixels').objectStore('pixels').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return Promise.all(rows.map(({ blob }) => blob.text()));
  });

test('pictures are dropped and pasted into the panel, and keep nothing but their pixels', async ({
  site,
  extension,
}, testInfo) => {
  const { page } = extension;
  await page.goto(site.shop);
  const photo = testInfo.outputPath('photo.jpg');
  const jpeg = new Uint8Array(await page.screenshot({ type: 'jpeg' }));
  const withPlace = METADATA['JPEG with EXIF and a place'];
  fs.writeFileSync(photo, withPlace?.(jpeg, 'CANARY') ?? '');
  const panel = await extension.openPanel(page);
  await startWalkthrough(panel);

  await panel.getByTitle('Add a touchpoint away from the browser').click();
  await panel.getByLabel('What happened?').fill('A letter');
  await dropFile(panel, 'Files', photo);
  await expect(panel.getByRole('img', { name: 'Picture' })).toBeVisible();
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('article').getByRole('img', { name: 'Snapshot of A letter' })).toBeVisible();

  await panel.getByTitle('Add a touchpoint away from the browser').click();
  await panel.getByLabel('What happened?').fill('A message');
  await panel.getByLabel('What did you do?').click();
  await copyPicture(panel);
  await panel.keyboard.press('Control+V');
  await expect(panel.getByRole('img', { name: 'Picture' })).toBeVisible();
  await panel.getByRole('button', { name: 'Add the touchpoint' }).click();
  await expect(panel.getByRole('article').getByRole('img', { name: 'Snapshot of A message' })).toBeVisible();

  const stored = await readStored(panel);
  expect(stored.snapshots.map(({ type, width, height }) => [type, width, height]).at(1)).toEqual([
    'image/jpeg',
    60,
    40,
  ]);
  expect(findOrphans(stored)).toEqual([]);
  const texts = await storedBytes(panel);
  expect(texts).toHaveLength(2);
  expect(texts.join('')).not.toMatch(/CANARY|Exif/);
});
