// Picture in Firefox: what a snapshot stores is what stands in the window, at any density and scroll position.
import { expect, test } from '../support/firefox/test';
import type { View } from '../support/firefox/view';

for (const pixelRatio of [1, 2]) {
  test.describe(`at a density of ${pixelRatio}`, () => {
    test.use({ launch: { pixelRatio, windowSize: { width: 1280 * pixelRatio, height: 900 * pixelRatio } } });

    test('a snapshot is what is in sight', async ({ site, firefox }) => {
      const { page } = firefox;
      await page.goto(`${site.shop}/terms`);
      await firefox.clickToolbar();
      const panel = await firefox.sidebar();
      await panel.click('button', 'Start a walkthrough');
      await panel.reads(/\b0 touchpoints/);

      const seen: Buffer[] = [];
      const look = async () => {
        await firefox.pressShortcut('S');
        await panel.reads(new RegExp(`\\b${seen.length + 1} touchpoints? `));
        seen.push(await page.screenshot());
      };
      await look();
      // The shop scrolls smoothly, so that the page is under way when the picture is asked for.
      await page.evaluate(() => scrollTo(0, 777));
      await look();

      const extension = await firefox.extensionPage('map.html');
      for (const [index, png] of seen.entries()) {
        const { stored, shown, difference } = await compare(extension, index, png.toString('base64'));
        expect(Math.abs(stored.width - shown.width)).toBeLessThanOrEqual(1);
        expect(Math.abs(stored.height - shown.height)).toBeLessThanOrEqual(1);
        expect(difference).toBeLessThan(2);
      }
    });
  });
}

/** Sizes of the stored picture and of a screenshot, and the mean difference of their channels (0..255). */
function compare(extension: View, index: number, png: string) {
  return extension.evaluate(
    async (at, base64) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('walkmap');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows = await new Promise<{ blob: Blob }[]>((resolve) => {
        const request = db.transaction('pixels').objectStore('pixels').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      db.close();
      const draw = async (blob: Blob) => {
        const bitmap = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(bitmap, 0, 0);
        return context;
      };
      const stored = await draw(rows[at]?.blob as Blob);
      const shown = await draw(new Blob([Uint8Array.fromBase64(base64)]));
      const size = ({ canvas }: OffscreenCanvasRenderingContext2D) => ({ width: canvas.width, height: canvas.height });
      const width = Math.min(stored.canvas.width, shown.canvas.width);
      const height = Math.min(stored.canvas.height, shown.canvas.height);
      const one = stored.getImageData(0, 0, width, height).data;
      const other = shown.getImageData(0, 0, width, height).data;
      let sum = 0;
      for (let i = 0; i < one.length; i += 1) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0));
      return { stored: size(stored), shown: size(shown), difference: sum / one.length };
    },
    index,
    png,
  );
}
