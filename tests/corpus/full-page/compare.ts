// Compare: how much two pictures of a page differ, and how often its header is in ours.
import type { Page } from '@playwright/test';

export interface Comparison {
  /** Share of the pixels, without those that were covered, whose brightness differs by more than 32 of 255. */
  differing: number;
  /** Share that was covered. */
  covered: number;
  /** Device pixels. */
  width: number;
  height: number;
  parts: number;
  /** Height of the reference less ours. */
  heightOff: number;
  truncated: boolean;
  /** How often what is fixed or sticky at the top is seen again further down. */
  repeated: number;
}

/** CSS pixels from the page's top left corner. */
export interface Header {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Reads the newest stored picture through a page of the extension, which also compares it, but for `leftOut`. */
export const compareNewest = (
  panel: Page,
  reference: string,
  headers: readonly Header[],
  step: number,
  leftOut: readonly Header[],
): Promise<Comparison> => panel.evaluate(compare, { reference, headers, step, leftOut });

// Runs in the page: it may use nothing from outside itself.
const compare = async ({
  reference,
  headers,
  step,
  leftOut,
}: {
  reference: string;
  headers: readonly Header[];
  step: number;
  leftOut: readonly Header[];
}): Promise<Comparison> => {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('walkmap');
    request.onsuccess = () => resolve(request.result);
  });
  interface Snapshot {
    id: string;
    touchpointId: string;
    width: number;
    height: number;
    part: number;
    truncated: boolean;
    covered: { x: number; y: number; width: number; height: number }[];
  }
  const all = <T>(table: string) =>
    new Promise<T[]>((resolve) => {
      const request = db.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => resolve(request.result as T[]);
    });
  const newest = (await all<{ id: string }>('touchpoints')).at(-1);
  const parts = (await all<Snapshot>('snapshots'))
    .filter(({ touchpointId }) => touchpointId === newest?.id)
    .sort((a, b) => a.part - b.part);
  const pixels = new Map((await all<{ id: string; blob: Blob }>('pixels')).map((row) => [row.id, row.blob]));
  db.close();
  const width = parts[0]?.width ?? 0;
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  const canvasOf = (wide: number, high: number) => {
    const context = new OffscreenCanvas(wide, high).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    return context;
  };
  const ours = canvasOf(width, height);
  const cover = canvasOf(width, height);
  let top = 0;
  for (const part of parts) {
    ours.drawImage(await createImageBitmap(pixels.get(part.id) as Blob), 0, top);
    for (const area of part.covered) {
      const margin = 4;
      cover.fillRect(
        area.x * width - margin,
        top + area.y * part.height - margin,
        area.width * width + 2 * margin,
        area.height * part.height + 2 * margin,
      );
    }
    top += part.height;
  }
  for (const area of leftOut) cover.fillRect(area.x, area.y, area.width, area.height);
  const bytes = Uint8Array.from(atob(reference), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const theirs = canvasOf(width, height);
  theirs.drawImage(bitmap, 0, 0);
  const bright = (data: Uint8ClampedArray, at: number) =>
    0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  let differ = 0;
  let hidden = 0;
  const rows = Math.min(height, bitmap.height);
  for (let y = 0; y < rows; y += 500) {
    const high = Math.min(500, rows - y);
    const [a, b, c] = [ours, theirs, cover].map((context) => context.getImageData(0, y, width, high).data) as [
      Uint8ClampedArray,
      Uint8ClampedArray,
      Uint8ClampedArray,
    ];
    for (let at = 0; at < a.length; at += 4) {
      if (c[at + 3]) hidden += 1;
      else if (Math.abs(bright(a, at) - bright(b, at)) > 32) differ += 1;
    }
  }
  // Rows that only one of the two has differ throughout, but for what was cut off as told.
  if (bitmap.height < height || !parts.some((part) => part.truncated))
    differ += Math.abs(bitmap.height - height) * width;
  let repeated = 0;
  for (const header of headers) {
    const [x, wide, high] = [Math.max(0, Math.round(header.x)), Math.round(header.width), Math.round(header.height)];
    const strip = ours.getImageData(x, Math.max(0, Math.round(header.y)), wide, high).data;
    let sum = 0;
    let squares = 0;
    for (let at = 0; at < strip.length; at += 4) {
      const value = bright(strip, at);
      sum += value;
      squares += value * value;
    }
    const count = strip.length / 4;
    // A plain strip may well be met again.
    if (squares / count - (sum / count) ** 2 < 60) continue;
    for (let boundary = step; boundary < height - high; boundary += step) {
      for (const shift of [0, 16]) {
        const there = ours.getImageData(x, boundary + shift + Math.round(header.y), wide, high).data;
        let off = 0;
        for (let at = 0; at < strip.length; at += 4) off += Math.abs(bright(strip, at) - bright(there, at));
        if (off / count < 6) repeated += 1;
      }
    }
  }
  return {
    differing:
      differ /
      Math.max(1, width * (parts.some((part) => part.truncated) ? height : Math.max(height, bitmap.height)) - hidden),
    covered: hidden / (width * height),
    width,
    height,
    parts: parts.length,
    heightOff: bitmap.height - height,
    truncated: parts.some((part) => part.truncated),
    repeated,
  };
};
