// Verify covers: a picture in which anything of a private area shows is told from one in which nothing does.
import { describe, expect, test } from 'vitest';
import { coversArePainted } from '@/lib/capture/verify-covers';
import { COVER_COLOUR, COVER_MARGIN } from '@/lib/page/cover';
import type { Box } from '@/lib/page/prepared-page';

const [WIDTH, HEIGHT] = [800, 600];
const { red, green, blue } = COVER_COLOUR;

type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

/** A busy page with covers over `boxes`, then `doctored`, as the browser would give it: encoded and decoded. */
async function pictureOf(boxes: readonly Box[], doctored: Draw = () => {}, scale = 1, quality = 0.8) {
  const canvas = new OffscreenCanvas(WIDTH * scale, HEIGHT * scale);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.scale(scale, scale);
  context.fillStyle = 'white';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = 'black';
  for (let x = 0; x < WIDTH; x += 7) for (let y = 0; y < HEIGHT; y += 5) context.fillRect(x, y, 4, 3);
  context.fillStyle = `rgb(${red} ${green} ${blue})`;
  for (const { x, y, width, height } of boxes)
    context.fillRect(x - COVER_MARGIN, y - COVER_MARGIN, width + 2 * COVER_MARGIN, height + 2 * COVER_MARGIN);
  doctored(context);
  return createImageBitmap(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
}

const text = (words: string, x: number, y: number, colour: string) => (context: OffscreenCanvasRenderingContext2D) => {
  context.fillStyle = colour;
  context.font = '12px sans-serif';
  context.fillText(words, x, y);
};

const hole = (x: number, y: number, size: number) => (context: OffscreenCanvasRenderingContext2D) => {
  context.fillStyle = 'black';
  context.fillRect(x, y, size, size);
};

const BOX: Box = { x: 100, y: 100, width: 200, height: 20 };
const FRAME: Box = { x: 50, y: 200, width: 600, height: 350 };

describe('painted', () => {
  test.each<[string, Box[], number, number]>([
    ['one line', [BOX], 1, 0.9],
    ['one line, encoded coarsely, beside black and white', [BOX, { ...BOX, y: 140, height: 9 }], 1, 0.8],
    ['at twice the density', [BOX, FRAME], 2, 0.9],
    ['at a density that is no whole number', [BOX, FRAME, { ...BOX, x: 333.3, y: 41.7 }], 1.25, 0.8],
    [
      'at the edges of the view',
      [
        { x: 0, y: 0, width: 60, height: 15 },
        { x: 740, y: 585, width: 60, height: 15 },
      ],
      1,
      0.9,
    ],
    ['the whole view', [{ x: 0, y: 0, width: WIDTH, height: HEIGHT }], 1, 0.9],
    ['a digit', [{ x: 300, y: 300, width: 6, height: 9 }], 1, 0.8],
    ['a sliver that holds nothing legible', [{ x: 797.6, y: 10, width: 2.4, height: 15 }], 1, 0.9],
  ])('%s', async (_, boxes, scale, quality) => {
    expect(coversArePainted(await pictureOf(boxes, undefined, scale, quality), boxes, WIDTH)).toBe(true);
  });

  test('two thousand boxes', async () => {
    const boxes = Array.from({ length: 2_000 }, (_, index) => ({
      x: (index % 40) * 20 + 3,
      y: Math.floor(index / 40) * 12 + 3,
      width: 12,
      height: 5,
    }));
    const bitmap = await pictureOf(boxes);
    expect(coversArePainted(bitmap, boxes, WIDTH)).toBe(true);
  });
});

describe('not painted', () => {
  const all = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  test.each<[string, Box[], Box[], Draw | undefined]>([
    ['nothing at all: the mask came late', [BOX], [], undefined],
    ['one of many', [BOX, FRAME, { ...BOX, y: 60 }], [BOX, FRAME], undefined],
    ['three pixels below, as when the page scrolled', [BOX], [{ ...BOX, y: 105 }], undefined],
    ['the last tenth of a frame', [FRAME], [{ ...FRAME, height: 315 }], undefined],
    ['a corner of a frame between all points of a grid', [FRAME], [FRAME], hole(56, 206, 9)],
    ['a digit', [{ x: 300, y: 300, width: 6, height: 9 }], [], undefined],
    ['words over the cover', [BOX], [BOX], text('ines@shop.example', 110, 114, 'white')],
    ['faint words over the cover', [BOX], [BOX], text('ines@shop.example', 110, 114, 'rgb(150 155 160)')],
    ['something that opened above the cover', [BOX], [BOX], text('×', 292, 112, 'red')],
  ])('%s', async (_, boxes, painted, doctored) => {
    expect(coversArePainted(await pictureOf(painted, doctored), boxes, WIDTH)).toBe(false);
  });

  test('words on a page whose ground has the colour of a cover', async () => {
    const bitmap = await pictureOf([all], text('ines@shop.example', 110, 114, 'rgb(200 200 200)'));
    expect(coversArePainted(bitmap, [BOX], WIDTH)).toBe(false);
  });

  test('in a picture that is shorter than the view', async () => {
    const whole = await pictureOf([BOX, { ...BOX, y: 570 }]);
    const cut = await createImageBitmap(whole, 0, 0, WIDTH, 500);
    expect(coversArePainted(cut, [{ ...BOX, y: 570 }], WIDTH)).toBe(false);
  });
});
