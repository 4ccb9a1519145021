// XLSX: every cell as typed as its sheet says, nothing that runs, and no part that Excel would repair.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SafeUrl } from '@/lib/domain/safe-url';
import { type Cell, SHEET_IDS, type Sheet } from '@/lib/export/tables/sheet';
import { loadTableSource, sheetsOf } from '@/lib/export/tables/sheets';
import { columnName, serialOf } from '@/lib/export/xlsx/cell-xml';
import { linesIn, rowHeight } from '@/lib/export/xlsx/row-height';
import { LONGEST_CELL } from '@/lib/export/xlsx/shared-strings';
import { webLink } from '@/lib/export/xlsx/web-link';
import { writeWorkbook } from '@/lib/export/xlsx/workbook';
import { xlsx } from '@/lib/export/xlsx/xlsx';
import { withoutNotXml } from '@/lib/export/xml';
import { checkOoxml } from '../../../support/ooxml-check';
import { mapRows, START } from '../../../support/rows';
import { strangeMap } from '../../../support/strange-map';
import { quietRun } from '../stored-map';
import { sourceOfRows } from '../tables/table-of';
import { openWorkbook } from './open-workbook';

const OPTIONS = { baseName: 'journey', scale: 1, theme: 'light' } as const;

const checked = async (blob: Blob) => {
  expect(checkOoxml(new Uint8Array(await blob.arrayBuffer()))).toEqual([]);
  return openWorkbook(blob);
};

/** A workbook of one sheet of these cells, one a line. */
async function bookOf(cells: readonly Cell[], kind: 'text' | 'link' = 'text') {
  const tables = await loadTableSource(await sourceOfRows(mapRows()));
  const columns = [{ key: 'a', title: 'A', kind, width: 10 }];
  const sheet: Sheet = { id: 'findings', title: 'Findings', columns, rows: cells.map((cell) => [cell]) };
  const { sheets } = await checked(await writeWorkbook(tables, [sheet], quietRun()));
  const [, written] = sheets;
  if (!written) throw new Error('no sheet');
  return written;
}

test('a whole map has a sheet for each table behind one that tells of them, in both languages', async () => {
  for (const language of ['en', 'zh'] as const) {
    const source = await sourceOfRows(strangeMap({ touchpoints: 12, runs: 3 }).rows, { language });
    const run = quietRun();
    const [file] = await xlsx.run(source, OPTIONS, run);
    expect(file?.name).toBe('journey.xlsx');
    expect(run.shares.at(-1)).toBe(1);
    const { sheets, files } = await checked(file?.blob as Blob);
    expect(sheets).toHaveLength(1 + SHEET_IDS.length);
    for (const { name } of sheets) expect(name).toMatch(/^[^'\][:*?/\\][^\][:*?/\\]{0,29}[^'\][:*?/\\]$/u);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    for (const { xml } of sheets) expect(xml).not.toContain('<f>');
    for (const { xml } of sheets.slice(1)) expect(xml).toContain('state="frozen"');
    expect(files['xl/workbook.xml']?.match(/_xlnm\.Print_Titles/g)).toHaveLength(SHEET_IDS.length);
    expect([...(sheets[0]?.links.values() ?? [])]).toEqual(sheets.slice(1).map(({ name }) => `#'${name}'!A1`));
  }
});

test('cells are those of the sheets, in their places and of their types', async () => {
  const source = await sourceOfRows(strangeMap({ touchpoints: 12, runs: 2 }).rows);
  const tables = await loadTableSource(source);
  const wanted = sheetsOf(tables);
  const { sheets } = await openWorkbook(await writeWorkbook(tables, wanted, quietRun()));
  for (const [i, sheet] of wanted.entries()) {
    const written = sheets[i + 1];
    expect(written?.name).toBe(sheet.title);
    expect(sheet.columns.map((_, c) => written?.cells.get(`${columnName(c)}1`)?.value)).toEqual(
      sheet.columns.map(({ title }) => withoutNotXml(title).replace(/\r\n?/g, '\n')),
    );
    for (const [r, row] of sheet.rows.entries()) {
      for (const [c, cell] of row.entries()) {
        const found = written?.cells.get(`${columnName(c)}${r + 2}`);
        const type = { text: 's', link: 's', flag: 'b' }[cell?.is as string] ?? 'n';
        expect(found?.type).toBe(type);
        if (cell === null) expect(found?.value).toBe('');
        if (cell?.is === 'text') expect(found?.value).toBe(withoutNotXml(cell.value).replace(/\r\n?/g, '\n'));
        if (cell?.is === 'number' || cell?.is === 'share') expect(Number(found?.value)).toBe(cell.value);
      }
    }
  }
});

test('a moment is a real date on the clock of its run', () => {
  // 12 November 2026, 15:00 in Berlin, as Excel counts it.
  expect(serialOf(START, 'Europe/Berlin')).toBe(46_338.625);
  expect(serialOf(START, undefined)).toBeCloseTo(46_338.583_333, 6);
});

test('any text comes back as it was, is never a formula, and stays a text when it is edited', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '\t=1',
      '＝1',
      "'x",
      '_x000D_',
      '_x005F_',
      ' a ',
      'a\r\nb',
      '<t>&amp;',
      ']]>',
      '\uD800',
      '\u202E=1',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async (texts) => {
      const { cells, xml } = await bookOf(texts.map((value) => ({ is: 'text', value })));
      expect(xml).not.toMatch(/<f[ >]/);
      for (const [i, text] of texts.entries()) {
        const cell = cells.get(`A${i + 2}`);
        expect(cell?.type).toBe('s');
        const read = cell?.value.replace(/_x005F_(?=x[0-9a-f]{4}_)/gi, '_');
        expect(read).toBe(withoutNotXml(text.replace(/\r\n?/g, '\n')));
      }
    }),
    { numRuns: 25 },
  );
  const { cells } = await bookOf([
    { is: 'text', value: '=1+1' },
    { is: 'text', value: 'a' },
  ]);
  expect(cells.get('A2')?.style).not.toBe(cells.get('A3')?.style);
});

test('a text that is longer than a cell of Excel is cut, and says so', async () => {
  const { cells } = await bookOf([{ is: 'text', value: '🙂'.repeat(LONGEST_CELL) }]);
  const value = cells.get('A2')?.value ?? '';
  expect(value.length).toBeLessThanOrEqual(LONGEST_CELL);
  expect(value.length).toBeGreaterThan(LONGEST_CELL - 3);
  expect(value).toMatch(/🙂 … \(cut: a cell of Excel holds no more\)$/u);
});

test('only addresses of the web are links, and only those that Excel takes', async () => {
  const link = (value: string): Cell => ({ is: 'link', value: value as SafeUrl });
  const { links, cells } = await bookOf(
    [
      link('https://shop.example/a b?x="1"&y=…#/route'),
      link('javascript:alert(1)'),
      link('file:///etc/passwd'),
      link('=HYPERLINK("http://evil.example")'),
      link(`https://shop.example/${'a'.repeat(2_100)}`),
    ],
    'link',
  );
  expect([...links]).toEqual([['A2', 'https://shop.example/a%20b?x=%221%22&y=%E2%80%A6']]);
  expect(cells.get('A2')?.value).toBe('https://shop.example/a b?x="1"&y=…#/route');
  expect(webLink('https://shop.example/a#/b#c')).toEqual({ address: 'https://shop.example/a', place: '/b#c' });
});

test('a row is as high as its longest text, and no higher than a screen', () => {
  expect(linesIn('', 10)).toBe(1);
  expect(linesIn('short', 10)).toBe(1);
  expect(linesIn('a\nb\r\nc', 10)).toBe(3);
  expect(linesIn('价格差在哪里？价格差在哪里？', 10)).toBe(3);
  expect(
    rowHeight([
      { text: 'a'.repeat(30), width: 10 },
      { text: 'a', width: 10 },
    ]),
  ).toBe(45);
  expect(rowHeight([{ text: 'a'.repeat(9_000), width: 10 }])).toBe(180);
});

test('stopped, it makes nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(xlsx.run(await sourceOfRows(mapRows()), OPTIONS, quietRun(stop.signal))).rejects.toThrow(/abort/i);
});
