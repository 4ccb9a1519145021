// PNG: the whole map as one picture, for slides and walls; one that no browser can hold goes out in tiles.
import type { Exporter, ExportFile, ExportOptions, ExportRun, ExportSource } from '../contract';
import { drawMap, type MapDrawing } from '../drawing/draw-map';
import { newPainter, type Painter } from '../drawing/painter';
import { previewMap } from '../drawing/preview-map';
import { fileName } from '../file-name';
import { browserLimits, pictureOutcome, planTiles } from './canvas-limits';
import { zipTiles } from './zip-tiles';

/** What drawing takes of the whole time, beside painting. */
const DRAWN = 0.4;

export const png: Exporter = {
  id: 'png',
  mimeType: 'image/png',
  preview: previewMap,
  async run(source, options, run) {
    const painter = newPainter();
    const close = () => painter.close();
    run.signal.addEventListener('abort', close);
    try {
      return [await makePicture(source, options, run, painter)];
    } finally {
      run.signal.removeEventListener('abort', close);
      close();
    }
  },
};

async function makePicture(
  source: ExportSource,
  options: ExportOptions,
  { signal, onProgress }: ExportRun,
  painter: Painter,
): Promise<ExportFile> {
  const drawing = await drawMap(source, options, signal);
  try {
    await hand(drawing, painter);
  } finally {
    drawing.remove();
  }
  onProgress(DRAWN);
  const { size, ground } = drawing;
  const { scale, baseName } = options;
  const { language } = source;
  const outcome = pictureOutcome(size, scale, browserLimits());
  if (outcome.kind === 'one') {
    const area = { x: 0, y: 0, ...size };
    const blob = await painter.tile({ area, scale, ground, language });
    onProgress(1);
    return { name: fileName('png', baseName), blob, notes: [] };
  }
  const { columns, rows, count } = outcome;
  const tiles = planTiles(size, columns, rows);
  const paint = async (index: number) => {
    const tile = tiles[index];
    const blob = tile && (await painter.tile({ area: tile.area, scale, ground, language }));
    onProgress(DRAWN + ((1 - DRAWN) * (index + 1)) / count);
    return blob;
  };
  const blob = await zipTiles(source, { baseName, scale, size, tiles, paint });
  return { name: `${baseName}-tiles.zip`, blob, notes: [{ kind: 'tiles', count, columns, rows }] };
}

/** The page draws a layer while the worker takes the one before. */
async function hand({ pictures, layers }: MapDrawing, painter: Painter): Promise<void> {
  painter.addPictures(pictures);
  for await (const { groups } of layers) painter.add(groups);
}
