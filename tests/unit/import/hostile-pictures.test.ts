// Hostile pictures: what is no still picture, or not the one that its row says, is refused before it is decoded.
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '@/lib/bundle/sha256';
import { readPictureHeader } from '@/lib/import/picture-header';
import { PIXEL } from '../../support/one-row';
import { VP8, VP8L, VP8X, webpOf } from '../../support/picture-bytes';
import { bytesOf, type Files, forge, textOf, withRow } from './forge';
import { chunk, mapBundle, pngOf, refusal, storeLibrary } from './library';

let whole: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  whole = new Uint8Array(await (await mapBundle(await storeLibrary(1))).arrayBuffer());
});

const forged = (change: (files: Files) => void, list = true, level: 0 | 9 = 0) => forge(whole, change, list, level);

describe('pictures', () => {
  const picture = async (bytes: Uint8Array<ArrayBuffer>, facts: object = {}) => {
    const sha256 = await sha256Hex(bytes);
    return forged((files) => {
      withRow('snapshots', (row) => {
        delete files[`blob/${row.sha256}`];
        Object.assign(row, { sha256, size: bytes.length, ...facts });
      })(files);
      files[`blob/${sha256}`] = bytes;
    });
  };
  const size = { width: 8, height: 4, type: 'image/png' };

  test('a whole one is taken', async () => {
    expect(await refusal(await picture(pngOf(8, 4, 9), size))).toBe('taken');
  });

  test('one that is larger than 40 megapixels is too large, before anything decodes it', async () => {
    const bomb = pngOf(8, 4, 9);
    new DataView(bomb.buffer).setUint32(16, 100_000);
    new DataView(bomb.buffer).setUint32(20, 100_000);
    expect(await refusal(await picture(bomb, { ...size, width: 100_000, height: 100_000 }))).toBe('bundle-too-large');
  });

  test.each<[string, () => Uint8Array<ArrayBuffer>]>([
    ['SVG', () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', () => bytesOf('<!doctype html><script>alert(1)</script>')],
    ['GIF', () => bytesOf('GIF89a\x01\x00\x01\x00')],
    ['nothing', () => new Uint8Array()],
    ['of another size than its row says', () => pngOf(9, 4, 9)],
    ['of another type than its row says', () => PIXEL as Uint8Array<ArrayBuffer>],
    ['with a page behind it', () => new Uint8Array([...pngOf(8, 4, 9), ...bytesOf('<script>')])],
    ['cut short', () => pngOf(8, 4, 9).slice(0, -6)],
    [
      'that moves',
      () => {
        const still = Buffer.from(pngOf(8, 4, 9));
        return new Uint8Array(
          Buffer.concat([still.subarray(0, 33), chunk('acTL', Buffer.alloc(8)), still.subarray(33)]),
        );
      },
    ],
  ])('%s is damaged', async (_, bytes) => {
    expect(await refusal(await picture(bytes(), size))).toBe('bundle-damaged');
  });

  test('bytes that no row names are refused, and a picture that is not there without being listed as missing', async () => {
    const stray = await forged((files) => Object.assign(files, { [`blob/${'0'.repeat(64)}`]: bytesOf('x') }), true);
    expect(await refusal(stray)).toBe('bundle-damaged');
    const [snapshot] = textOf(unzipSync(whole)['rows/snapshots.ndjson']).split('\n');
    const without = await forged((files) => delete files[`blob/${JSON.parse(snapshot ?? '').sha256}`]);
    expect(await refusal(without)).toBe('bundle-damaged');
  });

  test('JPEG is plain, and WebP in its three kinds, but not with what a camera wrote into it', () => {
    expect(readPictureHeader(PIXEL)).toEqual({ type: 'image/jpeg', width: 1, height: 1 });
    const bytes = webpOf([['VP8X', VP8X]]);
    expect(readPictureHeader(bytes)).toEqual({ type: 'image/webp', width: 8, height: 4 });
    expect(readPictureHeader(webpOf([['VP8L', VP8L]]))).not.toBeNull();
    expect(readPictureHeader(webpOf([['VP8 ', VP8]]))).not.toBeNull();
    expect(readPictureHeader(bytes.slice(0, -1))).toBeNull();
    expect(
      readPictureHeader(
        webpOf([
          ['VP8X', VP8X],
          ['EXIF', [1, 2]],
        ]),
      ),
    ).toBeNull();
  });
});
