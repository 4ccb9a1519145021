// Check pictures: a picture is looked for where it is, also at the far end of a very wide map, and missed where it is not.
import { expect, test } from 'vitest';
import { countMissing, look } from '@/lib/export/drawing/check-pictures';

/** Odd again and again when halved. */
const WIDTH = 21_263;

const AREA = { x: 21_000, y: 40, width: 153, height: 96 };

async function stripes(): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(AREA.width, AREA.height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (let x = 0; x < AREA.width; x += 20) {
    context.fillStyle = x % 40 === 0 ? 'black' : 'white';
    context.fillRect(x, 0, 20, AREA.height);
  }
  return createImageBitmap(canvas);
}

test.each([
  ['where it should be', 0, 0],
  ['a stripe beside its place', 20, 1],
])('a picture %s', async (_, beside, missing) => {
  const picture = await stripes();
  const canvas = new OffscreenCanvas(WIDTH, 200);
  canvas.getContext('2d')?.drawImage(picture, AREA.x + beside, AREA.y);
  const shown = look(picture, { ...AREA, x: 0, y: 0 }, AREA);
  expect(countMissing([shown], canvas)).toBe(missing);
});
