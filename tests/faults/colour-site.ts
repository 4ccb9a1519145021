// Colour site: pages that are nothing but a colour, named by address and title; they change it by route or by loading.
import type { Page } from '@playwright/test';
import { type SmallSite, startSmallSite } from '../support/small-site';

/** Far enough apart to be told from each other in a JPEG. */
const COLOURS = {
  red: [255, 0, 0],
  green: [0, 255, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  cyan: [0, 255, 255],
  magenta: [255, 0, 255],
} as const;

export type Colour = keyof typeof COLOURS;
export const COLOUR_NAMES = Object.keys(COLOURS) as Colour[];

export const pathOf = (colour: Colour): string => `/colour/${colour}`;

/**
 * `walkmapGo` does what a single-page app does: address, title and look change in one task, and nothing is loaded. Each
 * page has an input at the same place, so that the covers of one picture would do for any other; a page that sees itself
 * covered tells the test, which then knows that a picture is about to be taken.
 */
const pageOf = (colour: Colour) => `<!doctype html><title>${colour}</title>
<style>
  html { background: rgb(${COLOURS[colour].join(' ')}) }
  input { position: fixed; left: 25%; top: 25%; width: 50px }
</style>
<input aria-label="Private" value="typed before">
<script>
  const colours = ${JSON.stringify(COLOURS)};
  const show = (name) => {
    document.title = name;
    document.documentElement.style.background = 'rgb(' + colours[name].join(' ') + ')';
  };
  const shown = () => location.pathname.split('/').pop();
  globalThis.walkmapGo = (name) => { history.pushState(null, '', '/colour/' + name); show(name); };
  addEventListener('popstate', () => show(shown()));
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) globalThis.walkmapTestCovered?.();
  }).observe(document.documentElement, { childList: true });
</script>`;

export const startColourSite = (): Promise<SmallSite> =>
  startSmallSite(Object.fromEntries(COLOUR_NAMES.map((colour) => [pathOf(colour), pageOf(colour)])));

export interface Shown {
  title: string;
  url: string;
  /** Name of the colour at each place that was looked at, of the picture and then of its thumbnail. */
  colours: string[];
}

/** What the stored picture and thumbnail of a touchpoint show in the middle and near the corners. */
export const readShown = (panel: Page, touchpointId: string): Promise<Shown> =>
  panel.evaluate(
    async ({ id, palette }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('walkmap');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const get = <T>(table: string, key: string) =>
        new Promise<T>((resolve, reject) => {
          const request = db.transaction(table).objectStore(table).get(key);
          request.onsuccess = () => resolve(request.result as T);
          request.onerror = () => reject(request.error);
        });
      const { title, url, snapshotId } = await get<{ title: string; url: string; snapshotId: string }>(
        'touchpoints',
        id,
      );
      const { blob } = await get<{ blob: Blob }>('pixels', snapshotId);
      const { thumbnail } = await get<{ thumbnail: Uint8Array<ArrayBuffer> }>('snapshots', snapshotId);
      db.close();
      const colours: string[] = [];
      for (const picture of [blob, new Blob([thumbnail])]) {
        const bitmap = await createImageBitmap(picture);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        for (const [across, down] of [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y] as const))) {
          const place = [Math.floor(bitmap.width * across), Math.floor(bitmap.height * down)] as const;
          const seen = context?.getImageData(...place, 1, 1).data ?? [];
          const near = palette.find(([, channels]) =>
            channels.every((value, i) => Math.abs(value - (seen[i] ?? 0)) < 60),
          );
          colours.push(near?.[0] ?? `rgb(${[...seen].slice(0, 3).join(' ')})`);
        }
        bitmap.close();
      }
      return { title, url, colours };
    },
    { id: touchpointId, palette: Object.entries(COLOURS) },
  );

/** What is wrong with a picture: its address, its title and every place of it name one colour. */
export const misshown = ({ title, url, colours }: Shown): string[] => {
  const named = new URL(url).pathname.split('/').pop();
  const off = colours.filter((colour) => colour !== named);
  return [
    ...(title === named ? [] : [`a picture of ${named} is called ${title}`]),
    ...(off.length === 0 ? [] : [`a picture of ${named} shows ${[...new Set(off)].join(' and ')}`]),
  ];
};
