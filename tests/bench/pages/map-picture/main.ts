// Map picture: the ways to a picture of a map, each on its own call; the map is read and laid out before the clock starts.
import '@/assets/tokens.css';
import { toBlob, toSvg } from 'html-to-image';
import { newDatabase } from '@/lib/db/database';
import type { Size } from '@/lib/export/drawing/drawing';
import { stageFrame } from '@/lib/export/drawing/stage-map';
import { dataUrl } from '@/lib/export/pictures/data-url';
import { png } from '@/lib/export/png/png';

import { loadExportSource } from '@/lib/export/source';
import { svg } from '@/lib/export/svg/svg';
import { loadText } from '@/lib/text/text';
import { countOff, type Off } from './count-off';
import { drawByHand, planDrawing } from './draw-by-hand';

const mapId = new URLSearchParams(location.search).get('map') ?? '';
const source = await loadExportSource(newDatabase(), mapId, { t: await loadText('en'), language: 'en' }, '0');
const options = { baseName: 'map', scale: 1, theme: 'light' } as const;

export interface Made {
  ms: number;
  /** The longest task of the page meanwhile, in ms; 0 where none was over 50. */
  longest: number;
  width: number;
  height: number;
}

/** What `own` made last. */
let picture: Blob | undefined;

async function stageSeen(): Promise<{ frame: HTMLElement; size: Size }> {
  const urls = new Map<string, string>();
  for (const { id, thumbnail } of source.mapRows.snapshots.values()) {
    urls.set(id, await dataUrl(new Blob([new Uint8Array(thumbnail)], { type: 'image/jpeg' })));
  }
  const frame = stageFrame(source, { theme: 'light', thumbnail: (id) => urls.get(id) });
  frame.parentElement?.removeAttribute('class');
  document.body.style.cssText = 'margin: 0; width: max-content';
  await Promise.all([...frame.querySelectorAll('img')].map((image) => image.decode()));
  const { width, height } = frame.getBoundingClientRect();
  return { frame, size: { width: Math.ceil(width), height: Math.ceil(height) } };
}

const run = () => ({ signal: new AbortController().signal, onProgress: () => {} });

const ways = {
  own: async () => async () => {
    const [file] = await png.run(source, options, run());
    picture = file?.blob;
    return picture;
  },
  byHand: async () => {
    const plan = planDrawing(await stageSeen());
    return () => drawByHand(plan);
  },
  htmlToImage: async () => {
    const { frame, size } = await stageSeen();
    return () => toBlob(frame, { ...size, pixelRatio: 1 });
  },
  ownSvg: async () => async () => (await svg.run(source, options, run()))[0]?.blob,
  htmlToImageSvg: async () => {
    const { frame, size } = await stageSeen();
    return async () => new Blob([await toSvg(frame, size)], { type: 'image/svg+xml' });
  },
};

async function make(way: keyof typeof ways): Promise<Made> {
  const work = await ways[way]();
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const blob = await work().catch((error) => {
    throw new Error(`${way}: ${error.code} ${error.detail ?? error.message}`);
  });
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  if (!blob || blob.size < 10_000) throw new Error(`${way} made no picture`);
  const bitmap = blob.type === 'image/png' ? await createImageBitmap(blob) : { width: 0, height: 0 };
  return { ms, longest, width: bitmap.width, height: bitmap.height };
}

/** Shows the map as a page, for the browser's own photographs of it. */
async function show(): Promise<{ width: number; height: number }> {
  return (await stageSeen()).size;
}

/** Compares a part of what `own` made with the browser's photograph (PNG, base64) of that part. */
async function compare(photograph: string, left: number): Promise<Off> {
  if (!picture) throw new Error('there is no picture yet');
  const images = [...document.querySelectorAll('img')].map((image) => {
    const { x, y, width, height } = image.getBoundingClientRect();
    return new DOMRect(x + scrollX, y, width, height);
  });
  return countOff(picture, await (await fetch(`data:image/png;base64,${photograph}`)).blob(), left, images);
}

export type MapPicture = { make: typeof make; show: typeof show; compare: typeof compare };
Object.assign(globalThis, { mapPicture: { make, show, compare } satisfies MapPicture });
document.body.appendChild(document.createElement('main'));
