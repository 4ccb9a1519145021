// Guard: tabs are switched away and back while pictures are taken; no picture of another tab may ever be stored.
import type { Page } from '@playwright/test';
import { startWalkthrough } from '../support/shopper';
import { expect, test } from '../support/test';

const TRIALS = 60;

test.setTimeout(300_000);

test(`${TRIALS} captures under adversarial tab switches store no wrong picture`, async ({ site, extension }) => {
  const { page: red, context } = extension;
  await red.goto(`${site.shop}/tab/red`);
  const green = await context.newPage();
  await green.goto(`${site.shop}/tab/green`);
  const panel = await extension.openPanel(green);
  await extension.openPanel(red);
  await startWalkthrough(panel);
  // Both tabs are granted, as after a day of walking: nothing but the guard keeps the wrong one out.
  let random = 20_261_122;
  const chance = () => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return random / 2_147_483_648;
  };
  const snapshot = panel.getByRole('button', { name: /^(Snapshot|Taking…)( |$)/ });
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const [front, other] = trial % 2 === 0 ? [red, green] : [green, red];
    await front.bringToFront();
    await expect(snapshot).toBeEnabled();
    await snapshot.click();
    await new Promise((resolve) => setTimeout(resolve, chance() * 220));
    await other.bringToFront();
    if (chance() < 0.6) {
      await new Promise((resolve) => setTimeout(resolve, chance() * 60));
      await front.bringToFront();
    }
    await expect(snapshot).toBeEnabled({ timeout: 30_000 });
  }
  const { checked, wrong } = await checkColours(panel);
  test.info().annotations.push({ type: 'stored', description: `${checked} of ${TRIALS}` });
  console.log(`guard: ${checked} of ${TRIALS} captures stored, ${wrong.length} wrong`);
  expect(wrong).toEqual([]);
  // A guard that stores nothing would be safe and useless.
  expect(checked).toBeGreaterThan(5);
});

/** Decodes every stored picture and thumbnail and compares its colour with the touchpoint's title and address. */
const checkColours = (panel: Page) =>
  panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
    });
    const get = <T>(table: string, id: string) =>
      new Promise<T>((resolve) => {
        const request = db.transaction(table).objectStore(table).get(id);
        request.onsuccess = () => resolve(request.result as T);
      });
    const touchpoints = await new Promise<{ snapshotId: string; url: string; title: string }[]>((resolve) => {
      const request = db.transaction('touchpoints').objectStore('touchpoints').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    const colourOf = async (blob: Blob) => {
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(bitmap, bitmap.width / 2, bitmap.height / 2, 1, 1, 0, 0, 1, 1);
      const [r = 0, g = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      return r > g ? 'red' : 'green';
    };
    const wrong: string[] = [];
    for (const { snapshotId, url, title } of touchpoints) {
      const { blob } = await get<{ blob: Blob }>('pixels', snapshotId);
      const { thumbnail } = await get<{ thumbnail: Uint8Array<ArrayBuffer> }>('snapshots', snapshotId);
      for (const picture of [blob, new Blob([thumbnail])]) {
        const colour = await colourOf(picture);
        if (!url.endsWith(`/${colour}`) || !title.toLowerCase().includes(colour))
          wrong.push(`${colour} under ${title}`);
      }
    }
    db.close();
    return { checked: touchpoints.length, wrong };
  });
