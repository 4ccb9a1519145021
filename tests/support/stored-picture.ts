// Stored picture: looks into the pixels of a stored snapshot, at places named in CSS pixels of the page it shows.
import type { Page } from '@playwright/test';
import { COVER_COLOUR } from '@/lib/page/cover';

/** A page of the extension, in whichever browser. */
interface Evaluates {
  evaluate<Given, Result>(read: (given: Given) => Promise<Result>, given: Given): Promise<Result>;
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SeenArea {
  /** How far (0..255) the worst pixel is from the colour of a cover, in its worst channel. */
  offCover: number;
  /** SHA-256 of the pixels: equal for two areas that look alike to the last bit. */
  sha256: string;
}

/** Where the elements of `selector` stand on the page, as far as they can be seen. */
export const areasOf = (page: Page, selector: string): Promise<Area[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [Math.max(0, left), Math.max(0, top)];
      return { x, y, width: Math.min(right, innerWidth) - x, height: Math.min(bottom, innerHeight) - y };
    }),
  );

/** What the newest stored picture shows in `areas`; read through a page of the extension. */
export const lookAt = (panel: Evaluates, areas: readonly Area[]): Promise<SeenArea[]> =>
  panel.evaluate(
    async ({ places, cover }) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('walkmap');
        request.onsuccess = () => resolve(request.result);
      });
      const all = <T>(table: string) =>
        new Promise<T[]>((resolve) => {
          const request = db.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result as T[]);
        });
      const touchpoint = (await all<{ snapshotId: string; facts: { viewportWidth: number } }>('touchpoints')).at(-1);
      const pixels = (await all<{ id: string; blob: Blob }>('pixels')).find((row) => row.id === touchpoint?.snapshotId);
      db.close();
      if (!touchpoint || !pixels) throw new Error('there is no stored picture');
      const bitmap = await createImageBitmap(pixels.blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const scale = bitmap.width / touchpoint.facts.viewportWidth;
      const seen: SeenArea[] = [];
      for (const { x, y, width, height } of places) {
        const [left, top] = [Math.ceil(x * scale), Math.ceil(y * scale)];
        const size = [Math.floor((x + width) * scale) - left, Math.floor((y + height) * scale) - top] as const;
        const { data } = context.getImageData(left, top, ...size);
        const offCover = data.reduce(
          (worst, value, index) =>
            index % 4 === 3 ? worst : Math.max(worst, Math.abs(value - (cover[index % 4] ?? 0))),
          0,
        );
        const digest = await crypto.subtle.digest('SHA-256', data);
        seen.push({ offCover, sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16)).join(' ') });
      }
      return seen;
    },
    { places: areas, cover: [COVER_COLOUR.red, COVER_COLOUR.green, COVER_COLOUR.blue] },
  );

/** The size of the newest stored picture, and its colours at these places in pixels from its top left corner. */
export const newestPicture = (
  panel: Evaluates,
  places: readonly (readonly [x: number, y: number])[],
): Promise<{ width: number; height: number; colours: string[] }> =>
  panel.evaluate(async (points) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('walkmap');
      request.onsuccess = () => resolve(request.result);
    });
    const rows = await new Promise<{ id: string; createdAt: number }[]>((resolve) => {
      const request = db.transaction('snapshots').objectStore('snapshots').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    const newest = rows.sort((a, b) => b.createdAt - a.createdAt)[0];
    if (!newest) throw new Error('there is no stored picture');
    const { blob } = await new Promise<{ blob: Blob }>((resolve) => {
      const request = db.transaction('pixels').objectStore('pixels').get(newest.id);
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const colours = points.map(([x, y]) => {
      const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
      return [red, green, blue].map((value) => (Math.round(value / 17) % 16).toString(16)).join('');
    });
    return { width: bitmap.width, height: bitmap.height, colours };
  }, places);
