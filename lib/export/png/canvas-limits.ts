// Canvas limits: how large a picture a browser can hold, so that none comes out blank or cut; larger ones go out in tiles.
import type { Area, Size } from '../drawing/drawing';

/** Sizes that a person can choose, canvas pixels per CSS pixel. */
export const SCALES: readonly number[] = [1, 2, 3];

export interface CanvasLimits {
  /** Pixels. Above them a browser gives an empty canvas without an error. */
  side: number;
  area: number;
}

/** Chromium holds 65,535 a side, Firefox 32,767. Half a gigabyte is as much memory as one picture may take. */
export const WIDE: CanvasLimits = { side: 65_535, area: 2 ** 27 };
export const NARROW: CanvasLimits = { side: 32_767, area: 2 ** 27 };

/** So large that every program opens them, and so small that the next one can be painted beside it. */
const TILE: CanvasLimits = { side: 16_384, area: 2 ** 26 };

/** What this browser holds: a canvas one pixel high tells it by whether its last pixel takes a colour. */
export function browserLimits(): CanvasLimits {
  const context = new OffscreenCanvas(WIDE.side, 1).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return NARROW;
  context.fillStyle = '#fff';
  context.fillRect(WIDE.side - 1, 0, 1, 1);
  try {
    return context.getImageData(WIDE.side - 1, 0, 1, 1).data[0] === 255 ? WIDE : NARROW;
  } catch {
    // Firefox throws for a canvas that it could not make.
    return NARROW;
  }
}

/** What comes of a map at one scale. */
export type PictureOutcome = Size &
  (
    | { kind: 'one' }
    /** Too large for one picture: so many, side by side and below each other. */
    | { kind: 'tiles'; columns: number; rows: number; count: number }
  );

/** `size` is the map's in CSS pixels, the outcome's in those of the picture. Pure. */
export function pictureOutcome(size: Size, scale: number, limits: CanvasLimits): PictureOutcome {
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  if (Math.max(width, height) <= limits.side && width * height <= limits.area) return { kind: 'one', width, height };
  const rows = Math.ceil(height / TILE.side);
  const side = Math.min(TILE.side, Math.floor(TILE.area / Math.ceil(height / rows)));
  const columns = Math.ceil(width / side);
  return { kind: 'tiles', width, height, columns, rows, count: columns * rows };
}

export interface PlacedTile {
  /** From 1. */
  row: number;
  column: number;
  /** CSS pixels of the map, whole ones. */
  area: Area;
}

/** The tiles of a map, row by row; together they are all of it, without a gap or an overlap. Pure. */
export function planTiles(size: Size, columns: number, rows: number): PlacedTile[] {
  const edges = (length: number, count: number) =>
    Array.from({ length: count + 1 }, (_, i) => Math.round((length * i) / count));
  const [across, down] = [edges(size.width, columns), edges(size.height, rows)];
  return down.slice(1).flatMap((bottom, row) =>
    across.slice(1).map((right, column) => {
      const [x, y] = [across[column] ?? 0, down[row] ?? 0];
      return { row: row + 1, column: column + 1, area: { x, y, width: right - x, height: bottom - y } };
    }),
  );
}
