// Added picture: one that a person chose, dropped or pasted is made upright, freed of its metadata, or refused.
import { describe, expect, test, vi } from 'vitest';
import { makeAddedPicture } from '@/lib/capture/added-picture';
import { readPictureHeader } from '@/lib/import/picture-header';
import { exifOf, jpegFrame, jpegHead, jpegSegment, METADATA, pngHead, webpOf } from '../../support/picture-bytes';
import { canvas, type Draw, fill, pixel, sha256, textOf } from './drawn';

describe('an added picture', () => {
  const wide: Draw = (context) => {
    fill(context, '#ff0000', 0, 0, 40, 20);
    fill(context, '#0000ff', 0, 0, 20, 20);
  };

  test.each(['image/png', 'image/jpeg', 'image/webp'])(
    'of type %s becomes a JPEG with a hash of its own',
    async (type) => {
      const file = await canvas(40, 20, wide).convertToBlob({ type });
      const picture = await makeAddedPicture(file);
      expect(picture).toMatchObject({
        source: 'added',
        type: 'image/jpeg',
        width: 40,
        height: 20,
        size: picture.blob.size,
      });
      const bytes = new Uint8Array(await picture.blob.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      expect(picture.sha256).toBe(await sha256(bytes));
    },
  );

  test('that is transparent gets a white ground', async () => {
    const file = await canvas(20, 20, () => {}).convertToBlob({ type: 'image/png' });
    const { blob } = await makeAddedPicture(file);
    expect(pixel(await createImageBitmap(blob), 10, 10)).toEqual({ red: 255, green: 255, blue: 255 });
  });

  test.each([
    [1, 40, 20, 5, 5],
    [2, 40, 20, 35, 5],
    [3, 40, 20, 35, 15],
    [4, 40, 20, 5, 15],
    [5, 20, 40, 5, 5],
    [6, 20, 40, 15, 5],
    [7, 20, 40, 15, 35],
    [8, 20, 40, 5, 35],
  ])('of orientation %d is turned upright', async (way, w, h, x, y) => {
    const corner: Draw = (context) => {
      fill(context, '#ff0000', 0, 0, 40, 20);
      fill(context, '#0000ff', 0, 0, 20, 10);
    };
    const jpeg = await canvas(40, 20, corner).convertToBlob({ type: 'image/jpeg', quality: 1 });
    const exif = jpegSegment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, ...exifOf('', way)]);
    const file = new Blob([jpeg.slice(0, 2), Uint8Array.from(exif), jpeg.slice(2)]);
    const { blob, width, height } = await makeAddedPicture(file);
    expect([width, height]).toEqual([w, h]);
    const upright = await createImageBitmap(blob);
    expect(pixel(upright, x, y).blue).toBeGreaterThan(200);
    expect(pixel(upright, w - 1 - x, h - 1 - y).red).toBeGreaterThan(200);
  });

  test.each(Object.entries(METADATA))('from a %s keeps its pixels alone', async (name, withText) => {
    const type = `image/${name.split(' ', 1)[0]?.toLowerCase()}`;
    const plain = await canvas(40, 20, wide).convertToBlob({ type });
    const file = withText(new Uint8Array(await plain.arrayBuffer()), 'CANARY 51.3397,12.3731');
    expect(textOf(file)).toContain('CANARY');
    const { blob, thumbnail } = await makeAddedPicture(new Blob([file]));
    const stored = new Uint8Array(await blob.arrayBuffer());
    for (const bytes of [stored, thumbnail]) {
      expect(textOf(bytes)).not.toMatch(/CANARY|Exif|xap|Photoshop|GPS/);
      // Nothing but segments that say how to decode, and nothing behind the picture.
      expect(readPictureHeader(bytes)).toMatchObject({ type: 'image/jpeg', width: 40, height: 20 });
    }
  });

  test.each([
    ['PNG', pngHead(100_000, 100_000)],
    ['JPEG', jpegHead([jpegFrame(65_000, 65_000)])],
    ['WebP', webpOf([['VP8X', [0, 0, 0, 0, 0x9f, 0x86, 1, 0x9f, 0x86, 1]]])],
  ])('of ten gigapixels, as its %s head says, is refused before anything decodes it', async (_, bytes) => {
    const decode = vi.spyOn(globalThis, 'createImageBitmap');
    await expect(makeAddedPicture(new Blob([bytes]))).rejects.toMatchObject({ code: 'picture-too-large' });
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
  });

  test('of more than 32,767 rows is made too, as long pages are', async () => {
    const file = await canvas(4, 40_000, (context) => fill(context, '#0000ff', 0, 0, 4, 40_000)).convertToBlob();
    const { blob, height } = await makeAddedPicture(file);
    expect(height).toBe(40_000);
    expect(pixel(await createImageBitmap(blob), 2, 39_990).blue).toBeGreaterThan(200);
  });

  test.each([
    ['an empty file', '', 'picture-type'],
    ['a text that calls itself a picture', 'hello there', 'picture-type'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'picture-vector'],
    ['an animation', 'GIF89a\x01\x00\x01\x00', 'picture-gif'],
    ['a photo of a phone', '\0\0\0\x18ftypheic\0\0\0\0', 'picture-heic'],
    ['a scan', 'II*\0\x08\0\0\0', 'picture-tiff'],
    ['a document', '%PDF-1.7', 'picture-document'],
    ['a sound in a box like that of WebP', 'RIFF\x00\x00\x00\x00WAVEfmt ', 'picture-type'],
  ])('%s is refused', async (_, text, code) => {
    await expect(makeAddedPicture(new File([text], 'a.png', { type: 'image/png' }))).rejects.toMatchObject({
      name: 'AppError',
      code,
    });
  });

  test('that ends too early is refused', async () => {
    const file = await canvas(40, 20, wide).convertToBlob({ type: 'image/png' });
    await expect(makeAddedPicture(file.slice(0, 40))).rejects.toMatchObject({ code: 'picture-unreadable' });
  });

  test('over 30 MB is refused before it is read', async () => {
    const file = new Blob([new Uint8Array(31 * 1024 * 1024)]);
    await expect(makeAddedPicture(file)).rejects.toMatchObject({ code: 'picture-too-large' });
  });
});
