// Link chain: pages of which each leads to the next by one link; every page shows its number as a colour.
import type { Page } from '@playwright/test';
import { type SmallSite, startSmallSite } from './small-site';

export const linkName = (n: number) => `Go on from ${n}`;

/** A colour for each number, of channels far enough apart to be told from each other in a JPEG. */
const colourOf = (n: number): readonly [number, number, number] => {
  const step = (digit: number) => Math.min(250, digit * 50);
  return [step(n % 6), step(Math.floor(n / 6) % 6), step(Math.floor(n / 36) % 6)];
};

const pageOf = (n: number) => `<!doctype html><title>Page ${n}</title>
<style>
  html { background: rgb(${colourOf(n).join(' ')}) }
  a { position: fixed; left: 40px; top: 40px; padding: 12px; background: #fff }
</style>
<a href="/page/${n + 1}">${linkName(n)}</a>`;

/** Pages 0 to `count`; nothing is loaded but the page itself, so that a click has its effect at once. */
export const startLinkChain = (count: number): Promise<SmallSite> =>
  startSmallSite(Object.fromEntries(Array.from({ length: count + 1 }, (_, n) => [`/page/${n}`, pageOf(n)])));

export interface Pictured {
  url: string;
  doing: string;
  /** The number that the picture shows by its colour; -1 where it shows no page of the chain. */
  shows: number;
  /** How many marks outline something in it. */
  outlined: number;
}

/** What each touchpoint says and what its picture shows; with `ending` only those whose address ends so. */
export const readChain = (panel: Page, count: number, ending = ''): Promise<Pictured[]> =>
  panel.evaluate(
    async ({ colours, ending }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('walkmap');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = <T>(table: string) =>
        new Promise<T[]>((resolve, reject) => {
          const request = db.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result as T[]);
          request.onerror = () => reject(request.error);
        });
      const touchpoints = await all<{ id: string; url: string; doing: string; snapshotId: string }>('touchpoints');
      const pixels = new Map((await all<{ id: string; blob: Blob }>('pixels')).map(({ id, blob }) => [id, blob]));
      const marks = await all<{ snapshotId: string }>('marks');
      db.close();
      const found: Pictured[] = [];
      for (const { url, doing, snapshotId } of touchpoints) {
        if (!url.endsWith(ending)) continue;
        const blob = pixels.get(snapshotId);
        const bitmap = blob && (await createImageBitmap(blob));
        const context = new OffscreenCanvas(bitmap?.width ?? 1, bitmap?.height ?? 1).getContext('2d');
        if (bitmap) context?.drawImage(bitmap, 0, 0);
        const seen = [...(context?.getImageData((bitmap?.width ?? 2) / 2, (bitmap?.height ?? 2) / 2, 1, 1).data ?? [])];
        const shows = colours.findIndex((colour) => colour.every((value, i) => Math.abs(value - (seen[i] ?? 0)) < 20));
        found.push({ url, doing, shows, outlined: marks.filter((mark) => mark.snapshotId === snapshotId).length });
      }
      return found;
    },
    { colours: Array.from({ length: count + 1 }, (_, n) => colourOf(n)), ending },
  );

/** What is wrong with a picture: its address, its colour, its words and its outline name one page. */
export const misread = ({ url, doing, shows, outlined }: Pictured): string[] => {
  const named = Number(url.split('/').pop());
  return [
    ...(shows === named ? [] : [`a picture of page ${named} shows ${shows}`]),
    ...(doing === `Clicks “${linkName(named)}”.` ? [] : [`at page ${named} it is said: ${doing}`]),
    ...(outlined === 1 ? [] : [`in the picture of page ${named} ${outlined} things are outlined`]),
  ];
};
