// Worksheet XML: a sheet as a part of a workbook: frozen heads, a filter, widths, links, colours of scales, and how it prints.
import { cutText } from '@/lib/domain/cut-text';
import type { OfficePackage } from '../ooxml/office-package';
import type { Sheet } from '../tables/sheet';
import { xmlText, xmlValue } from '../xml';
import { cellXml, columnName, textXml } from './cell-xml';
import { colourRules } from './colour-rules';
import { rowHeight } from './row-height';
import type { SharedStrings } from './shared-strings';
import { MAIN, type StyleName } from './sheet-styles';
import { MOST_LINKS, type WebLink, webLink } from './web-link';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORKSHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;

/** Characters that stand beside each other on a page across, still to be read. */
const PAGE_WIDTH = 230;

/** How plain numbers of a column are written, where it is not as they come. */
const NUMBERS: Readonly<Record<string, StyleName>> = {
  emotion: 'signed',
  expectation: 'signed',
  gap: 'signed',
  mean: 'decimals',
  sd: 'decimals',
  loadTime: 'whole',
  largestPaint: 'whole',
  interactionDelay: 'whole',
  layoutShift: 'precise',
};

/** Characters that the button of the filter covers. */
const FILTER_BUTTON = 2;

/** What a worksheet is printed with: its place in the workbook and the name of the map. */
export interface Placed {
  /** The part, such as `xl/worksheets/sheet2.xml`. */
  part: string;
  mapName: string;
}

/** The worksheet of a sheet; its links are related in the package. */
export function worksheetXml(
  sheet: Sheet,
  { part, mapName }: Placed,
  office: OfficePackage,
  strings: SharedStrings,
): string {
  const { columns, rows } = sheet;
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const kinds = columns.map(({ kind }) => kind);
  const numbers = columns.map(({ key }) => NUMBERS[key]);
  const links: string[] = [];
  const head = columns.map(({ title }, i) => textXml(`${columnName(i)}1`, title, strings, 'head'));
  const body = rows.map((row, at) => {
    const cells = row.map((cell, i) => {
      const place = `${columnName(i)}${at + 2}`;
      const link = cell?.is === 'link' && links.length < MOST_LINKS ? webLink(cell.value) : null;
      if (!link || cell?.is !== 'link')
        return cellXml(place, cell, kinds[i] ?? 'text', numbers[i] ?? 'number', strings);
      links.push(linkXml(place, link, office.relateOutside(part, 'hyperlink', link.address)));
      return textXml(place, cell.value, strings, 'link');
    });
    const texts = row.flatMap((cell, i) =>
      cell?.is === 'text' ? { text: cell.value, width: columns[i]?.width ?? 1 } : [],
    );
    return `<row r="${at + 2}" ht="${rowHeight(texts)}">${cells.join('')}</row>`;
  });
  const headHeight = rowHeight(columns.map(({ title, width }) => ({ text: title, width: width - FILTER_BUTTON })));
  return [
    WORKSHEET,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    viewXml(),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1" ht="${headHeight}">${head.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}"/>`,
    colourRules(columns, rows.length),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    printXml(pagesAcross(sheet), mapName),
    '</worksheet>',
  ].join('');
}

/** The first row and the first column stay where they are. */
function viewXml(): string {
  const pane = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>';
  const selections = ['topRight', 'bottomLeft', 'bottomRight'].map((name) => `<selection pane="${name}"/>`).join('');
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}${selections}</sheetView></sheetViews>`;
}

function linkXml(place: string, link: WebLink, relation: string): string {
  const within = link.place === '' ? '' : ` location="${xmlValue(link.place)}"`;
  return `<hyperlink ref="${place}" r:id="${relation}"${within}/>`;
}

/** Pages beside each other, so that what is printed can be read. */
const pagesAcross = ({ columns }: Sheet) =>
  Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH));

/** Landscape on A4, so many pages across, as many down as it takes; the map and the page at the foot. */
export function printXml(across: number, mapName: string): string {
  const name = xmlText(cutText(mapName.replace(/\s+/g, ' '), 100).replaceAll('&', '&&'));
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToWidth="${across}" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>` +
    `<headerFooter><oddHeader>&amp;L${name}&amp;R&amp;A</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
  );
}
