// Drawing: the SVG and the PNG of a map show what the browser paints of it, word by word and pixel by pixel.
import '@/assets/tokens.css';
import { expect, test } from 'vitest';
import type { ExportSource } from '@/lib/export/contract';
import { stageFrame } from '@/lib/export/drawing/stage-map';
import { png } from '@/lib/export/png/png';
import { svg } from '@/lib/export/svg/svg';
import { strangeMap } from '../../support/strange-map';
import { tongue } from '../../support/tongues';
import { drawnSource, OPTIONS, quietRun } from './drawn-source';
import { loaded, pagePicture } from './page-picture';

/** A map with everything, but without characters that XML cannot hold: a page that has them is no SVG. */
function source(language: 'en' | 'zh', touchpoints = 12): Promise<ExportSource> {
  const words = (n: number) => tongue(n).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return drawnSource({ rows: strangeMap({ touchpoints, language, words }).rows, language });
}

async function canvasOf(image: CanvasImageSource, { width, height }: OffscreenCanvas): Promise<OffscreenCanvas> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, width, height);
  // The first time, pictures within an SVG may still be on their way.
  await new Promise((resolve) => setTimeout(resolve, 200));
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}

const dataOf = (canvas: OffscreenCanvas) =>
  (canvas.getContext('2d') as OffscreenCanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height).data;

/** The share of pixels of which a channel differs by more than 8 of 255, which nobody sees. */
function shareOff(one: OffscreenCanvas, other: OffscreenCanvas): number {
  const [a, b] = [dataOf(one), dataOf(other)];
  let off = 0;
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)) > 8)) off += 1;
  }
  return (off / a.length) * 4;
}

test.each([
  ['en', 'light', 1],
  ['zh', 'dark', 1],
  ['en', 'light', 2],
] as const)('%s, %s, at %d times: the PNG and the SVG are what the page shows', async (language, theme, scale) => {
  const from = await source(language, scale === 1 ? 12 : 4);
  const page = await pagePicture(from, theme, scale);
  const [picture] = await png.run(from, { ...OPTIONS, theme, scale }, quietRun());
  const [drawing] = await svg.run(from, { ...OPTIONS, theme, scale }, quietRun());
  if (!picture || !drawing) throw new Error('no file');
  const painted = await createImageBitmap(picture.blob);
  expect([painted.width, painted.height]).toEqual([page.width, page.height]);
  expect(shareOff(await canvasOf(painted, page), page)).toBeLessThan(0.0005);
  expect(shareOff(await canvasOf(await loaded(drawing.blob), page), page)).toBeLessThan(0.0005);
});

const letters = (text: string) => text.replace(/\s+/g, '');

test('every word of the map is text in the SVG, once, and every picture is in it', async () => {
  const from = await source('en');
  const [file] = await svg.run(from, OPTIONS, quietRun());
  const text = await (file?.blob ?? new Blob()).text();
  const page = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(page.querySelector('parsererror')).toBeNull();
  const frame = stageFrame(from, { theme: 'light', thumbnail: () => 'data:,' });
  for (const unseen of frame.querySelectorAll('.visually-hidden, title')) unseen.remove();
  const words = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const wanted = new Map<string, number>();
  const count = (into: Map<string, number>, all: string) => {
    for (const letter of letters(all)) into.set(letter, (into.get(letter) ?? 0) + 1);
  };
  while (words.nextNode()) count(wanted, words.currentNode.nodeValue ?? '');
  frame.parentElement?.remove();
  const drawn = new Map<string, number>();
  for (const one of page.querySelectorAll('text:not([aria-hidden])')) count(drawn, one.textContent ?? '');
  // Quotation marks and stars come from the page's style.
  for (const sign of '“”★') for (const each of [wanted, drawn]) each.delete(sign);
  expect([...drawn].sort()).toEqual([...wanted].sort());
  expect(page.querySelector('title')?.textContent).toBe(from.map.map.name);
  expect(page.querySelectorAll('image').length).toBe(from.mapRows.snapshots.size);
});

test('the layers of the SVG are the lanes of the map, by their names', async () => {
  const from = await drawnSource({ touchpoints: 4 });
  const [file] = await svg.run(from, OPTIONS, quietRun());
  const text = await (file?.blob ?? new Blob()).text();
  const page = new DOMParser().parseFromString(text, 'image/svg+xml');
  const layers = [...(page.documentElement.children as HTMLCollectionOf<SVGElement>)].filter(
    ({ tagName }) => tagName === 'g',
  );
  const ids = layers.map(({ id }) => id);
  expect(ids.slice(0, 5)).toEqual(['heading', 'ground', 'stage', 'step', 'snapshot']);
  expect(ids.at(-1)).toBe('foot');
  const all = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
});
