// Secrets: pairs of pictures of one page that differ in what is written in one area, and what their pixels are.

import type { Area, PictureType, Snapshot } from '@/lib/domain/snapshot';
import { snapshotRow } from '../../support/picture-rows';
import { canvas, fill, sha256 } from './drawn';

export interface Secret {
  /** Two things that were written in the same place. */
  words: readonly [string, string];
  font: string;
  /** Colours of the letters, and of what they stand on. */
  ink: string;
  paper: string;
  /** CSS pixels. */
  x: number;
  y: number;
  ratio: number;
  type: PictureType;
  quality: number;
  source: Snapshot['source'];
}

const WORDS = [
  ['anna.schmidt@example.org', 'wei.zhang@mail.example'],
  ['4111 1111 1111 1111', '5500 0000 0000 0004'],
  ['DE89 3704 0044 0532 0130 00', 'FR14 2004 1010 0505 0001 3'],
  ['张伟 138 0013 8000', '王芳 139 0013 9111'],
  ['hunter2', 'correct horse'],
] as const;
const FONTS = ['11px sans-serif', '13.5px serif', 'bold 16px monospace', '28px sans-serif', 'italic 47px serif'];
const INKS = [
  ['#000000', '#ffffff'],
  ['#d01020', '#ffffff'],
  ['#1040ff', '#ffe9a0'],
  ['#ffffff', '#203040'],
  ['#00a060', '#ff60c0'],
] as const;
const KINDS = [
  ['image/jpeg', 0.9, 'visible'],
  ['image/jpeg', 0.8, 'visible'],
  ['image/png', 1, 'visible'],
  ['image/jpeg', 0.9, 'added'],
  ['image/jpeg', 0.8, 'full-page'],
  ['image/png', 1, 'region'],
] as const;
const RATIOS = [1, 1.25, 1.5, 2, 3];

/** `count` of them, each of another mixture of letters, colours, places, sizes and ways of packing. */
export function secrets(count: number): Secret[] {
  return Array.from({ length: count }, (_, n) => {
    const [ink, paper] = INKS[(n * 3) % INKS.length] ?? INKS[0];
    const [type, quality, source] = KINDS[n % KINDS.length] ?? KINDS[0];
    return {
      words: WORDS[n % WORDS.length] ?? WORDS[0],
      font: FONTS[(n * 2 + Math.floor(n / 5)) % FONTS.length] ?? '',
      ink,
      paper,
      x: 13 + ((n * 37) % 61) + (n % 4) * 0.25,
      y: 9 + ((n * 53) % 47) + (n % 3) * 0.5,
      ratio: RATIOS[Math.floor(n / 2) % RATIOS.length] ?? 1,
      type,
      quality,
      source,
    };
  });
}

const [WIDTH, HEIGHT] = [640, 200];

interface Taken {
  blob: Blob;
  snapshot: Snapshot;
  /** What was written, and not a pixel more. */
  area: Area;
}

/** The page with one of the two secrets. */
export async function take(secret: Secret, which: 0 | 1): Promise<Taken> {
  const { ratio, type, quality, source } = secret;
  const [width, height] = [Math.round(WIDTH * ratio), Math.round(HEIGHT * ratio)];
  let drawn = canvas(width, height, (context) => drawPage(context, secret, which));
  // Cut, stitched or chosen: a JPEG of its own once, with its blocks somewhere else.
  if (source !== 'visible' && type === 'image/jpeg') {
    const first = canvas(width + 16, height + 16, (context) => {
      context.drawImage(drawn, 5, 3);
    });
    const unpacked = await createImageBitmap(await first.convertToBlob({ type, quality: 0.8 }));
    drawn = canvas(width, height, (context) => context.drawImage(unpacked, -5, -3));
  }
  const blob = await drawn.convertToBlob({ type, quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const snapshot = snapshotRow({ source, type, width, height, size: bytes.length, sha256: await sha256(bytes) });
  return { blob, snapshot, area: areaOf(secret, width, height) };
}

function drawPage(context: OffscreenCanvasRenderingContext2D, secret: Secret, which: 0 | 1): void {
  context.scale(secret.ratio, secret.ratio);
  fill(context, '#ffffff', 0, 0, WIDTH, HEIGHT);
  fill(context, '#2d4bd8', 0, 0, WIDTH, 7);
  for (let n = 0; n < 24; n += 1) fill(context, `hsl(${n * 15} 70% 55%)`, n * 27, 150 + (n % 5), 19, 41);
  context.font = '14px sans-serif';
  context.fillStyle = '#333333';
  for (let n = 0; n < 6; n += 1) context.fillText(`What everybody may read ${n}`, 20 + n * 90, 130 + n);
  context.font = secret.font;
  const { left, top, width, height } = placeOf(secret);
  fill(context, secret.paper, left, top, width, height);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.fillStyle = secret.ink;
  context.textBaseline = 'top';
  context.fillText(secret.words[which], secret.x, secret.y + 2);
  context.restore();
}

/** CSS pixels, so chosen that they are whole pixels of the picture and lie on no block. */
function placeOf({ x, y, ratio, font }: Secret) {
  const size = Number(/([\d.]+)px/.exec(font)?.[1]);
  const snap = (at: number) => Math.floor(at * ratio) / ratio;
  return { left: snap(x - 2), top: snap(y), width: snap(Math.min(size * 15, 380)), height: snap(size * 1.3 + 2) };
}

function areaOf(secret: Secret, width: number, height: number): Area {
  const { ratio } = secret;
  const place = placeOf(secret);
  return {
    x: (place.left * ratio) / width,
    y: (place.top * ratio) / height,
    width: (place.width * ratio) / width,
    height: (place.height * ratio) / height,
  };
}

/** All channels of a part of an encoded picture; all of it without `area`. */
export async function pixelsIn(picture: Blob, area: Area = { x: 0, y: 0, width: 1, height: 1 }) {
  const bitmap = await createImageBitmap(picture);
  const at = { x: Math.round(area.x * bitmap.width), y: Math.round(area.y * bitmap.height) };
  const width = Math.max(1, Math.round(area.width * bitmap.width));
  const height = Math.max(1, Math.round(area.height * bitmap.height));
  const drawn = canvas(width, height, (context) => context.drawImage(bitmap, -at.x, -at.y));
  bitmap.close();
  return drawn.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
}

/** An encoded picture without its head, which says of what size it is and how it was packed. */
export function bodyOf(file: Uint8Array): Uint8Array {
  if (file[0] === 0x89) return file.subarray(41);
  const scan = file.findIndex((byte, at) => byte === 0xff && file[at + 1] === 0xda);
  return file.subarray(scan);
}
