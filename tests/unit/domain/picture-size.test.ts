// Picture size: read from the head of a picture however it was forged, and the largest of what it claims.
import { describe, expect, test } from 'vitest';
import { isTooLarge, type PictureSize, readPictureSize } from '@/lib/domain/picture-size';
import { PIXEL } from '../../support/one-row';
import {
  exifOf,
  jpegFrame,
  jpegHead,
  jpegSegment,
  pngHead,
  VP8,
  VP8L,
  VP8X,
  webpOf,
} from '../../support/picture-bytes';

const sized = (type: PictureSize['type'], width: number, height: number) => ({ type, width, height });
const LARGE_VP8X = [0, 0, 0, 0, 0x9f, 0x86, 1, 0x9f, 0x86, 1];

describe('the size is read', () => {
  test.each<[string, Uint8Array, PictureSize]>([
    ['of a whole JPEG', PIXEL, sized('image/jpeg', 1, 1)],
    ['of a PNG', pngHead(300, 20), sized('image/png', 300, 20)],
    ['of a progressive JPEG', jpegHead([jpegFrame(300, 20, 0xc2)]), sized('image/jpeg', 300, 20)],
    [
      'behind tables, noise, fillers and the small picture that a camera puts into its notes',
      jpegHead([
        jpegSegment(0xe1, [...exifOf('x'), ...jpegHead([jpegFrame(160, 120)])]),
        jpegSegment(0xc4, [0]),
        [7, 0xff, 0, 0xff, 0xff],
        jpegFrame(4_000, 3_000),
      ]),
      sized('image/jpeg', 4_000, 3_000),
    ],
    ['of a lossy WebP', webpOf([['VP8 ', VP8]]), sized('image/webp', 8, 4)],
    ['of a lossless WebP', webpOf([['VP8L', VP8L]]), sized('image/webp', 8, 4)],
    ['of an extended WebP', webpOf([['VP8X', VP8X]]), sized('image/webp', 8, 4)],
  ])('%s', (_, bytes, size) => {
    expect(readPictureSize(bytes)).toEqual(size);
    const shifted = new Uint8Array([1, 2, 3, ...bytes]).subarray(3);
    expect(readPictureSize(shifted)).toEqual(size);
  });
});

describe('the largest is believed', () => {
  test.each<[string, Uint8Array]>([
    ['of two frames', jpegHead([jpegFrame(60_000, 60_000), jpegFrame(10, 10)])],
    [
      'of a canvas and a frame',
      webpOf([
        ['VP8 ', VP8],
        ['VP8X', LARGE_VP8X],
      ]),
    ],
    ['of a claim of 100,000 by 100,000', pngHead(100_000, 100_000)],
    ['of a claim beyond 31 bits', pngHead(0xffffffff, 1)],
    ['of a line that no canvas holds', pngHead(65_536, 1)],
    ['of one pixel too many', pngHead(40_000_001, 1)],
  ])('%s', (_, bytes) => expect(isTooLarge(readPictureSize(bytes) as PictureSize)).toBe(true));

  test('and forty megapixels are none too many', () => {
    expect(isTooLarge(sized('image/png', 8_000, 5_000))).toBe(false);
    expect(isTooLarge(sized('image/png', 8_000, 5_001))).toBe(true);
  });
});

describe('no size', () => {
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a PNG without a head', pngHead(3, 4).slice(0, 20)],
    ['a PNG of no height', pngHead(3, 0)],
    ['a JPEG without a frame', jpegHead([jpegSegment(0xc4, [0])])],
    ['a JPEG that ends before its frame', jpegHead([jpegFrame(3, 4)]).slice(0, 8)],
    ['a JPEG that ends in noise', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 7, 7])],
    ['a JPEG whose height comes later', jpegHead([jpegFrame(3, 0)])],
    ['a WebP without a picture', webpOf([['ICCP', [1, 2]]])],
    ['a GIF', new TextEncoder().encode('GIF89a\x08\0\x04\0')],
  ])('%s', (_, bytes) => expect(readPictureSize(bytes)).toBeNull());
});
