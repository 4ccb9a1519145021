// Workbook: all parts of an XLSX: the book with its names, one worksheet a table, styles, texts, theme and properties.
import { newBreather } from '../breather';
import type { ExportRun } from '../contract';
import { addProperties } from '../ooxml/document-properties';
import { newOfficePackage, type OfficePackage } from '../ooxml/office-package';
import { themeXml } from '../ooxml/office-theme';
import type { Sheet } from '../tables/sheet';
import type { TableSource } from '../tables/table-source';
import { xmlText, xmlValue } from '../xml';
import { aboutXml } from './about-sheet';
import { columnName } from './cell-xml';
import { newSharedStrings } from './shared-strings';
import { MAIN, stylesXml } from './sheet-styles';
import { worksheetXml } from './worksheet-xml';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SPREADSHEET = `${OFFICE}.spreadsheetml`;
const BOOK = 'xl/workbook.xml';

export const XLSX_TYPE = `${SPREADSHEET}.sheet`;

const partOf = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/** The page gets its turn after each sheet. Rejects with an AbortError. */
export async function writeWorkbook(source: TableSource, sheets: readonly Sheet[], run: ExportRun): Promise<Blob> {
  const { t, map, made, language } = source;
  const office = newOfficePackage();
  const strings = newSharedStrings(` ${t('workbook.cut')}`);
  office.relate('', 'officeDocument', BOOK);
  addProperties(office, { title: map.map.name, madeAt: made.at, appVersion: made.appVersion, language });
  const titles = [t('workbook.about'), ...sheets.map(({ title }) => title)];
  const relations = titles.map((_, i) => office.relate(BOOK, 'worksheet', partOf(i)));
  office.part(BOOK, `${SPREADSHEET}.sheet.main+xml`, bookXml(titles, relations, sheets));
  office.part(partOf(0), `${SPREADSHEET}.worksheet+xml`, aboutXml(source, sheets, strings));
  const breathe = newBreather(run.signal);
  for (const [i, sheet] of sheets.entries()) {
    const part = partOf(i + 1);
    const xml = worksheetXml(sheet, { part, mapName: map.map.name }, office, strings);
    office.part(part, `${SPREADSHEET}.worksheet+xml`, xml);
    await breathe();
  }
  addShared(office, strings.xml());
  return office.write(XLSX_TYPE, run);
}

/** What all sheets refer to. */
function addShared(office: OfficePackage, strings: string): void {
  for (const [name, relation, type, xml] of [
    ['xl/theme/theme1.xml', 'theme', `${OFFICE}.theme+xml`, themeXml('Walkmap')],
    ['xl/styles.xml', 'styles', `${SPREADSHEET}.styles+xml`, stylesXml()],
    ['xl/sharedStrings.xml', 'sharedStrings', `${SPREADSHEET}.sharedStrings+xml`, strings],
  ] as const) {
    office.part(name, type, xml);
    office.relate(BOOK, relation, name);
  }
}

/** With the filters and the head that is printed on every page; names of sheets are those of the catalogue, which Excel takes. */
function bookXml(titles: readonly string[], relations: readonly string[], sheets: readonly Sheet[]): string {
  const list = titles.map((title, i) => `<sheet name="${xmlValue(title)}" sheetId="${i + 1}" r:id="${relations[i]}"/>`);
  const names = sheets.flatMap(({ title, columns, rows }, i) => {
    const on = `'${title.replaceAll("'", "''")}'!`;
    const name = (what: string, hidden: string, ref: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${i + 1}"${hidden}>${xmlText(ref)}</definedName>`;
    const all = `${on}$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`;
    return [name('_FilterDatabase', ' hidden="1"', all), name('Print_Titles', '', `${on}$A:$A,${on}$1:$1`)];
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="0"/></bookViews>' +
    `<sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames><calcPr calcId="191029"/></workbook>`
  );
}
