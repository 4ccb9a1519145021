// Picture header: type and size of a bundle's picture, read from its bytes before any decoder sees them.
import type { PictureType } from '@/lib/domain/snapshot';
import { viewOf } from './zip-directory';

export interface PictureHeader {
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
}

/** `null` for what is no still PNG, JPEG or WebP, or carries anything that a picture does not need. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  try {
    return readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  } catch {
    return null;
  }
}

const textAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

const PNG_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD'];

function readPng(bytes: Uint8Array): PictureHeader | null {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || textAt(bytes, 12) !== 'IHDR') return null;
  let at = 8;
  let last = '';
  while (at < bytes.length) {
    last = textAt(bytes, at + 4);
    if (!PNG_CHUNKS.includes(last)) return null;
    at += 12 + view.getUint32(at);
    if (last === 'IEND') break;
  }
  if (last !== 'IEND' || at !== bytes.length) return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments that say how to decode: quantisation, Huffman, restart, frame; JFIF, colour profile, Adobe's colour. */
const JPEG_SEGMENTS = [0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xe0, 0xe2, 0xee];
const JPEG_FRAMES = [0xc0, 0xc1, 0xc2];

function readJpeg(bytes: Uint8Array): PictureHeader | null {
  const view = viewOf(bytes);
  if (view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9) return null;
  let found: PictureHeader | null = null;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at) - 0xff00;
    if (marker === 0xda) return found;
    if (!JPEG_SEGMENTS.includes(marker)) return null;
    if (JPEG_FRAMES.includes(marker)) {
      found = { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
  }
}

const WEBP_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'];

function readWebp(bytes: Uint8Array): PictureHeader | null {
  const view = viewOf(bytes);
  if (textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WEBP') return null;
  if (view.getUint32(4, true) + 8 !== bytes.length) return null;
  let found: PictureHeader | null = null;
  for (let at = 12; at < bytes.length; ) {
    const chunk = textAt(bytes, at);
    if (!WEBP_CHUNKS.includes(chunk)) return null;
    found ??= webpSize(chunk, view, at + 8);
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return found;
}

/** Source: RFC 9649, sections 2.5 to 2.7. */
function webpSize(chunk: string, view: DataView, at: number): PictureHeader | null {
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
