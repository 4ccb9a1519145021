// Picture header: whether a bundle's picture is a still one that carries nothing a picture does not need, and its size.
import { letters, type PictureSize, readPictureSize } from '@/lib/domain/picture-size';
import type { PictureType } from '@/lib/domain/snapshot';
import { viewOf } from '@/lib/domain/view-of';

/** `null` for what is no still PNG, JPEG or WebP, or carries anything else; no decoder has seen it then. */
export function readPictureHeader(bytes: Uint8Array): PictureSize | null {
  const size = readPictureSize(bytes);
  try {
    return size && IS_PLAIN[size.type](bytes) ? size : null;
  } catch {
    return null;
  }
}

const IS_PLAIN: Record<PictureType, (bytes: Uint8Array) => boolean> = {
  'image/png': isPlainPng,
  'image/jpeg': isPlainJpeg,
  'image/webp': isPlainWebp,
};

const PNG_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD'];

function isPlainPng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  while (at < bytes.length) {
    const chunk = letters(bytes, at + 4);
    if (!PNG_CHUNKS.includes(chunk)) return false;
    at += 12 + view.getUint32(at);
    if (chunk === 'IEND') return at === bytes.length;
  }
  return false;
}

/** Segments that say how to decode: quantisation, Huffman, restart, frame; JFIF, colour profile, Adobe's colour. */
const JPEG_SEGMENTS = [0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2, 0xe0, 0xe2, 0xee];

function isPlainJpeg(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (view.getUint16(bytes.length - 2) !== 0xffd9) return false;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at) - 0xff00;
    if (marker === 0xda) return true;
    if (!JPEG_SEGMENTS.includes(marker)) return false;
  }
}

const WEBP_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'];

function isPlainWebp(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  if (view.getUint32(4, true) + 8 !== bytes.length) return false;
  for (let at = 12; at < bytes.length; ) {
    if (!WEBP_CHUNKS.includes(letters(bytes, at))) return false;
    const length = view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return true;
}
