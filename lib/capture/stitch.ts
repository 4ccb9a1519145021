// Stitch: draws tiles into one picture, or into several from the top down where one would be larger than can be read back.
import { AppError } from '@/lib/domain/app-error';
import { LONGEST, MOST_PIXELS } from '@/lib/domain/picture-size';
import type { Strip } from './surround';
import type { Piece } from './tiles';

export interface StitchedPart {
  blob: Blob;
  canvas: OffscreenCanvas;
  /** Device pixels of the whole picture above it. */
  top: number;
}

export interface Stitch {
  draw(tile: ImageBitmap, piece: Piece): void;
  fill(strip: Strip): void;
  /** The parts, in order; each is done with when the next one is asked for. What nothing was drawn to is left out. */
  parts(): AsyncGenerator<StitchedPart>;
}

/** Device pixels that each part of a picture is high; all but the last are alike. */
export function partHeight({ width, height }: { width: number; height: number }): number {
  const most = Math.min(LONGEST, Math.floor(MOST_PIXELS / width));
  return Math.ceil(height / Math.ceil(height / most));
}

export function newStitch(size: { width: number; height: number }, encoding: ImageEncodeOptions): Stitch {
  const step = partHeight(size);
  const canvases = new Map<number, OffscreenCanvas>();
  let bottom = 0;
  const canvasOf = (part: number) => {
    const known = canvases.get(part) ?? newCanvas(size.width, Math.min(step, size.height - part * step));
    canvases.set(part, known);
    return known;
  };
  return {
    draw(tile, { x, y, width, height, toX, toY }) {
      bottom = Math.max(bottom, toY + height);
      for (let part = Math.floor(toY / step); part * step < Math.min(toY + height, size.height); part += 1) {
        const context = contextOf(canvasOf(part));
        context.drawImage(tile, x, y, width, height, toX, toY - part * step, width, height);
      }
    },
    fill({ colour, x, y, width, height }) {
      for (let part = Math.floor(y / step); part * step < Math.min(y + height, size.height); part += 1) {
        const context = contextOf(canvasOf(part));
        context.fillStyle = colour;
        context.fillRect(x, y - part * step, width, height);
      }
    },
    async *parts() {
      for (const [part, whole] of [...canvases].sort(([a], [b]) => a - b)) {
        const top = part * step;
        if (top >= bottom) continue;
        const canvas = shortened(whole, Math.min(whole.height, bottom - top));
        yield { blob: await canvas.convertToBlob(encoding), canvas, top };
        canvases.delete(part);
      }
    },
  };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Kept in memory: what a graphics card holds is limited to less, and would have to come back to be encoded.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new AppError('picture-too-large', { detail: 'no canvas' });
  return context;
}

/** A white canvas. One that is too large for the browser stays blank without a word: that is found out here. */
function newCanvas(width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  const [red] = context.getImageData(width - 1, height - 1, 1, 1).data;
  if (red !== 255) throw new AppError('picture-too-large', { detail: 'blank canvas' });
  return canvas;
}

function shortened(canvas: OffscreenCanvas, height: number): OffscreenCanvas {
  if (height === canvas.height) return canvas;
  const shorter = newCanvas(canvas.width, height);
  contextOf(shorter).drawImage(canvas, 0, 0);
  return shorter;
}
