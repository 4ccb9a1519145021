// Cropping a picture: to the very pixels, at any density, in the format that the settings say.
import { expect, test } from 'vitest';
import { cropPicture } from '@/lib/capture/crop-picture';
import { canvas, fill, pixel } from './drawn';

/** A view of 400 by 300 CSS pixels with a red box in it. */
async function crop(scale: number, area: { x: number; y: number; width: number; height: number }) {
  const drawn = canvas(Math.round(400 * scale), Math.round(300 * scale), (context) => {
    fill(context, '#ffffff', 0, 0, 2_000, 2_000);
    fill(
      context,
      '#ff0000',
      ...([100, 50, 60, 40].map((length) => length * scale) as [number, number, number, number]),
    );
  });
  const { bytes, area: cut } = await cropPicture(drawn.transferToImageBitmap(), area, 400, 'png');
  return { picture: await createImageBitmap(new Blob([bytes])), cut };
}

const RED = { red: 255, green: 0, blue: 0 };
const WHITE = { red: 255, green: 255, blue: 255 };

test.each([1, 1.25, 1.5, 2, 3])('at density %f nothing of the area is lost and nothing is blurred', async (scale) => {
  const { picture } = await crop(scale, { x: 100, y: 50, width: 60, height: 40 });
  const [width, height] = [Math.ceil(60 * scale), Math.ceil(40 * scale)];
  expect(Math.abs(picture.width - width)).toBeLessThanOrEqual(1);
  expect(Math.abs(picture.height - height)).toBeLessThanOrEqual(1);
  expect(pixel(picture, 2, 2)).toEqual(RED);
  expect(pixel(picture, width - 3, height - 3)).toEqual(RED);
});

test('it says what it cut, to whole pixels of the picture', async () => {
  const { picture, cut } = await crop(2, { x: 90.3, y: 40, width: 20, height: 30 });
  expect(cut).toEqual({ x: 90, y: 40, width: 20.5, height: 30 });
  expect([picture.width, picture.height]).toEqual([41, 60]);
  expect(pixel(picture, 19, 20)).toEqual(WHITE);
  expect(pixel(picture, 20, 20)).toEqual(RED);
});

test('an area beyond the picture ends at its edge, and none at all is refused', async () => {
  const { picture } = await crop(1, { x: 380, y: 290, width: 100, height: 100 });
  expect([picture.width, picture.height]).toEqual([20, 10]);
  await expect(crop(1, { x: 500, y: 10, width: 10, height: 10 })).rejects.toMatchObject({ code: 'page-moved' });
});

test('the bytes are of the format that was asked for', async () => {
  const drawn = canvas(40, 40, (context) => fill(context, '#123456', 0, 0, 40, 40)).transferToImageBitmap();
  const { bytes } = await cropPicture(drawn, { x: 0, y: 0, width: 40, height: 40 }, 40, 'jpeg-90');
  expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xd8]);
});
