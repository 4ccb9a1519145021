// Pictures: covers are looked for in the pixels; an added picture is made upright, freed of its metadata, or refused.
import { describe, expect, test } from 'vitest';
import { makeAddedPicture } from '@/lib/capture/added-picture';
import { makePicture, THUMBNAIL_WIDTH } from '@/lib/capture/make-picture';
import { coversArePainted } from '@/lib/capture/verify-covers';
import { COVER_COLOUR } from '@/lib/page/cover';
import type { Box } from '@/lib/page/prepared-page';

const { red, green, blue } = COVER_COLOUR;
const COVER = `rgb(${red} ${green} ${blue})`;

type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

function canvas(width: number, height: number, draw: Draw): OffscreenCanvas {
  const made = new OffscreenCanvas(width, height);
  const context = made.getContext('2d') as OffscreenCanvasRenderingContext2D;
  draw(context);
  return made;
}

const fill = (
  context: OffscreenCanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
) => {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
};

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
  ])('of orientation %d is turned upright and loses what its camera wrote into it', async (way, w, h, x, y) => {
    const corner: Draw = (context) => {
      fill(context, '#ff0000', 0, 0, 40, 20);
      fill(context, '#0000ff', 0, 0, 20, 10);
    };
    const jpeg = await canvas(40, 20, corner).convertToBlob({ type: 'image/jpeg', quality: 1 });
    const file = await withExif(jpeg, way, 'CANARY 51.3397,12.3731');
    expect(await file.text()).toContain('CANARY');
    const { blob, width, height } = await makeAddedPicture(file);
    expect([width, height]).toEqual([w, h]);
    expect(await blob.text()).not.toMatch(/CANARY|Exif/);
    const upright = await createImageBitmap(blob);
    expect(pixel(upright, x, y).blue).toBeGreaterThan(200);
    expect(pixel(upright, w - 1 - x, h - 1 - y).red).toBeGreaterThan(200);
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

function pixel(bitmap: ImageBitmap, x: number, y: number): { red: number; green: number; blue: number } {
  const drawn = canvas(1, 1, (context) => context.drawImage(bitmap, -x, -y));
  const [r = 0, g = 0, b = 0] = drawn.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? [];
  return { red: r, green: g, blue: b };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `jpeg` with an EXIF block: which way is up, and a description. */
async function withExif(jpeg: Blob, orientation: number, description: string): Promise<Blob> {
  const text = new TextEncoder().encode(`${description}\0`);
  const two = (n: number) => [n >> 8, n & 0xff];
  const four = (n: number) => [0, 0, ...two(n)];
  const entries = [
    ...two(0x0112),
    ...two(3),
    ...four(1),
    ...two(orientation),
    0,
    0,
    ...two(0x010e),
    ...two(2),
    ...four(text.length),
    ...four(38),
  ];
  const tiff = [0x4d, 0x4d, 0, 0x2a, ...four(8), ...two(2), ...entries, ...four(0), ...text];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const block = new Uint8Array([0xff, 0xe1, ...two(exif.length + 2), ...exif]);
  return new Blob([jpeg.slice(0, 2), block, jpeg.slice(2)], { type: 'image/jpeg' });
}
