// Fit pictures: finds how small the pictures of a report must be so that the file stays under its limit.
import { AppError } from '@/lib/domain/app-error';
import { dataUrl, dataUrlLength } from '../pictures/data-url';
import type { PictureEncoder } from '../pictures/picture-encoder';

/** Bytes of a report at most, so that it goes through a mail. */
export const REPORT_LIMIT = 20_000_000;

/** A step down: pictures at most so many pixels wide and on the whole, as JPEG of this quality (0..1), thumbnails likewise. */
interface Level {
  width: number;
  pixels: number;
  quality: number;
  thumbnail: number;
}

/** Down to what is hardly more than a sign that something was there; whole pages are tall, so width alone bounds nothing. */
const LEVELS: readonly Level[] = [
  { width: 1600, pixels: 8e6, quality: 0.8, thumbnail: 400 },
  { width: 1280, pixels: 5e6, quality: 0.75, thumbnail: 360 },
  { width: 1024, pixels: 3e6, quality: 0.7, thumbnail: 320 },
  { width: 800, pixels: 1.8e6, quality: 0.65, thumbnail: 320 },
  { width: 640, pixels: 1e6, quality: 0.6, thumbnail: 280 },
  { width: 480, pixels: 5e5, quality: 0.55, thumbnail: 240 },
  { width: 320, pixels: 2.5e5, quality: 0.5, thumbnail: 200 },
  { width: 240, pixels: 1.2e5, quality: 0.4, thumbnail: 160 },
  { width: 160, pixels: 5e4, quality: 0.3, thumbnail: 96 },
  { width: 96, pixels: 1.5e4, quality: 0.2, thumbnail: 48 },
];

/** Pictures that are encoded to guess the size of all. */
const SAMPLE = 12;

export interface ReportPicture {
  id: string;
  thumbnail: Blob;
  /** Bytes and pixels of the full picture, as its row says. */
  size: number;
  width: number;
  height: number;
  /** Reads the full picture; `undefined` where it is lost. */
  read(): Promise<Blob | undefined>;
}

export interface FittedPictures {
  /** Data URLs by `picture:<id>` and `thumbnail:<id>`. */
  urls: ReadonlyMap<string, string>;
  /** Pixels of width that full pictures were scaled to; `null` where they are as they were taken. */
  width: number | null;
  /** Ids of the pictures that cannot be read. */
  missing: string[];
}

export interface FitRun {
  encoder: PictureEncoder;
  signal: AbortSignal;
  onProgress(share: number): void;
}

/**
 * Reads all pictures, scaled as little as `budget` (characters of data URLs) allows. Throws AppError `report-too-large` where
 * even the smallest are too much.
 */
export async function fitPictures(
  pictures: readonly ReportPicture[],
  budget: number,
  run: FitRun,
): Promise<FittedPictures> {
  const asTaken = pictures.reduce((sum, one) => sum + dataUrlLength(one.size) + dataUrlLength(one.thumbnail.size), 0);
  let first = asTaken <= budget ? -1 : await guessLevel(pictures, budget, run);
  for (; first < LEVELS.length; first += 1) {
    const fitted = await readAll(pictures, LEVELS[first], budget, run);
    if (fitted) return fitted;
  }
  throw new AppError('report-too-large');
}

/** The first level at which a sample of the pictures, multiplied, stays under the budget. */
async function guessLevel(pictures: readonly ReportPicture[], budget: number, run: FitRun): Promise<number> {
  const step = Math.max(1, Math.floor(pictures.length / SAMPLE));
  const sample = pictures.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  for (const [index, level] of LEVELS.entries()) {
    run.signal.throwIfAborted();
    const encoded = await Promise.all(sample.map((one) => encode(one, level, run.encoder)));
    const size = encoded.reduce((sum, one) => sum + one.size, 0);
    if ((size / sample.length) * pictures.length <= budget) return index;
  }
  return LEVELS.length - 1;
}

/** All pictures at one level; `undefined` as soon as they pass the budget. */
async function readAll(
  pictures: readonly ReportPicture[],
  level: Level | undefined,
  budget: number,
  run: FitRun,
): Promise<FittedPictures | undefined> {
  const urls = new Map<string, string>();
  let size = 0;
  const missing: string[] = [];
  for (let first = 0; first < pictures.length; first += run.encoder.width) {
    run.signal.throwIfAborted();
    const group = pictures.slice(first, first + run.encoder.width);
    for (const { id, picture, thumbnail, size: own } of await Promise.all(
      group.map((one) => encode(one, level, run.encoder)),
    )) {
      if (picture) urls.set(`picture:${id}`, await dataUrl(picture));
      else missing.push(id);
      urls.set(`thumbnail:${id}`, await dataUrl(thumbnail));
      size += own;
    }
    if (size > budget) return undefined;
    run.onProgress((first + group.length) / pictures.length);
  }
  return { urls, width: level?.width ?? null, missing };
}

interface Encoded {
  id: string;
  picture: Blob | undefined;
  thumbnail: Blob;
  /** Characters of both as data URLs. */
  size: number;
}

/** A picture that cannot be decoded counts as lost; its thumbnail stays as it is. */
async function encode(one: ReportPicture, level: Level | undefined, encoder: PictureEncoder): Promise<Encoded> {
  let picture = await one.read();
  let { thumbnail } = one;
  if (level) {
    const [scaled, reduced] = await Promise.allSettled([
      picture && smaller(picture, encoder.scale(picture, widthAt(level, one), level.quality)),
      smaller(thumbnail, encoder.scale(thumbnail, level.thumbnail, level.quality)),
    ]);
    for (const one of [scaled, reduced]) if (one.status === 'rejected' && !isUnreadable(one.reason)) throw one.reason;
    picture = scaled.status === 'fulfilled' ? scaled.value : undefined;
    if (reduced.status === 'fulfilled') thumbnail = reduced.value;
  }
  return { id: one.id, picture, thumbnail, size: dataUrlLength(picture?.size ?? 0) + dataUrlLength(thumbnail.size) };
}

/** Pixels of width at which a picture of these proportions keeps to a level. */
function widthAt({ width, pixels }: Level, picture: Pick<ReportPicture, 'width' | 'height'>): number {
  return Math.max(1, Math.min(width, Math.floor(Math.sqrt((pixels * picture.width) / picture.height))));
}

/** Whether the picture is at fault, and not the encoder. */
const isUnreadable = (error: unknown) => error instanceof AppError && error.code === 'picture-unreadable';

/** The encoded picture, or the one there was, if that has fewer bytes. */
async function smaller(before: Blob, after: Promise<Blob>): Promise<Blob> {
  const encoded = await after;
  return encoded.size < before.size ? encoded : before;
}
