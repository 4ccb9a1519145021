// Sheet styles: how cells of a workbook look and which number formats they have, as one fixed list.

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Of a theme, as SpreadsheetML counts its colours. */
const THEME = { light: 0, dark: 1, soft: 3, accent: 4, link: 10 } as const;

const FONTS = {
  plain: `<font><sz val="11"/><color theme="${THEME.dark}"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`,
  bold: `<font><b/><sz val="11"/><color theme="${THEME.dark}"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`,
  title: `<font><b/><sz val="18"/><color theme="${THEME.dark}"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`,
  soft: `<font><sz val="11"/><color theme="${THEME.soft}"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`,
  link: `<font><u/><sz val="11"/><color theme="${THEME.link}"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>`,
};

/** The first two are those that Excel expects there. */
const FILLS = {
  none: '<fill><patternFill patternType="none"/></fill>',
  grey: '<fill><patternFill patternType="gray125"/></fill>',
  head: `<fill><patternFill patternType="solid"><fgColor theme="${THEME.accent}" tint="0.85"/><bgColor indexed="64"/></patternFill></fill>`,
};

const edge = (style: string, colour: string) =>
  `<border><left/><right/><top/><bottom style="${style}"><color ${colour}/></bottom><diagonal/></border>`;

const BORDERS = {
  none: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  line: edge('thin', `theme="${THEME.light}" tint="-0.15"`),
  head: edge('medium', `theme="${THEME.accent}"`),
};

/** Ids from 164 on are the workbook's own. Dates are written the same in every country. */
const FORMATS = {
  general: [0, ''],
  whole: [3, ''],
  decimals: [2, ''],
  share: [9, ''],
  precise: [164, '0.000'],
  signed: [165, '+0;-0;0'],
  instant: [166, 'yyyy\\-mm\\-dd\\ hh:mm:ss'],
  day: [167, 'yyyy\\-mm\\-dd'],
  duration: [168, '[h]:mm:ss'],
} as const;

interface Style {
  font?: keyof typeof FONTS;
  fill?: keyof typeof FILLS;
  border?: keyof typeof BORDERS;
  format?: keyof typeof FORMATS;
  /** `right` stands a little off the next column. */
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  /** What is typed into such a cell stays a text, as after an apostrophe. */
  quoted?: boolean;
}

const LINE = { border: 'line' } as const;
const NUMBER = { ...LINE, align: 'right' } as const;

/** The first one is that of cells which nobody wrote. */
const STYLES = {
  plain: {},
  title: { font: 'title' },
  head: { font: 'bold', fill: 'head', border: 'head', wrap: true },
  label: { font: 'soft', align: 'left', wrap: true },
  said: { wrap: true, align: 'left' },
  saidQuoted: { wrap: true, align: 'left', quoted: true },
  saidInstant: { format: 'instant', align: 'left' },
  text: { ...LINE, wrap: true },
  quoted: { ...LINE, wrap: true, quoted: true },
  link: { ...LINE, font: 'link', wrap: true },
  inside: { font: 'link' },
  flag: { ...LINE, align: 'center' },
  number: NUMBER,
  whole: { ...NUMBER, format: 'whole' },
  decimals: { ...NUMBER, format: 'decimals' },
  precise: { ...NUMBER, format: 'precise' },
  signed: { ...NUMBER, format: 'signed' },
  share: { ...NUMBER, format: 'share' },
  instant: { ...LINE, format: 'instant', align: 'left' },
  day: { ...LINE, format: 'day', align: 'left' },
  duration: { ...NUMBER, format: 'duration' },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as StyleName[];

/** The number by which a cell names its style. */
export const styleIndex = (name: StyleName): number => NAMES.indexOf(name);

const at = (list: object, name: string) => Object.keys(list).indexOf(name);

function xf({
  font = 'plain',
  fill = 'none',
  border = 'none',
  format = 'general',
  align,
  wrap,
  quoted,
}: Style): string {
  const across = align ? ` horizontal="${align}"` : '';
  const off = align === 'right' ? ' indent="1"' : '';
  const alignment = `<alignment${across} vertical="top"${wrap ? ' wrapText="1"' : ''}${off}/>`;
  return (
    `<xf numFmtId="${FORMATS[format][0]}" fontId="${at(FONTS, font)}" fillId="${at(FILLS, fill)}" borderId="${at(BORDERS, border)}" xfId="0"` +
    `${quoted ? ' quotePrefix="1"' : ''}${format === 'general' ? '' : ' applyNumberFormat="1"'} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  );
}

const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const own = Object.values(FORMATS).filter(([id]) => id >= 164);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
    list(
      'numFmts',
      own.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
    ) +
    list('fonts', Object.values(FONTS)) +
    list('fills', Object.values(FILLS)) +
    list('borders', Object.values(BORDERS)) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', Object.values(STYLES).map(xf)) +
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
  );
}
