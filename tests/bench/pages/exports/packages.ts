// Packages: what somebody would use instead of our writers, filled with the same words, numbers and pictures.
import ExcelJS from 'exceljs';
import { jsPDF } from 'jspdf';
import JSZip from 'jszip';
import PptxGenJS from 'pptxgenjs';
import writeXlsxFile from 'write-excel-file/browser';
import type { ExportSource } from '@/lib/export/contract';
import { type Evidence, listEvidence } from '@/lib/export/evidence';
import { dataUrl } from '@/lib/export/pictures/data-url';
import type { Cell } from '@/lib/export/tables/sheet';
import { loadTableSource, sheetsOf } from '@/lib/export/tables/sheets';

export type Package = keyof typeof PACKAGES;

export const PACKAGES = { pptxgenjs, exceljs, writeExcelFile, jspdf, jszip };

/** A slide for each touchpoint with its picture and its words. */
async function pptxgenjs(source: ExportSource): Promise<Blob> {
  const deck = new PptxGenJS();
  for (const one of listEvidence(source)) {
    const slide = deck.addSlide();
    slide.addText(titleOf(one), { x: 0.3, y: 0.2, w: 9, h: 0.5, fontSize: 20, bold: true });
    slide.addTable(
      linesOf(one).map((cells) => cells.map((text) => ({ text }))),
      { x: 5.2, y: 0.9, w: 4.5, fontSize: 10 },
    );
    const data = await pictureOf(one, source);
    if (data) slide.addImage({ data, x: 0.3, y: 0.9, w: 4.7, h: 2.9, altText: titleOf(one) });
  }
  return (await deck.write({ outputType: 'blob' })) as Blob;
}

async function exceljs(source: ExportSource): Promise<Blob> {
  const book = new ExcelJS.Workbook();
  for (const { title, columns, rows } of sheetsOf(await loadTableSource(source))) {
    const sheet = book.addWorksheet(title);
    sheet.columns = columns.map((column) => ({ header: column.title, width: column.width }));
    for (const row of rows) sheet.addRow(row.map(plain));
  }
  return new Blob([await book.xlsx.writeBuffer()]);
}

async function writeExcelFile(source: ExportSource): Promise<Blob> {
  const cell = (value: ReturnType<typeof plain>) =>
    value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm' } : { value };
  const sheets = sheetsOf(await loadTableSource(source)).map(({ title, columns, rows }) => ({
    sheet: title,
    data: [
      columns.map((column) => ({ value: column.title })),
      ...rows.map((row) => row.map((one) => cell(plain(one)))),
    ],
  }));
  return writeXlsxFile(sheets as never).toBlob();
}

/** A page for each touchpoint with its picture and its words. */
async function jspdf(source: ExportSource): Promise<Blob> {
  const pdf = new jsPDF({ format: 'a4', orientation: 'landscape' });
  for (const one of listEvidence(source)) {
    if (one.number > 1) pdf.addPage();
    pdf.setFontSize(18).text(titleOf(one), 12, 16);
    pdf.setFontSize(9);
    for (const [index, [name, text]] of linesOf(one).entries()) {
      pdf.text(pdf.splitTextToSize(`${name}: ${text}`, 120) as string[], 160, 28 + index * 8);
    }
    const data = await pictureOf(one, source);
    if (data) pdf.addImage(data, 'JPEG', 12, 26, 140, 88);
  }
  return pdf.output('blob');
}

/** The rows of all tables and all pictures, as our own bundle has them. */
async function jszip(source: ExportSource): Promise<Blob> {
  const zip = new JSZip();
  for (const table of ['walkthroughs', 'touchpoints', 'findings', 'stages', 'steps', 'lanes', 'maps'] as const) {
    const rows = await source.rows(table);
    zip.file(`rows/${table}.ndjson`, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  for (const { id, thumbnail } of source.mapRows.snapshots.values()) {
    zip.file(`thumbnail/${id}`, thumbnail);
    const picture = await source.picture(id);
    if (picture) zip.file(`picture/${id}`, picture);
  }
  return zip.generateAsync({ type: 'blob', compression: 'STORE' });
}

const titleOf = ({ number, touchpoint }: Evidence) => `${number}. ${touchpoint.title}`;

const linesOf = ({ touchpoint, findings }: Evidence): [string, string][] => [
  ['Doing', touchpoint.doing],
  ['Thinking', touchpoint.thinking],
  ['Felt', String(touchpoint.emotion?.value ?? '')],
  ['Expected', touchpoint.expected],
  ['Page', touchpoint.url ?? ''],
  ...findings.map(({ kind, text }): [string, string] => [kind, text]),
];

async function pictureOf({ pictures }: Evidence, source: ExportSource): Promise<string | undefined> {
  const [first] = pictures;
  const blob = first && (await source.picture(first.snapshot.id));
  return blob && dataUrl(blob);
}

function plain(cell: Cell | undefined) {
  if (!cell) return null;
  return cell.is === 'instant' || cell.is === 'day' ? new Date(cell.value) : cell.value;
}
