// Sheet models: which children an element of XLSX has, in which order; like ooxml-models.ts, from ECMA-376 part 4.

const TEXT = 's:t? s:r* s:rPh* s:phoneticPr?';
const SIDE = 's:color?';

const each = (names: string, model: string) => Object.fromEntries(names.split(' ').map((name) => [name, model]));

/** Fonts in the order in which Excel itself writes and wants them. */
export const SHEET_MODELS: Readonly<Record<string, string>> = {
  's:workbook':
    's:fileVersion? s:workbookPr? s:workbookProtection? s:bookViews? s:sheets s:definedNames? s:calcPr? s:extLst?',
  's:bookViews': 's:workbookView+',
  's:sheets': 's:sheet+',
  's:definedNames': 's:definedName+',
  's:worksheet':
    's:sheetPr? s:dimension? s:sheetViews? s:sheetFormatPr? s:cols? s:sheetData s:sheetProtection? s:autoFilter? s:mergeCells? ' +
    's:conditionalFormatting* s:dataValidations? s:hyperlinks? s:printOptions? s:pageMargins? s:pageSetup? s:headerFooter? ' +
    's:ignoredErrors? s:drawing? s:tableParts? s:extLst?',
  's:sheetPr': 's:tabColor? s:outlinePr? s:pageSetUpPr?',
  's:sheetViews': 's:sheetView+',
  's:sheetView': 's:pane? s:selection{0,4}',
  's:cols': 's:col+',
  's:sheetData': 's:row*',
  's:row': 's:c*',
  's:c': 's:f? s:v? s:is?',
  ...each('s:is s:si', TEXT),
  's:r': 's:rPr? s:t',
  's:rPr': 's:rFont? s:charset? s:family? s:b? s:i? s:strike? s:color? s:sz? s:u? s:vertAlign? s:scheme?',
  's:autoFilter': 's:filterColumn* s:sortState?',
  's:mergeCells': 's:mergeCell+',
  's:conditionalFormatting': 's:cfRule+',
  's:cfRule': 's:formula{0,3} s:colorScale? s:dataBar? s:iconSet?',
  's:colorScale': 's:cfvo{2,} s:color{2,}',
  's:dataBar': 's:cfvo{2} s:color',
  's:iconSet': 's:cfvo{2,}',
  's:dataValidations': 's:dataValidation+',
  's:dataValidation': 's:formula1? s:formula2?',
  's:hyperlinks': 's:hyperlink+',
  's:headerFooter': 's:oddHeader? s:oddFooter? s:evenHeader? s:evenFooter? s:firstHeader? s:firstFooter?',
  's:tableParts': 's:tablePart+',
  's:ignoredErrors': 's:ignoredError+',
  's:styleSheet':
    's:numFmts? s:fonts? s:fills? s:borders? s:cellStyleXfs? s:cellXfs? s:cellStyles? s:dxfs? s:tableStyles? s:colors? s:extLst?',
  's:numFmts': 's:numFmt+',
  's:fonts': 's:font+',
  's:font': 's:b? s:i? s:strike? s:u? s:vertAlign? s:sz? s:color? s:name? s:family? s:charset? s:scheme?',
  's:fills': 's:fill+',
  's:fill': '(s:patternFill | s:gradientFill)',
  's:patternFill': 's:fgColor? s:bgColor?',
  's:borders': 's:border+',
  's:border': 's:left? s:right? s:top? s:bottom? s:diagonal? s:vertical? s:horizontal?',
  ...each('s:left s:right s:top s:bottom s:diagonal s:vertical s:horizontal', SIDE),
  ...each('s:cellStyleXfs s:cellXfs', 's:xf+'),
  's:xf': 's:alignment? s:protection?',
  's:cellStyles': 's:cellStyle+',
  's:dxfs': 's:dxf*',
  's:dxf': 's:font? s:numFmt? s:fill? s:alignment? s:border? s:protection?',
  's:sst': 's:si*',
  's:table': 's:autoFilter? s:sortState? s:tableColumns s:tableStyleInfo?',
  's:tableColumns': 's:tableColumn+',
  ...each(
    's:fileVersion s:workbookPr s:workbookView s:sheet s:definedName s:calcPr s:tabColor s:outlinePr s:pageSetUpPr ' +
      's:dimension s:pane s:selection s:sheetFormatPr s:col s:v s:t s:mergeCell s:formula s:cfvo s:color s:formula1 ' +
      's:formula2 s:hyperlink s:oddHeader s:oddFooter s:printOptions s:pageMargins s:pageSetup s:tablePart s:ignoredError ' +
      's:numFmt s:rFont s:charset s:family s:b s:i s:strike s:u s:vertAlign s:scheme s:sz s:name s:fgColor s:bgColor ' +
      's:alignment s:protection s:cellStyle s:tableStyles s:tableColumn s:tableStyleInfo s:drawing',
    '',
  ),
};
