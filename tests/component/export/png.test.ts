// The picture of the map: its size as asked, every thumbnail in its place, the curve drawn, nothing cut.
import '@/assets/tokens.css';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import type { ExportSource } from '@/lib/export/contract';
import { drawMap } from '@/lib/export/drawing/draw-map';
import type { Group } from '@/lib/export/drawing/drawing';
import { paintTile } from '@/lib/export/drawing/paint-tile';
import { measureMap } from '@/lib/export/drawing/stage-map';
import { planTiles, WIDE } from '@/lib/export/png/canvas-limits';
import { png } from '@/lib/export/png/png';
import { mapRows } from '../../support/rows';
import { colourOf, drawnSource, OPTIONS, quietRun } from './drawn-source';
import { pixelsOf } from './pixels';

/** All that a map is painted of, and the tile that is all of it. */
async function drawn(source: ExportSource, scale: number) {
  const drawing = await drawMap(source, OPTIONS, new AbortController().signal);
  const groups: Group[] = [];
  for await (const layer of drawing.layers) groups.push(...layer.groups);
  drawing.remove();
  const { size, ground, pictures } = drawing;
  return { groups, pictures, tile: { area: { x: 0, y: 0, ...size }, scale, ground, language: 'en' } };
}

test.each([1, 2, 3])('at %d times the picture has exactly that size', async (scale) => {
  const source = await drawnSource({ touchpoints: 4 });
  const size = await measureMap(source);
  const [file] = await png.run(source, { ...OPTIONS, scale }, quietRun());
  if (!file) throw new Error('no file');
  expect(file.name).toBe('journey.png');
  expect(file.blob.type).toBe('image/png');
  const { width, height } = await pixelsOf(file.blob);
  expect([width, height]).toEqual([size.width * scale, size.height * scale]);
});

test('every thumbnail has its colour in its place', async () => {
  const source = await drawnSource();
  const [file] = await png.run(source, OPTIONS, quietRun());
  const { count } = await pixelsOf(file?.blob);
  const shots = [...source.mapRows.snapshots.keys()];
  expect(shots.length).toBeGreaterThan(8);
  for (const index of shots.keys()) {
    // 158 x 98 CSS pixels less the border.
    expect(count(colourOf(index), 6), `picture ${index}`).toBeGreaterThan(13_000);
  }
});

test('the curve is there, in the accent of the light theme, also when the page is dark', async () => {
  document.documentElement.dataset.theme = 'dark';
  const source = await drawnSource();
  const [light] = await png.run(source, OPTIONS, quietRun());
  const [dark] = await png.run(source, { ...OPTIONS, theme: 'dark' }, quietRun());
  delete document.documentElement.dataset.theme;
  const [day, night] = [await pixelsOf(light?.blob), await pixelsOf(dark?.blob)];
  expect(day.at(4, 4)).toEqual([0xf6, 0xf5, 0xf2]);
  expect(night.at(4, 4)).toEqual([0x16, 0x18, 0x1b]);
  // #2d4bd8, a line of 2.6 pixels over 2,000 pixels of width
  expect(day.count([0x2d, 0x4b, 0xd8], 4)).toBeGreaterThan(2_500);
  expect(night.count([0x8f, 0xa2, 0xff], 4)).toBeGreaterThan(2_500);
});

test('nothing is cut: the frame is empty on all four sides', async () => {
  const source = await drawnSource();
  const [file] = await png.run(source, OPTIONS, quietRun());
  const { width, height, at } = await pixelsOf(file?.blob);
  const ground = [0xf6, 0xf5, 0xf2];
  for (let x = 0; x < width; x += 3) for (const y of [0, 28, height - 1, height - 28]) expect(at(x, y)).toEqual(ground);
  for (let y = 0; y < height; y += 3) for (const x of [0, 28, width - 1, width - 28]) expect(at(x, y)).toEqual(ground);
});

test('what a hostile page is called does not break the picture', async () => {
  const title = '<img src=x onerror=alert(1)>]]></style>\u0000\u0007\uFFFE\uD800 \u202Eevil & "quotes" 🙂';
  const source = await drawnSource({
    touchpoints: 3,
    change: (rows) => {
      rows.map.name = title;
      for (const touchpoint of rows.touchpoints) Object.assign(touchpoint, { title, doing: title, thinking: title });
    },
  });
  const [file] = await png.run(source, OPTIONS, quietRun());
  expect((await pixelsOf(file?.blob)).width).toBeGreaterThan(600);
});

test('a map that no browser can hold is tiles, which are together the picture asked for', async () => {
  const rows = mapRows({ touchpoints: 400 });
  rows.lanes = rows.lanes.filter(({ kind }) => ['stage', 'step', 'channel'].includes(kind));
  rows.snapshots = new Map();
  const source = await drawnSource({ rows });
  const size = await measureMap(source);
  expect(size.width).toBeGreaterThan(WIDE.side);
  const [file] = await png.run(source, OPTIONS, quietRun());
  if (!file) throw new Error('no file');
  expect(file.name).toBe('journey-tiles.zip');
  const { 'index.html': page, ...tiles } = unzipSync(new Uint8Array(await file.blob.arrayBuffer()));
  const names = Object.keys(tiles);
  expect(file.notes).toEqual([{ kind: 'tiles', count: names.length, columns: names.length, rows: 1 }]);
  let width = 0;
  for (const name of names) {
    expect(new TextDecoder().decode(page)).toContain(`src="${name}"`);
    const tile = await pixelsOf(new Blob([tiles[name] as BlobPart]));
    expect(tile.height).toBe(size.height);
    // The heads of the map reach from the first tile to the last one.
    expect(tile.count([0xff, 0xff, 0xff], 1)).toBeGreaterThan(tile.width * 50);
    width += tile.width;
  }
  expect(width).toBe(size.width);
  expect(document.querySelector('.p-measure')).toBeNull();
});

test('tiles are the whole picture, cut', async () => {
  const { groups, pictures, tile } = await drawn(await drawnSource({ touchpoints: 4 }), 2);
  const whole = await paintTile(groups, pictures, tile);
  const together = new OffscreenCanvas(whole.width, whole.height);
  const context = together.getContext('2d', { willReadFrequently: true });
  for (const { area } of planTiles(tile.area, 3, 2)) {
    context?.drawImage(await paintTile(groups, pictures, { ...tile, area }), area.x * 2, area.y * 2);
  }
  const [a, b] = [whole, together].map((canvas) => {
    const of = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    return of.getImageData(0, 0, whole.width, whole.height).data;
  });
  let off = 0;
  for (let i = 0; i < (a?.length ?? 0); i += 1) if (Math.abs((a?.[i] ?? 0) - (b?.[i] ?? 0)) > 8) off += 1;
  // The edge of the curve is softened a little differently where it is cut.
  expect(off / (a?.length ?? 0)).toBeLessThan(0.0001);
});

test('a thumbnail that does not reach the canvas is an error, not a blank', async () => {
  const source = await drawnSource({ touchpoints: 4 });
  const { groups, pictures, tile } = await drawn(source, 1);
  expect((await paintTile(groups, pictures, tile)).width).toBe(tile.area.width);
  const draw = OffscreenCanvasRenderingContext2D.prototype.drawImage;
  const spy = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'drawImage');
  spy.mockImplementation(function (this: OffscreenCanvasRenderingContext2D, ...args: unknown[]) {
    // A picture of the map is drawn into a place; what looks for it draws parts, or at a point.
    if (args.length !== 5) (draw as (...all: unknown[]) => void).apply(this, args);
  });
  await expect(paintTile(groups, pictures, tile)).rejects.toMatchObject({ code: 'export-failed' });
  spy.mockRestore();
});

test('cancelling ends it without a file and leaves nothing in the page', async () => {
  const source = await drawnSource({ touchpoints: 6 });
  const abort = new AbortController();
  const run = png.run(source, OPTIONS, quietRun(abort.signal));
  setTimeout(() => abort.abort(), 20);
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  expect(document.querySelector('.p-measure')).toBeNull();
});
