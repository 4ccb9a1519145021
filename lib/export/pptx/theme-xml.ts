// Theme XML: the colours and fonts that a whole deck refers to; a company's theme put over it recolours every slide.
import { xmlValue } from '../xml';
import { THEME_COLOURS } from './deck-colours';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Fonts that Windows and macOS have, or replace by a like one: Latin, Chinese, and Arabic or Hebrew. */
const FONTS =
  '<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface="Arial"/>' +
  '<a:font script="Hans" typeface="Microsoft YaHei"/><a:font script="Hant" typeface="Microsoft JhengHei"/>' +
  '<a:font script="Jpan" typeface="Yu Gothic"/><a:font script="Hang" typeface="Malgun Gothic"/>' +
  '<a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/>';

const PLACE_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const PLACE_LINE = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${PLACE_FILL}<a:prstDash val="solid"/></a:ln>`;
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

export function themeXml(name: string): string {
  const colours = Object.entries(THEME_COLOURS).map(
    ([entry, rgb]) => `<a:${entry}><a:srgbClr val="${rgb}"/></a:${entry}>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<a:theme xmlns:a="${DRAWING}" name="${xmlValue(name)}"><a:themeElements>` +
    `<a:clrScheme name="${xmlValue(name)}">${colours.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${xmlValue(name)}"><a:majorFont>${FONTS}</a:majorFont><a:minorFont>${FONTS}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${xmlValue(name)}"><a:fillStyleLst>${PLACE_FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${PLACE_LINE.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PLACE_FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}
