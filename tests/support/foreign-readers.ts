// Foreign readers: programs that nobody of us wrote read an exported file and tell what they found in it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PYTHON } from '../../scripts/find-readers.mjs';

/** Runs a program to its end and returns what it printed; throws what it complained about. */
function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: 300_000 });
  if (result.status === 0) return result.stdout;
  throw new Error(`${command} ${args.join(' ')}: ${result.error ?? result.stderr}`);
}

/** LibreOffice opens a PPTX, XLSX or anything else that it knows and prints it into a PDF beside it. */
export function officePdf(file: string): string {
  const folder = path.dirname(file);
  // A profile of its own: two of them at once would wait for each other for ever.
  const profile = fs.mkdtempSync(path.join(folder, 'office-'));
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder];
  run('soffice', [...options, file]);
  fs.rmSync(profile, { recursive: true, force: true });
  const pdf = path.join(folder, `${path.parse(file).name}.pdf`);
  if (!fs.existsSync(pdf)) throw new Error(`LibreOffice made nothing of ${path.basename(file)}`);
  return pdf;
}

/** The words of a PDF as poppler reads them. */
export const pdfText = (file: string): string => run('pdftotext', ['-enc', 'UTF-8', file, '-']);

/** The words of each page. */
export const pdfPages = (file: string): string[] => pdfText(file).split('\f').slice(0, -1);

interface Bookmark {
  title: string;
  destpageposfrom1: number;
  kids: readonly Bookmark[];
}

/** The bookmarks of a PDF as qpdf reads them, each with how deep it lies, from 1, and its page, from 1. */
export function pdfBookmarks(file: string): { title: string; depth: number; page: number }[] {
  const read = (marks: readonly Bookmark[], depth: number): ReturnType<typeof pdfBookmarks> =>
    marks.flatMap(({ title, destpageposfrom1, kids }) => [
      { title, depth, page: destpageposfrom1 },
      ...read(kids, depth + 1),
    ]);
  return read(
    (JSON.parse(run('qpdf', ['--json', '--json-key=outlines', file])) as { outlines: Bookmark[] }).outlines,
    1,
  );
}

/** Pages, page size and whether it is tagged, as poppler reads them. */
export function pdfFacts(file: string): Record<string, string> {
  const lines = run('pdfinfo', [file]).split('\n');
  return Object.fromEntries(
    lines.filter((line) => line.includes(':')).map((line) => line.split(/:\s*(.*)/s).slice(0, 2)),
  );
}

/** Throws where qpdf finds the file damaged. */
export const checkPdf = (file: string): string => run('qpdf', ['--check', file]);

/** The pages of a PDF as PNG files in `folder`, for somebody to look at. */
export function pdfPictures(file: string, folder: string, dpi = 60): string[] {
  const stem = path.join(folder, path.parse(file).name);
  run('pdftoppm', ['-r', String(dpi), '-png', file, stem]);
  const made = fs.readdirSync(folder).filter((name) => name.startsWith(`${path.basename(stem)}-`));
  return made.sort().map((name) => path.join(folder, name));
}

/** A cell as openpyxl reads it: `type` is n, s, b, d, f (a formula) or e (an error). */
export interface ReadCell {
  at: string;
  type: string;
  value: unknown;
  format: string;
  link: string | null;
}

export interface ReadSheet {
  name: string;
  /** The cell under and right of which everything scrolls. */
  frozen: string | null;
  cells: ReadCell[];
}

const READ_XLSX = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{ 'name': sheet.title, 'frozen': sheet.freeze_panes, 'cells': [
  { 'at': cell.coordinate, 'type': cell.data_type, 'value': cell.value if isinstance(cell.value, (int, float, str, bool, type(None))) else str(cell.value),
    'format': cell.number_format, 'link': cell.hyperlink.target if cell.hyperlink else None }
  for row in sheet.iter_rows() for cell in row if cell.value is not None ] } for sheet in book.worksheets ]))
`;

/** The sheets of an XLSX as openpyxl reads them. */
export const readXlsx = (file: string): ReadSheet[] => JSON.parse(run(PYTHON, ['-c', READ_XLSX, file])) as ReadSheet[];

const READ_CSV = `
import csv, json, sys, zipfile, io
path = sys.argv[1]
csv.field_size_limit(10 ** 8)
def rows(name, data):
  text = data.decode('utf-8', 'strict')
  return [name, list(csv.reader(io.StringIO(text, newline=''), strict=True))]
if path.endswith('.zip'):
  with zipfile.ZipFile(path) as archive:
    print(json.dumps([rows(name, archive.read(name)) for name in archive.namelist()]))
else:
  with open(path, 'rb') as file: print(json.dumps([rows(path.split('/')[-1], file.read())]))
`;

/** A CSV file, or all of a zip by their names, as Python reads it without forgiving anything; the byte order mark stays. */
export const readCsv = (file: string): Record<string, string[][]> =>
  Object.fromEntries(JSON.parse(run(PYTHON, ['-c', READ_CSV, file])) as [string, string[][]][]);

/** Throws where libxml2 does not take the file for well-formed XML, or, with a schema (XSD), for a valid document of it. */
export const checkXml = (file: string, schema?: string): string =>
  run('xmllint', ['--noout', '--nonet', ...(schema ? ['--schema', schema] : []), file]);

/** An SVG as PNG, drawn by librsvg. */
export function svgPicture(file: string, width = 1600): string {
  const png = `${file}.png`;
  run('rsvg-convert', ['--unlimited', '--width', String(width), '--keep-aspect-ratio', '--output', png, file]);
  return png;
}
