// CSV tables: one zip with a text file for each table, whatever stands in the cells.

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csv } from '@/lib/export/csv/csv';
import { sheetCsv } from '@/lib/export/csv/sheet-csv';
import { type Cell, SHEET_IDS } from '@/lib/export/tables/sheet';
import { loadText } from '@/lib/text/text';
import { strangeMap } from '../../../support/strange-map';
import { parseCsv } from '../parse-csv';
import { quietRun } from '../stored-map';
import { sourceOfRows } from '../tables/table-of';

const OPTIONS = { baseName: 'journey', scale: 1, theme: 'light' } as const;

const strangeSource = (touchpoints: number) => sourceOfRows(strangeMap({ touchpoints }).rows);

test('each table is a file of its own in one zip, and says as many lines as the preview', async () => {
  const source = await strangeSource(12);
  const run = quietRun();
  const [file] = await csv.run(source, OPTIONS, run);
  expect(file?.name).toBe('journey-tables.zip');
  expect(file?.blob.type).toBe('application/zip');
  expect(run.shares.at(-1)).toBe(1);
  const files = unzipSync(new Uint8Array((await file?.blob.arrayBuffer()) ?? []));
  expect(Object.keys(files)).toEqual(SHEET_IDS.map((id) => `${id}.csv`));
  const preview = await csv.preview?.(source, OPTIONS, run.signal);
  const totals = preview?.kind === 'tables' ? preview.tables.map(({ total }) => total) : [];
  const counts = Object.values(files).map((bytes) => {
    // Decoded by hand: a decoder takes the byte order mark away.
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return parseCsv(new TextDecoder().decode(bytes)).length - 1;
  });
  expect(counts).toEqual(totals);
});

test('stopped, it makes nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(csv.run(await strangeSource(12), OPTIONS, quietRun(stop.signal))).rejects.toThrow(/abort/i);
});

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }).map((value): Cell => ({ is: 'text', value })),
  fc.constantFrom('=1+1', '+2', '-3', '@x', '\t=1', 'a";=1').map((value): Cell => ({ is: 'text', value })),
  fc.double({ noNaN: true }).map((value): Cell => ({ is: 'number', value })),
  fc.double({ min: 0, max: 2, noNaN: true }).map((value): Cell => ({ is: 'share', value })),
  fc.integer({ min: 0, max: 1e9 }).map((value): Cell => ({ is: 'duration', value })),
  fc
    .tuple(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'Nowhere', undefined))
    .map(([value, zone]): Cell => ({ is: 'instant', value, zone })),
  fc.integer({ min: 0, max: 40_000 }).map((value): Cell => ({ is: 'day', value: value * 86_400_000 })),
  fc.boolean().map((value): Cell => ({ is: 'flag', value })),
);

test('any cells come back as many as they were, and none of them is a formula', async () => {
  const t = await loadText('en');
  const column = { key: 'a', title: 'A', kind: 'text', width: 10 } as const;
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
      const text = sheetCsv({ id: 'findings', title: 'A', columns: [column, column, column], rows }, t);
      const [, ...read] = parseCsv(text.slice(1));
      expect(read.map((line) => line.length)).toEqual(rows.map(() => 3));
      for (const [i, line] of read.entries()) {
        for (const [j, seen] of line.entries()) {
          const cell = rows[i]?.[j];
          if (cell?.is !== 'number') expect(seen.replace(/^[\s\p{Cc}\p{Cf}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }
    }),
  );
});
