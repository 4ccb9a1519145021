// Check pictures: a thumbnail is looked for where it is, also at the far end of a very wide map, and missed where it is not.
import { expect, test } from 'vitest';
import { countMissing } from '@/lib/export/png/check-pictures';

/** Odd again and again when halved. */
const WIDTH = 21_263;

const [LEFT, TOP, ACROSS, DOWN] = [21_000, 40, 153, 96];

async function stripes(): Promise<string> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [ACROSS, DOWN];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (let x = 0; x < ACROSS; x += 20) {
    context.fillStyle = x % 40 === 0 ? 'black' : 'white';
    context.fillRect(x, 0, 20, DOWN);
  }
  return canvas.toDataURL();
}

test.each([
  ['where it should be', 0, 0],
  ['a stripe beside its place', 20, 1],
])('a thumbnail %s', async (_, beside, missing) => {
  const frame = document.body.appendChild(document.createElement('div'));
  frame.style.cssText = `position: absolute; inset: 0 auto auto 0; width: ${WIDTH}px; height: 200px`;
  const image = frame.appendChild(new Image(ACROSS, DOWN));
  image.style.cssText = `position: absolute; left: ${LEFT}px; top: ${TOP}px`;
  image.src = await stripes();
  await image.decode();
  const canvas = new OffscreenCanvas(WIDTH, 200);
  canvas.getContext('2d')?.drawImage(image, LEFT + beside, TOP);
  expect(await countMissing(frame, canvas, 1)).toBe(missing);
  frame.remove();
});
