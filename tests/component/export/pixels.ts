// Pixels: what colours a picture has, and where.

export interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue of a pixel. */
  at(x: number, y: number): number[];
  /** How many pixels have this colour, each channel within `by`. */
  count(rgb: readonly number[], by: number): number;
}

export async function pixelsOf(blob: Blob | undefined): Promise<Pixels> {
  const bitmap = await createImageBitmap(blob ?? new Blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return {
    width,
    height,
    at: (x, y) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)],
    count([r = 0, g = 0, b = 0], by) {
      const near = (offset: number, value: number) => Math.abs((data[offset] ?? 0) - value) <= by;
      let found = 0;
      for (let i = 0; i < data.length; i += 4) if (near(i, r) && near(i + 1, g) && near(i + 2, b)) found += 1;
      return found;
    },
  };
}
