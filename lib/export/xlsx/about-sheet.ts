// About sheet: the first sheet of a workbook: which map this is, over whom and when, what stands on which sheet, how to read it.
import { aboutMap } from '@/lib/domain/about-map';
import { summarize } from '../html/summary-model';
import { startsFormula } from '../tables/formula-start';
import type { Sheet } from '../tables/sheet';
import type { TableSource } from '../tables/table-source';
import { xmlValue } from '../xml';
import { numberXml, serialOf, textXml } from './cell-xml';
import { LINE_HEIGHT, rowHeight } from './row-height';
import type { SharedStrings } from './shared-strings';
import { printXml, WORKSHEET } from './worksheet-xml';

const TITLE_HEIGHT = 30;

/** Of the second column, in characters. */
const SAID_WIDTH = 96;

/** A line: what it is about, and what is said; instants in epoch ms, on the clock of the first run. */
type Line =
  | { title: string }
  | { heading: string }
  | { label: string; text: string }
  | { label: string; at: number }
  | { sheet: Sheet; text: string }
  | null;

/** The worksheet; sheets are led to by their titles. */
export function aboutXml(source: TableSource, sheets: readonly Sheet[], strings: SharedStrings): string {
  const lines = linesOf(source, sheets);
  const { zone } = summarize(source, source.evidence);
  const links: string[] = [];
  const rows = lines.map((line, i) => {
    const n = i + 1;
    if (line === null) return '';
    if ('title' in line) return row(n, TITLE_HEIGHT, textXml(`A${n}`, line.title, strings, 'title'));
    if ('heading' in line)
      return row(
        n,
        LINE_HEIGHT,
        textXml(`A${n}`, line.heading, strings, 'head') + textXml(`B${n}`, '', strings, 'head'),
      );
    if ('sheet' in line) {
      const place = `'${line.sheet.title.replaceAll("'", "''")}'!A1`;
      links.push(`<hyperlink ref="A${n}" location="${xmlValue(place)}" display="${xmlValue(line.sheet.title)}"/>`);
      return row(
        n,
        LINE_HEIGHT,
        textXml(`A${n}`, line.sheet.title, strings, 'inside') + textXml(`B${n}`, line.text, strings, 'said'),
      );
    }
    const label = textXml(`A${n}`, line.label, strings, 'label');
    if ('at' in line) return row(n, LINE_HEIGHT, label + numberXml(`B${n}`, serialOf(line.at, zone), 'saidInstant'));
    const height = rowHeight([{ text: line.text, width: SAID_WIDTH }]);
    return row(
      n,
      height,
      label + textXml(`B${n}`, line.text, strings, startsFormula(line.text) ? 'saidQuoted' : 'said'),
    );
  });
  return [
    WORKSHEET,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:B${lines.length}"/>`,
    '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="${SAID_WIDTH}" customWidth="1"/></cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    printXml(1, source.map.map.name),
    '</worksheet>',
  ].join('');
}

const row = (n: number, height: number, cells: string) => `<row r="${n}" ht="${height}">${cells}</row>`;

function linesOf(source: TableSource, sheets: readonly Sheet[]): Line[] {
  const { t, map, mapRows, made, evidence } = source;
  const summary = summarize(source, evidence);
  const { kind, scenario, expectations, owner } = aboutMap(mapRows);
  const said = (label: string, text: string): Line[] => (text === '' ? [] : [{ label, text }]);
  const zones = [...new Set(mapRows.walkthroughs.map((run) => run.zone))].join(', ');
  return [
    { title: map.map.name.trim() || t('untitled') },
    { label: t('map.about'), text: t(`map.kind.${kind}`) },
    ...said(t('report.persona'), summary.personas.join(', ')),
    ...said(t('map.about.scenario'), scenario.text),
    ...said(t('map.about.expectations'), expectations.text),
    ...said(t('map.about.owner'), owner),
    { label: t('workbook.from'), at: summary.from },
    { label: t('workbook.to'), at: summary.to },
    ...said(t('workbook.zone'), zones),
    {
      label: t('workbook.walked'),
      text: `${t('map.runs', { n: summary.runs })}, ${t('map.touchpoints', { n: summary.touchpoints })}`,
    },
    { label: t('workbook.made'), at: made.at },
    { label: t('workbook.by'), text: `Walkmap ${made.appVersion}` },
    null,
    { heading: t('workbook.sheets') },
    ...sheets.map((sheet) => ({
      sheet,
      text: `${t('workbook.lines', { n: sheet.rows.length })} · ${t(`workbook.sheet.${sheet.id}`)}`,
    })),
    null,
    { heading: t('workbook.reading') },
    { label: t('workbook.scales'), text: t('workbook.scales.hint') },
    { label: t('workbook.n'), text: t('workbook.n.hint') },
    { label: t('workbook.evidence'), text: t('workbook.evidence.hint') },
    { label: t('workbook.blank'), text: t('workbook.blank.hint') },
    { label: t('workbook.numbers'), text: t('workbook.numbers.hint') },
  ];
}
