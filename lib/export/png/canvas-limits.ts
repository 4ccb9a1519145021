// Canvas limits: how large a picture a browser can hold, so that none comes out blank or cut.

/** CSS pixels. */
export interface MapSize {
  width: number;
  height: number;
}

/** Pixels a side and in all that Chromium draws; above them it gives an empty canvas without an error. */
export const MAX_SIDE = 65_535;
export const MAX_AREA = 268_435_456;

/** Sizes that a person can choose, canvas pixels per CSS pixel. */
export const SCALES: readonly number[] = [1, 1.5, 2];

/** Pixels of the picture at `scale`. */
export function pixelSize({ width, height }: MapSize, scale: number): MapSize {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export function fitsCanvas(size: MapSize, scale: number): boolean {
  const { width, height } = pixelSize(size, scale);
  return width > 0 && height > 0 && Math.max(width, height) <= MAX_SIDE && width * height <= MAX_AREA;
}

/** The largest scale under 1 that fits, in hundredths; for a map that is too large as it is. */
export function reducedScale(size: MapSize): number {
  const side = MAX_SIDE / Math.max(size.width, size.height);
  const area = Math.sqrt(MAX_AREA / (size.width * size.height));
  return Math.floor(Math.min(1, side, area) * 100) / 100;
}

/** The scales to choose from: the usual ones that fit, or the largest smaller one. */
export function scalesFor(size: MapSize): readonly number[] {
  const fitting = SCALES.filter((scale) => fitsCanvas(size, scale));
  return fitting.length > 0 ? fitting : [reducedScale(size)];
}
