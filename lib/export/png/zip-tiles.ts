// Zip tiles: the parts of a large picture in one archive, with a page that lays them together.
import { makeZip } from 'client-zip';
import type { ExportSource } from '../contract';
import type { Size } from '../drawing/drawing';
import { xmlText, xmlValue } from '../xml';
import type { PlacedTile } from './canvas-limits';

export interface TiledPicture {
  baseName: string;
  scale: number;
  /** CSS pixels of the whole. */
  size: Size;
  /** Row by row. */
  tiles: readonly PlacedTile[];
  /** The tile as PNG; asked for one after the other. */
  paint(index: number): Promise<Blob | undefined>;
}

/** Rejects as `paint` does. */
export async function zipTiles(source: ExportSource, picture: TiledPicture): Promise<Blob> {
  const lastModified = new Date(source.made.at);
  async function* files() {
    yield { name: 'index.html', lastModified, input: tilesPage(source, picture) };
    for (const [index, tile] of picture.tiles.entries()) {
      const input = await picture.paint(index);
      if (input) yield { name: tileName(picture.baseName, tile), lastModified, input };
    }
  }
  return new Response(makeZip(files())).blob();
}

const tileName = (baseName: string, { row, column }: PlacedTile): string => `${baseName}-r${row}-c${column}.png`;

/** Shows the tiles as they lie, as large as the map is on screen. */
export function tilesPage({ map, t, language }: ExportSource, { baseName, size, tiles }: TiledPicture): string {
  const columns = tiles.filter(({ row }) => row === 1).map(({ area }) => `${area.width}px`);
  const images = tiles.map((tile) => {
    const { row, column, area } = tile;
    const alt = t('export.tiles.one', { row, column });
    // In a name a hash or a percent sign would mean something else.
    const src = encodeURIComponent(tileName(baseName, tile));
    return `<img src="${src}" alt="${xmlValue(alt)}" width="${area.width}" height="${area.height}">`;
  });
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<title>${xmlText(map.map.name)}</title>
<style>
body { margin: 0; font: 14px/1.5 system-ui, sans-serif; }
p { margin: 12px 16px; }
main { display: grid; grid-template-columns: ${columns.join(' ')}; width: ${size.width}px; }
img { display: block; }
</style>
<p>${xmlText(t('export.tiles.lie', { rows: Math.max(...tiles.map(({ row }) => row)), columns: columns.length }))}</p>
<main>
${images.join('\n')}
</main>
</html>
`;
}
