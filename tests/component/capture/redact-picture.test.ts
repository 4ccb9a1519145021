// Redact picture: of two pictures that differ only under the redaction, the same file is left, to the byte.
import { describe, expect, test } from 'vitest';
import { burntBoxes } from '@/lib/capture/burnt-areas';
import { redactPicture } from '@/lib/capture/redact-picture';
import { readPictureHeader } from '@/lib/import/picture-header';
import { newWindowScanner } from '../../support/byte-windows';
import { canvas, fill, textOf } from './drawn';
import { bodyOf, pixelsIn, secrets, take } from './secrets';

const PAIRS = 60;

/** The area alone in black, as somebody would do it who has not thought of blocks. */
async function naive(picture: Blob, area: { x: number; y: number; width: number; height: number }): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  const { width: w, height: h } = bitmap;
  const drawn = canvas(w, h, (context) => {
    context.drawImage(bitmap, 0, 0);
    fill(
      context,
      '#000000',
      Math.floor(area.x * w),
      Math.floor(area.y * h),
      Math.ceil(area.width * w),
      Math.ceil(area.height * h),
    );
  });
  return textOf(new Uint8Array(drawn.getContext('2d')?.getImageData(0, 0, w, h).data.buffer ?? new ArrayBuffer()));
}

const same = (a: Uint8Array | Uint8ClampedArray, b: Uint8Array | Uint8ClampedArray) =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const brightest = (pixels: Uint8ClampedArray) =>
  pixels.reduce((most, value, index) => (index % 4 === 3 ? most : Math.max(most, value)), 0);

test(`${PAIRS} pairs of secrets leave one picture and one thumbnail each, where a plain fill would not`, async () => {
  let [told, files] = [0, 0];
  for (const secret of secrets(PAIRS)) {
    const [one, other] = [await take(secret, 0), await take(secret, 1)];
    expect(same(await pixelsIn(one.blob, one.area), await pixelsIn(other.blob, one.area))).toBe(false);
    const [a, b] = [
      await redactPicture(one.blob, one.snapshot, [one.area]),
      await redactPicture(other.blob, other.snapshot, [other.area]),
    ];
    const name = JSON.stringify(secret);
    expect(a.picture, name).toMatchObject({ type: secret.type, width: one.snapshot.width, sha256: b.picture.sha256 });
    expect(a.picture.sha256).not.toBe(one.snapshot.sha256);
    const inside = await pixelsIn(a.picture.blob, one.area);
    expect(same(inside, await pixelsIn(b.picture.blob, one.area)), name).toBe(true);
    expect(brightest(inside), name).toBeLessThan(64);
    expect(same(a.picture.thumbnail, b.picture.thumbnail), name).toBe(true);
    files += 1;
    if ((await naive(one.blob, one.area)) !== (await naive(other.blob, other.area))) told += 1;
  }
  // The proof that these pairs can tell: most of them show beside a plain fill which of the two it was.
  expect(files).toBe(PAIRS);

  expect(told).toBeGreaterThan(PAIRS / 3);
});

describe('what is filled', () => {
  const picture = { source: 'visible', type: 'image/jpeg', width: 200, height: 100 } as const;
  const area = { x: 0.25, y: 0.25, width: 0.1, height: 0.1 };

  test('goes beyond the blocks of a JPEG by what is smoothed over their edges', () => {
    expect(burntBoxes([area], picture)).toEqual([{ left: 46, top: 14, right: 82, bottom: 50 }]);
  });

  test('is whole pixels of a PNG', () => {
    const odd = { x: 0.2501, y: 0.2501, width: 0.1, height: 0.1 };
    expect(burntBoxes([odd], { ...picture, type: 'image/png' })).toEqual([
      { left: 50, top: 25, right: 71, bottom: 36 },
    ]);
  });

  test('is more where the picture was another JPEG before', () => {
    expect(burntBoxes([area], { ...picture, source: 'added' })).toEqual([{ left: 30, top: 0, right: 98, bottom: 66 }]);
  });

  test('ends with the picture', () => {
    expect(burntBoxes([{ x: 0, y: 0, width: 1, height: 1 }], picture)).toEqual([
      { left: 0, top: 0, right: 200, bottom: 100 },
    ]);
  });
});

test('several areas are filled, the rest of the picture stays, and the file says nothing else', async () => {
  const [secret] = secrets(1);
  if (!secret) throw new Error('none');
  const { blob, snapshot, area } = await take(secret, 0);
  const corner = { x: 0.9, y: 0.9, width: 0.1, height: 0.1 };
  const { picture, areas } = await redactPicture(blob, snapshot, [area, corner]);
  expect(areas).toHaveLength(2);
  expect(brightest(await pixelsIn(picture.blob, { x: 0.95, y: 0.95, width: 0.05, height: 0.05 }))).toBe(0);
  const below = { x: 0.2, y: 0.78, width: 0.3, height: 0.1 };
  const [before, after] = [await pixelsIn(blob, below), await pixelsIn(picture.blob, below)];
  expect(before.reduce((sum, value, i) => sum + Math.abs(value - (after[i] ?? 0)), 0) / before.length).toBeLessThan(3);
  const bytes = new Uint8Array(await picture.blob.arrayBuffer());
  expect(readPictureHeader(bytes)).toMatchObject({ type: 'image/jpeg', width: snapshot.width });
});

test('what cannot be read is refused', async () => {
  const [secret] = secrets(1);
  if (!secret) throw new Error('none');
  const { snapshot, area } = await take(secret, 0);
  await expect(redactPicture(new Blob(['no picture']), snapshot, [area])).rejects.toMatchObject({
    code: 'picture-unreadable',
  });
});

test('a JPEG is packed otherwise each time: not 32 bytes of what stays are the same', async () => {
  for (const secret of secrets(6).filter(({ type }) => type === 'image/jpeg')) {
    const { blob, snapshot, area } = await take(secret, 0);
    const corner = { x: 0.9, y: 0.1, width: 0.05, height: 0.1 };
    const once = await redactPicture(blob, snapshot, [area]);
    const twice = await redactPicture(once.picture.blob, { ...snapshot, ...once.picture }, [corner]);
    const files = [blob, once.picture.blob, twice.picture.blob];
    const [was, first, second] = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
    if (!was || !first || !second) throw new Error('no file');
    const name = `${secret.type} ${secret.quality}`;
    expect(newWindowScanner(bodyOf(was)).find(first), name).toEqual([]);
    expect(newWindowScanner(bodyOf(first)).find(second), name).toEqual([]);
    expect(newWindowScanner(bodyOf(was)).size, name).toBeGreaterThan(1_000);
  }
});
