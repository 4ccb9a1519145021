// The picture of the map: its size as asked, every thumbnail in its place, the curve drawn, nothing cut.
import '@/assets/tokens.css';
import { expect, test, vi } from 'vitest';
import { drawMap, measureMap } from '@/lib/export/png/draw-map';
import { png } from '@/lib/export/png/png';
import { colourOf, drawnSource, OPTIONS, quietRun } from './drawn-source';
import { pixelsOf } from './pixels';

test.each([1, 1.5, 2])('at %d times the picture has exactly that size', async (scale) => {
  const source = await drawnSource({ touchpoints: 4 });
  const size = await measureMap(source);
  const [file] = await png.run(source, { ...OPTIONS, scale }, quietRun());
  if (!file) throw new Error('no file');
  expect(file.name).toBe('journey.png');
  expect(file.blob.type).toBe('image/png');
  const { width, height } = await pixelsOf(file.blob);
  expect([width, height]).toEqual([Math.round(size.width * scale), Math.round(size.height * scale)]);
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
  const canvas = await drawMap(source, OPTIONS, new AbortController().signal);
  expect(canvas.width).toBeGreaterThan(600);
});

test('a size no browser can hold is refused, not cut', async () => {
  const source = await drawnSource({ touchpoints: 2 });
  await expect(png.run(source, { ...OPTIONS, scale: 200 }, quietRun())).rejects.toMatchObject({
    code: 'export-too-large',
  });
  expect(document.querySelector('.p-measure')).toBeNull();
});

test('a thumbnail that does not reach the canvas is an error, not a blank', async () => {
  const source = await drawnSource({ touchpoints: 4 });
  const draw = OffscreenCanvasRenderingContext2D.prototype.drawImage;
  const spy = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'drawImage');
  spy.mockImplementation(function (this: OffscreenCanvasRenderingContext2D, ...args: unknown[]) {
    // The whole map is drawn with three arguments; its pictures go missing.
    if (args.length === 3) this.fillRect(0, 0, 9_000, 9_000);
    else (draw as (...all: unknown[]) => void).apply(this, args);
  });
  await expect(png.run(source, OPTIONS, quietRun())).rejects.toMatchObject({ code: 'export-failed' });
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
