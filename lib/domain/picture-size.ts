// Picture size: type and size of a picture as its header says, read from its bytes before any decoder sees them.
import type { PictureType } from './snapshot';
import { viewOf } from './view-of';

export interface PictureSize {
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
}

/** Pixels of the largest picture that is decoded, and of its longer side: no JPEG is longer. */
export const MOST_PIXELS = 40_000_000;
export const LONGEST = 65_535;

/** Whether it is too large to be decoded and drawn. */
export function isTooLarge({ width, height }: PictureSize): boolean {
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST;
}

/** `null` for what is no PNG, JPEG or WebP, or has no size. Where a forged one has several, it is the largest. */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  try {
    const size = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // It ends in the middle of its header.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Four letters, as chunks of PNG and WebP are named. */
export const letters = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

function larger(one: PictureSize | null, other: PictureSize | null): PictureSize | null {
  if (!one || !other) return one ?? other;
  return other.width * other.height > one.width * one.height ? other : one;
}

function readPng(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || letters(bytes, 12) !== 'IHDR')
    return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Every kind of frame: all of C0 to CF but the tables among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers without a length: the start, restarts and fillers. */
const isBare = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Goes from marker to marker as decoders do, which step over noise between them. */
function readJpeg(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  if (view.getUint16(0) !== 0xffd8) return null;
  let found: PictureSize | null = null;
  let at = 2;
  for (;;) {
    while (view.getUint8(at) !== 0xff) at += 1;
    while (view.getUint8(at) === 0xff) at += 1;
    const marker = view.getUint8(at);
    at += 1;
    if (isBare(marker)) continue;
    if (marker === 0xda || marker === 0xd9) return found;
    if (isFrame(marker)) {
      const frame = { type: 'image/jpeg', width: view.getUint16(at + 5), height: view.getUint16(at + 3) } as const;
      found = larger(found, frame);
    }
    at += view.getUint16(at);
  }
}

function readWebp(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  if (letters(bytes, 0) !== 'RIFF' || letters(bytes, 8) !== 'WEBP') return null;
  let found: PictureSize | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    found = larger(found, webpSize(letters(bytes, at), view, at + 8));
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return found;
}

/** Source: RFC 9649, sections 2.5 to 2.7. */
function webpSize(chunk: string, view: DataView, at: number): PictureSize | null {
  const type = 'image/webp';
  if (chunk === 'VP8X') {
    return {
      type,
      width: (view.getUint32(at + 4, true) & 0xffffff) + 1,
      height: (view.getUint32(at + 6, true) >>> 8) + 1,
    };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(at + 1, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8 ') return null;
  return { type, width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
}
