// Count off: where a picture differs from the browser's own photograph of the same page.

/** Difference of a colour channel (0..255) that nobody sees. */
const TOLERANCE = 8;

export interface Off {
  /** Pixels that differ, and all that were compared. */
  pixels: number;
  of: number;
  /** Thumbnails, wholly inside the photograph, more than a hundredth of which differs; and how many were looked at. */
  thumbnails: number;
  ofThumbnails: number;
}

/** `photograph` shows what begins `left` pixels from the picture's left edge. */
export async function countOff(
  picture: Blob,
  photograph: Blob,
  left: number,
  images: readonly DOMRect[],
): Promise<Off> {
  const theirs = await createImageBitmap(photograph);
  const { width, height } = theirs;
  const ours = await createImageBitmap(picture, left, 0, width, height);
  const [a, b] = [pixelsOf(ours), pixelsOf(theirs)];
  const differs = (index: number) =>
    [0, 1, 2].some((channel) => Math.abs((a[index + channel] ?? 0) - (b[index + channel] ?? 0)) > TOLERANCE);
  let pixels = 0;
  for (let index = 0; index < a.length; index += 4) if (differs(index)) pixels += 1;
  const inside = images.filter((box) => box.left >= left && box.right <= left + width);
  const broken = inside.filter((box) => {
    let off = 0;
    for (let y = Math.ceil(box.top); y < box.bottom; y += 1) {
      for (let x = Math.ceil(box.left - left); x < box.right - left; x += 1) if (differs((y * width + x) * 4)) off += 1;
    }
    return off > box.width * box.height * 0.01;
  });
  return { pixels, of: width * height, thumbnails: broken.length, ofThumbnails: inside.length };
}

function pixelsOf(bitmap: ImageBitmap): Uint8ClampedArray {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  const { width, height } = bitmap;
  context.drawImage(bitmap, 0, 0);
  // The part of a large picture may hold all of it.
  bitmap.close();
  return context.getImageData(0, 0, width, height).data;
}
