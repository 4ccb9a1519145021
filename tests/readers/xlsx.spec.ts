// XLSX read by others: openpyxl finds every cell as typed as its table, and LibreOffice prints what stands in it.
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Cell } from '@/lib/export/tables/sheet';
import { columnName } from '@/lib/export/xlsx/cell-xml';
import { officePdf, pdfFacts, pdfText, type ReadCell, readXlsx } from '../support/foreign-readers';
import { checkOoxml } from '../support/ooxml-check';
import { STRANGE_SIZES, strangeFile } from '../support/strange-export';
import { asXmlHolds, strangeSheets } from '../support/strange-sheets';

/** How openpyxl calls each kind of cell. */
const TYPES = {
  text: 's',
  link: 's',
  number: 'n',
  share: 'n',
  duration: 'd',
  instant: 'd',
  day: 'd',
  flag: 'b',
} as const;

/** What openpyxl must have read, or what it looks like. */
function wanted(cell: NonNullable<Cell>): unknown {
  if (cell.is === 'text' || cell.is === 'link') return asXmlHolds(cell.value);
  if (cell.is === 'day') return new RegExp(`^${new Date(cell.value).toISOString().slice(0, 10)}`);
  if (cell.is === 'instant') return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/;
  return cell.is === 'duration' ? /^(\d+ days?, )?\d+:\d\d:\d\d/ : cell.value;
}

for (const touchpoints of STRANGE_SIZES) {
  test(`a workbook of ${touchpoints} touchpoints is sound, typed and without a formula`, async () => {
    // A limit against hanging: LibreOffice prints the 270 pages of the largest for half a minute.
    test.setTimeout(300_000);
    const file = strangeFile(touchpoints, 'xlsx');
    expect(checkOoxml(new Uint8Array(fs.readFileSync(file)))).toEqual([]);
    const [about, ...sheets] = readXlsx(file);
    const tables = await strangeSheets(touchpoints);
    expect(about?.name).toBe('About');
    expect(sheets.map(({ name, frozen }) => [name, frozen])).toEqual(tables.map(({ title }) => [title, 'B2']));
    for (const [i, { columns, rows, id }] of tables.entries()) {
      const cells = new Map(sheets[i]?.cells.map((cell) => [cell.at, cell]));
      const heads = columns.map((_, c) => cells.get(`${columnName(c)}1`)?.value);
      expect(heads).toEqual(columns.map(({ title }) => asXmlHolds(title)));
      const written = rows.flatMap((row) => row.filter((cell) => cell !== null));
      expect(cells.size, id).toBe(columns.length + written.length);
      const troubles = rows.flatMap((row, r) =>
        row.flatMap((cell, c) => (cell ? troubleOf(cell, cells.get(`${columnName(c)}${r + 2}`)) : [])),
      );
      expect(troubles, id).toEqual([]);
    }

    const pdf = officePdf(file);
    const text = pdfText(pdf);
    for (const words of ['About this map', 'How to read it', '比较两款咖啡机', "O'Brien"])
      expect(text).toContain(words);
    expect(Number(pdfFacts(pdf).Pages)).toBeGreaterThan(10);
  });
}

/** What is wrong with a cell as openpyxl read it; nothing for a good one. */
function troubleOf(cell: NonNullable<Cell>, found: ReadCell | undefined): string[] {
  const value = wanted(cell);
  const good =
    found?.type === TYPES[cell.is] &&
    (value instanceof RegExp ? value.test(String(found.value)) : found.value === value) &&
    (cell.is === 'link' ? /^https?:\/\//.test(found.link ?? '') : found.link === null) &&
    (cell.is !== 'share' || found.format === '0%');
  return good ? [] : [`${found?.at}: ${JSON.stringify(found)} for ${JSON.stringify(cell)}`];
}
