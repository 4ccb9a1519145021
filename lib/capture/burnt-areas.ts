// Burnt areas: which pixels a redaction fills so that nothing of what lay under it is left beside it either.
import type { Area, Snapshot } from '@/lib/domain/snapshot';

/** Pixels from the top left corner of the picture. */
export interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A JPEG's pixels are packed in blocks of 8, their colours in blocks of 16: what is in a block is told by all of it. */
const BLOCK = 16;

/** Colours are smoothed over the edge of their block when they are unpacked. */
const SMOOTHED = 2;

/**
 * The whole pixels to fill for `areas`: each grown by as much as a letter at its edge may have coloured beyond it. A picture
 * that was a JPEG before it was cut, stitched or chosen had its blocks who knows where.
 */
export function burntBoxes(
  areas: readonly Area[],
  { source, type, width, height }: Pick<Snapshot, 'source' | 'type' | 'width' | 'height'>,
): PixelBox[] {
  const packed = type !== 'image/png';
  const before = source === 'added' || (packed && source !== 'visible') ? BLOCK + SMOOTHED : 0;
  const down = (at: number) => grow(Math.floor(at) - before, Math.floor, -1, packed);
  const up = (at: number) => grow(Math.ceil(at) + before, Math.ceil, 1, packed);
  return areas.map((area) => ({
    left: Math.max(0, down(area.x * width)),
    top: Math.max(0, down(area.y * height)),
    right: Math.min(width, up((area.x + area.width) * width)),
    bottom: Math.min(height, up((area.y + area.height) * height)),
  }));
}

function grow(at: number, toEdge: (blocks: number) => number, way: -1 | 1, packed: boolean): number {
  return packed ? toEdge(at / BLOCK) * BLOCK + way * SMOOTHED : at;
}

/** The same as shares of the picture. */
export function areaOf(box: PixelBox, { width, height }: Pick<Snapshot, 'width' | 'height'>): Area {
  return {
    x: box.left / width,
    y: box.top / height,
    width: (box.right - box.left) / width,
    height: (box.bottom - box.top) / height,
  };
}
