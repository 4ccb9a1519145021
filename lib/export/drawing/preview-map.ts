// Preview map: the beginning of the map as a small picture, for whoever is about to export it.
import type { ExportOptions, ExportPreview, ExportSource } from '../contract';
import { drawMap } from './draw-map';
import { newPainter } from './painter';

/** Columns and CSS pixels that are looked at; the rest of a long map looks the same. */
const COLUMNS = 8;
const WIDTH = 1_500;

/** Rejects with AppError `export-failed`, or an AbortError when cancelled. */
export async function previewMap(
  source: ExportSource,
  { theme }: Pick<ExportOptions, 'theme'>,
  signal: AbortSignal,
): Promise<ExportPreview> {
  const drawing = await drawMap(source, { theme, columns: COLUMNS }, signal);
  const painter = newPainter();
  try {
    painter.addPictures(drawing.pictures);
    for await (const { groups } of drawing.layers) painter.add(groups);
    const area = { x: 0, y: 0, width: Math.min(WIDTH, drawing.size.width), height: drawing.size.height };
    const tile = { area, scale: 1, ground: drawing.ground, language: source.language };
    return { kind: 'picture', blob: await painter.tile(tile) };
  } finally {
    painter.close();
    drawing.remove();
  }
}
