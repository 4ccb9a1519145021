// Pictures: covers are looked for in the pixels, and a captured picture is kept as it came.
import { describe, expect, test } from 'vitest';
import { makePicture, THUMBNAIL_WIDTH } from '@/lib/capture/make-picture';
import { coversArePainted } from '@/lib/capture/verify-covers';
import { COVER_COLOUR } from '@/lib/page/cover';
import type { Box } from '@/lib/page/prepared-page';
import { canvas, type Draw, fill, pixel, sha256 } from './drawn';

const { red, green, blue } = COVER_COLOUR;
const COVER = `rgb(${red} ${green} ${blue})`;

describe('covers in the pixels of a view 400 wide', () => {
  const BOX: Box = { x: 50, y: 40, width: 100, height: 20 };

  /** A page of 400 by 300 CSS pixels at `scale`, as the JPEG that a browser gives. */
  async function look(boxes: Box[], draw: Draw, scale = 1): Promise<boolean> {
    const drawn = canvas(400 * scale, 300 * scale, (context) => {
      context.scale(scale, scale);
      fill(context, '#ffffff', 0, 0, 400, 300);
      draw(context);
    });
    const jpeg = await drawn.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bitmap = await createImageBitmap(jpeg);
    const painted = coversArePainted(bitmap, boxes, 400);
    bitmap.close();
    return painted;
  }
  const cover =
    (box: Box, colour = COVER): Draw =>
    (context) =>
      fill(context, colour, box.x - 2, box.y - 2, box.width + 4, box.height + 4);

  test.each([1, 1.25, 2, 3])('are seen where they are, at scale %f', async (scale) => {
    expect(await look([BOX], cover(BOX), scale)).toBe(true);
  });

  test('are all needed', async () => {
    const other = { x: 300, y: 200, width: 60, height: 30 };
    const both: Draw = (context) => [BOX, other].forEach((box) => void cover(box)(context));
    expect(await look([BOX, other], both)).toBe(true);
    expect(await look([BOX, other], cover(BOX))).toBe(false);
  });

  test.each<[string, Draw]>([
    ['are not there', () => {}],
    ['are of another colour', cover(BOX, 'rgb(90 52 59)')],
    [
      'are half transparent',
      (context) => {
        context.globalAlpha = 0.7;
        cover(BOX)(context);
      },
    ],
    ['are too low', cover({ ...BOX, y: 48 })],
    ['are too far to the right', cover({ ...BOX, x: 64 })],
    ['end too early', cover({ ...BOX, width: 80 })],
    [
      'have something above them',
      (context) => {
        cover(BOX)(context);
        fill(context, '#ff0000', 90, 45, 20, 10);
      },
    ],
  ])('that %s are missed', async (_, draw) => expect(await look([BOX], draw)).toBe(false));

  test('are not needed where there is nothing to hide, or less than can be read', async () => {
    expect(await look([], () => {})).toBe(true);
    expect(await look([{ x: 10, y: 10, width: 2, height: 300 }], () => {})).toBe(true);
  });

  test('are missed at a box that lies outside the picture', async () => {
    expect(await look([{ x: 10, y: 290, width: 50, height: 40 }], cover(BOX))).toBe(false);
  });
});

describe('a captured picture', () => {
  test('keeps its bytes, and has its size, its hash and a thumbnail', async () => {
    const drawn = canvas(1_600, 1_000, (context) => fill(context, '#2d4bd8', 0, 0, 1_600, 1_000));
    const bytes = new Uint8Array(await (await drawn.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    const { picture, bitmap } = await makePicture(bytes, 'image/jpeg', 'visible');
    expect(picture).toMatchObject({
      source: 'visible',
      type: 'image/jpeg',
      width: 1_600,
      height: 1_000,
      size: bytes.length,
      truncated: false,
    });
    expect(new Uint8Array(await picture.blob.arrayBuffer())).toEqual(bytes);
    expect(picture.sha256).toBe(await sha256(bytes));
    const small = await createImageBitmap(new Blob([picture.thumbnail as Uint8Array<ArrayBuffer>]));
    expect([small.width, small.height]).toEqual([THUMBNAIL_WIDTH, 250]);
    expect(bitmap.width).toBe(1_600);
  });

  test('of a very long page has a thumbnail of its top', async () => {
    const drawn = canvas(100, 5_000, (context) => {
      fill(context, '#0000ff', 0, 0, 100, 200);
      fill(context, '#ff0000', 0, 200, 100, 4_800);
    });
    const bytes = new Uint8Array(await (await drawn.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    const { picture } = await makePicture(bytes, 'image/jpeg', 'visible');
    const small = await createImageBitmap(new Blob([picture.thumbnail as Uint8Array<ArrayBuffer>]));
    expect([small.width, small.height]).toEqual([100, 200]);
    expect(pixel(small, 50, 190)).toMatchObject({ red: expect.closeTo(0, -1), blue: expect.closeTo(255, -1) });
  });

  test('that cannot be decoded is none', async () => {
    await expect(makePicture(new Uint8Array([0xff, 0xd8, 0xff, 0]), 'image/jpeg', 'visible')).rejects.toMatchObject({
      code: 'picture-unreadable',
    });
  });
});
