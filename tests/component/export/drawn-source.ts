// Drawn source: a map of tests whose pictures are drawn here, each in a colour of its own that can be found again.
import type { PicturedRows } from '@/lib/db/maps';
import { ALL_CONTENTS } from '@/lib/domain/export-contents';

import { placeMap } from '@/lib/domain/place-map';
import type { TableName } from '@/lib/domain/tables';
import type { ExportRun, ExportSource } from '@/lib/export/contract';
import { loadText } from '@/lib/text/text';
import { type MapRowsOptions, mapRows, START } from '../../support/rows';

/** The colour of the n-th picture, 0..255 a channel. */
export function colourOf(n: number): [number, number, number] {
  return [(n * 67 + 40) % 256, (n * 149 + 90) % 256, (n * 211 + 10) % 256];
}

/** A JPEG in one colour with a darker head, as a page has one. `noise` makes it hard to compress. */
export async function drawPicture(n: number, width: number, height: number, noise = false): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = `rgb(${colourOf(n).join(' ')})`;
  context.fillRect(0, 0, width, height);
  if (noise) {
    const image = context.createImageData(width, height);
    const words = new Uint32Array(image.data.buffer);
    let seed = n + 1;
    for (let i = 0; i < words.length; i += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      words[i] = seed | 0xff000000;
    }
    context.putImageData(image, 0, 0);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

export interface DrawnOptions extends MapRowsOptions {
  width?: number;
  height?: number;
  noise?: boolean;
  /** Other rows than those of the story. */
  rows?: PicturedRows;
  change?: (rows: PicturedRows) => void;
}

export async function drawnSource(options: DrawnOptions = {}): Promise<ExportSource> {
  const { width = 1280, height = 800, noise = false, language = 'en' } = options;
  const rows = options.rows ?? mapRows(options);
  const pictures = new Map<string, Blob>();
  for (const [index, snapshot] of [...rows.snapshots.values()].entries()) {
    const picture = await drawPicture(index, width, height, noise);
    const thumbnail = await drawPicture(index, 480, 300, noise);
    pictures.set(snapshot.id, picture);
    Object.assign(snapshot, { width, height, size: picture.size });
    snapshot.thumbnail = new Uint8Array(await thumbnail.arrayBuffer());
  }
  options.change?.(rows);
  return {
    map: placeMap(rows),
    mapRows: rows,
    rows: async (table) => tableOf(rows, table) as never,
    picture: async (id) => pictures.get(id),
    t: await loadText(language),
    language,
    contents: ALL_CONTENTS,
    made: { at: START + 86_400_000, appVersion: '0.1.0' },
  };
}

/** The rows of a map by the table that they are of; a table that no map is placed from is empty. */
function tableOf(rows: PicturedRows, table: TableName): readonly object[] {
  if (table === 'maps') return [rows.map];
  if (table === 'snapshots') return [...rows.snapshots.values()];
  if (table === 'marks') return [...rows.marks.values()].flat();
  return table in rows ? (rows[table as keyof typeof rows] as readonly object[]) : [];
}

export const OPTIONS = { baseName: 'journey', scale: 1, theme: 'light' } as const;

export function quietRun(signal = new AbortController().signal): ExportRun & { shares: number[] } {
  const shares: number[] = [];
  return { signal, onProgress: (share) => shares.push(share), shares };
}
