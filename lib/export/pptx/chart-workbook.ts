// Chart workbook: the small table that a chart carries along, so that “Edit data” opens it and the curve follows.
import type { ExportRun } from '../contract';
import { newOfficePackage } from '../ooxml/office-package';
import { xmlText } from '../xml';
import type { Chart } from './chart-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Names in column A, a series in each further one; words are words, never formulas. */
export async function chartWorkbook({ names, series }: Chart, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const office = newOfficePackage();
  const run: ExportRun = { signal, onProgress: () => undefined };
  const row = (cells: readonly string[], n: number) => `<row r="${n}">${cells.join('')}</row>`;
  const rows = [
    row([text('A1', ''), ...series.map(({ name }, i) => text(`${columnOf(i)}1`, name))], 1),
    ...names.map((name, at) => {
      const values = series.map(({ values }, i) => number(`${columnOf(i)}${at + 2}`, values[at] ?? null));
      return row([text(`A${at + 2}`, name), ...values], at + 2);
    }),
  ];
  office.relate('', 'officeDocument', 'xl/workbook.xml');
  const sheet = office.relate('xl/workbook.xml', 'worksheet', 'xl/worksheets/sheet1.xml');
  office.part(
    'xl/workbook.xml',
    `${TYPE}.sheet.main+xml`,
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      `<sheets><sheet name="Sheet1" sheetId="1" r:id="${sheet}"/></sheets></workbook>`,
  );
  office.part(
    'xl/worksheets/sheet1.xml',
    `${TYPE}.worksheet+xml`,
    `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="40" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`,
  );
  return new Uint8Array(await (await office.write(`${TYPE}.sheet`, run)).arrayBuffer());
}

/** The column of the n-th series, from 0. */
export const columnOf = (series: number): string => String.fromCharCode('B'.charCodeAt(0) + series);

const text = (at: string, words: string) =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(words)}</t></is></c>`;

const number = (at: string, value: number | null) => (value === null ? '' : `<c r="${at}"><v>${value}</v></c>`);
