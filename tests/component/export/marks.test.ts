// Marks in files: drawn where they were drawn, cropped as they were cropped, and told in words.
import '@/assets/tokens.css';
import { h } from 'preact';
import { expect, test } from 'vitest';
import { Picture } from '@/components/picture/Picture';
import type { Mark } from '@/lib/domain/snapshot';
import type { ExportSource } from '@/lib/export/contract';
import { sheetCsv } from '@/lib/export/csv/sheet-csv';
import { stageFrame } from '@/lib/export/drawing/stage-map';
import { pictureOf } from '@/lib/export/part/part-picture';
import { png } from '@/lib/export/png/png';
import { loadTableSource } from '@/lib/export/tables/sheets';
import { touchpointsSheet } from '@/lib/export/tables/touchpoints-sheet';
import { idOf, markRow } from '@/tests/support/rows';
import { mount, unmount } from '../map/mount';
import { colourOf, drawnSource, drawPicture, OPTIONS, quietRun } from './drawn-source';
import { fileOf, open, parse } from './open-report';
import { pixelsOf } from './pixels';

const RED = [0xd9, 0x2c, 0x20];
const BOX = { x1: 0.2, y1: 0.1, x2: 0.7, y2: 0.5 };

/** A map whose first picture bears a red box and what else is given. */
function markedSource(marks: readonly Partial<Mark>[] = [], crop: object | null = null): Promise<ExportSource> {
  return drawnSource({
    touchpoints: 4,
    change: (rows) => {
      const [first] = rows.snapshots.values();
      if (!first) throw new Error('no picture');
      Object.assign(first, { crop });
      const all = [BOX, ...marks].map((mark, i) =>
        markRow({ id: idOf('mark', i), snapshotId: first.id, order: `a${i}`, ...mark }),
      );
      rows.marks.set(first.id, all);
    },
  });
}

test.each([1, 2])(
  'in the picture of the map at %d times a red box lies where it was drawn, within a pixel',
  async (scale) => {
    const source = await markedSource();
    const frame = stageFrame(source, { theme: 'light', thumbnail: () => 'data:,' });
    const origin = frame.getBoundingClientRect();
    const cell = frame.querySelector('svg[data-picture]')?.getBoundingClientRect();
    frame.parentElement?.remove();
    if (!cell) throw new Error('no marked cell');
    const [file] = await png.run(source, { ...OPTIONS, scale }, quietRun());
    const pixels = await pixelsOf(file?.blob);
    const isRed = (x: number, y: number) =>
      pixels.at(Math.round(x), Math.round(y)).every((value, i) => Math.abs(value - (RED[i] ?? 0)) < 40);
    // The picture fills its cell from the top; both are 1.6 wide to 1 high, within a pixel or two.
    const share = Math.max(cell.width / 1280, cell.height / 800);
    const [left, top] = [cell.left - origin.left + (cell.width - 1280 * share) / 2, cell.top - origin.top];
    const at = (x: number, y: number) => [(left + x * 1280 * share) * scale, (top + y * 800 * share) * scale] as const;
    const middleX = at((BOX.x1 + BOX.x2) / 2, 0)[0];
    const middleY = at(0, (BOX.y1 + BOX.y2) / 2)[1];
    const edges = [
      [at(BOX.x1, 0)[0], (step: number) => isRed(at(BOX.x1, 0)[0] + step, middleY)],
      [at(BOX.x2, 0)[0], (step: number) => isRed(at(BOX.x2, 0)[0] + step, middleY)],
      [at(0, BOX.y1)[1], (step: number) => isRed(middleX, at(0, BOX.y1)[1] + step)],
      [at(0, BOX.y2)[1], (step: number) => isRed(middleX, at(0, BOX.y2)[1] + step)],
    ] as const;
    for (const [place, red] of edges) {
      const found = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].filter(red);
      expect(found.length, `an edge at ${place}`).toBeGreaterThan(0);
      const middle = found.reduce((sum, step) => sum + step, 0) / found.length;
      expect(Math.abs(middle), `an edge at ${place}`).toBeLessThanOrEqual(1);
    }
    expect(isRed(middleX, middleY)).toBe(false);
  },
);

test('the report draws marks as lines over the picture, small on the map and large beside the words', async () => {
  const source = await markedSource([
    { kind: 'arrow', text: 'The <b>button</b>' },
    { kind: 'callout', x1: 0.9, y1: 0.8, text: 'Twice', colour: 'blue' },
  ]);
  const { page, trouble } = await open((await fileOf(source)).text);
  const [small, large] = page.querySelectorAll<SVGSVGElement>('svg[data-picture]');
  if (!small || !large) throw new Error('no marked picture');
  expect(small.querySelectorAll('rect, path, circle').length).toBeGreaterThanOrEqual(4);
  expect(small.textContent).toBe('1');
  expect(large.textContent).toContain('The <b>button</b>');
  expect(large.getAttribute('aria-label')).toContain('Arrow 1, red: “The <b>button</b>”; Number 1, blue: “Twice”');
  expect(page.querySelector('.r-marks')?.textContent).toBe('•The <b>button</b>1Twice');
  const box = [...large.querySelectorAll('rect')].find((rect) => rect.getAttribute('fill') === 'none');
  const [picture, drawn] = [large.getBoundingClientRect(), box?.getBoundingClientRect()];
  expect(((drawn?.left ?? 0) - picture.left) / picture.width).toBeCloseTo(BOX.x1, 2);
  expect(((drawn?.right ?? 0) - picture.left) / picture.width).toBeCloseTo(BOX.x2, 2);
  expect(((drawn?.bottom ?? 0) - picture.top) / picture.height).toBeCloseTo(BOX.y2, 2);
  expect(picture.width / picture.height).toBeCloseTo(1.6, 2);
  expect(large.querySelector('image')?.href.baseVal).toMatch(/^data:image\/jpeg;base64,/);
  expect(trouble).toEqual([]);
});

test('a reader of the report switches marks off and on, also without a script', async () => {
  const { page, view } = await open((await fileOf(await markedSource())).text, 1280, true);
  const marks = page.querySelectorAll('.r-evidence svg[data-picture] > :not(image)');
  const shown = () => [...marks].filter((mark) => view.getComputedStyle(mark).display !== 'none').length;
  const box = page.getElementById('marks') as HTMLInputElement;
  expect([marks.length > 0, shown()]).toEqual([true, marks.length]);
  box.checked = false;
  expect(shown()).toBe(0);
  box.checked = true;
  expect(shown()).toBe(marks.length);
});

test('a crop shows its part alone, everywhere, and the marks on it', async () => {
  const source = await markedSource([], { x: 0.25, y: 0.25, width: 0.5, height: 0.25 });
  const page = parse((await fileOf(source)).text);
  for (const svg of page.querySelectorAll('svg[data-picture]')) {
    expect(svg.getAttribute('viewBox')).toBe('320 200 640 200');
  }
  const [file] = await png.run(source, OPTIONS, quietRun());
  expect(file?.blob.size).toBeGreaterThan(1000);
});

test('the table tells what the marks say, in their order; those in the trash say nothing', async () => {
  const source = await markedSource([
    { text: 'Second' },
    { text: 'Gone', deletedAt: 1 },
    { text: ' Third, "quoted" ' },
    { text: '  ' },
  ]);
  const [head, first] = sheetCsv(touchpointsSheet(await loadTableSource(source)), source.t).split('\r\n');
  expect(head).toContain('Marks');
  expect(first).toContain('"Second | Third, ""quoted"""');
  expect(first).not.toContain('Gone');
});

test('a part of the screen that is copied has its marks, in their colours', async () => {
  const url = URL.createObjectURL(await drawPicture(1, 640, 400));
  const marked = { width: 640, height: 400, crop: null, marks: [markRow(BOX)] };
  const root = await mount(
    h('div', { style: 'width:320px' }, h(Picture, { src: url, alt: 'Checkout', marked, width: 320 })),
  );
  const { width, count } = await pixelsOf(await pictureOf(root.firstElementChild as Element));
  URL.revokeObjectURL(url);
  unmount();
  expect(width).toBe(640);
  expect(count(colourOf(1), 6)).toBeGreaterThan(180_000);
  // A line of 2.9 pixels around a box of 320 by 160, without its softened edges.
  expect(count(RED, 12)).toBeGreaterThan(1_500);
});

test('a picture so small that its mark covers it is no missing picture', async () => {
  const source = await drawnSource({
    touchpoints: 4,
    width: 40,
    height: 30,
    change: (rows) => {
      const [first] = rows.snapshots.values();
      if (first) rows.marks.set(first.id, [markRow({ id: idOf('mark', 1), snapshotId: first.id, ...BOX })]);
    },
  });
  const [file] = await png.run(source, OPTIONS, quietRun());
  expect(file?.blob.type).toBe('image/png');
});
