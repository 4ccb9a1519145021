// OOXML check: a sound file has no trouble, and each thing that PowerPoint would repair is told.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkOoxml } from '../../../support/ooxml-check';

const MAIN = 'http://schemas.openxmlformats.org';
const OFFICE = `${MAIN}/officeDocument/2006/relationships`;
const TYPES = '[Content_Types].xml';
const SLIDE = 'ppt/slides/slide1.xml';
const SLIDE_RELATIONS = 'ppt/slides/_rels/slide1.xml.rels';

const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
const relations = (list: string) => `<Relationships xmlns="${MAIN}/package/2006/relationships">${list}</Relationships>`;

/** A package of one slide with a picture and a table; no program would open it, but all that is there is right. */
const SOUND: Readonly<Record<string, string>> = {
  [TYPES]:
    `<Types xmlns="${MAIN}/package/2006/content-types"><Default Extension="rels" ContentType="a"/>` +
    `<Default Extension="xml" ContentType="a"/><Default Extension="png" ContentType="a"/>` +
    `<Override PartName="/${SLIDE}" ContentType="a"/></Types>`,
  '_rels/.rels': relations(relation('rId1', 'slide', SLIDE)),
  [SLIDE]:
    `<?xml version="1.0" encoding="UTF-8"?>\n<p:sld xmlns:p="${MAIN}/presentationml/2006/main" xmlns:a="${MAIN}/drawingml/2006/main" ` +
    `xmlns:r="${OFFICE}"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    '<p:grpSpPr/><p:pic><p:nvPicPr><p:cNvPr id="2" name="a &amp; b"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>' +
    '<p:blipFill><a:blip r:embed="rId1"/></p:blipFill><p:spPr><a:xfrm><a:off x="-5" y="0"/><a:ext cx="5" cy="5"/></a:xfrm></p:spPr></p:pic>' +
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name=""/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>' +
    `<p:xfrm/><a:graphic><a:graphicData uri="${MAIN}/drawingml/2006/table"><a:tbl><a:tblGrid><a:gridCol w="9"/></a:tblGrid>` +
    '<a:tr h="9"><a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:rPr/><a:t>&lt;b&gt;</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl>' +
    '</a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>',
  [SLIDE_RELATIONS]: relations(relation('rId1', 'image', '../media/image1.png')),
  'ppt/media/image1.png': 'pixels',
};

const packed = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

test('a sound package has no trouble', () => {
  expect(checkOoxml(packed(SOUND))).toEqual([]);
});

test.each<[what: string, file: string, from: string, to: string, trouble: RegExp]>([
  ['a part without a type', TYPES, `<Default Extension="png" ContentType="a"/>`, '', /no type for ppt\/media/],
  ['a slide without a type of its own', TYPES, `/${SLIDE}`, '/ppt/other.xml', /no type for ppt\/slides/],
  ['a type without a part', TYPES, '</Types>', '<Override PartName="/gone.xml" ContentType="a"/></Types>', /gone\.xml/],
  ['a type twice', TYPES, '</Types>', '<Default Extension="png" ContentType="b"/></Types>', /two types for png/],
  ['a relation to nothing', SLIDE_RELATIONS, 'image1', 'image2', /not there: ppt\/media\/image2\.png/],
  ['a part that nothing leads to', '_rels/.rels', relation('rId1', 'slide', SLIDE), '', /nothing leads to ppt\/slides/],
  [
    'two relations of one id',
    SLIDE_RELATIONS,
    '</R',
    `${relation('rId1', 'theme', '../media/image1.png')}</R`,
    /one id/,
  ],
  [
    'a link that is no address',
    SLIDE_RELATIONS,
    '</R',
    `${relation('rId2', 'x', 'file:///a', ' TargetMode="External"')}</R`,
    /outside/,
  ],
  ['a relation that nothing names', SLIDE, ' r:embed="rId1"', '', /nothing names: rId1 image/],
  ['an id without a relation', SLIDE, 'r:embed="rId1"', 'r:embed="rId1" r:link="rId7"', /names no relation: rId7/],
  ['two shapes of one id', SLIDE, 'id="3"', 'id="2"', /not its own: 2/],
  ['children in another order', SLIDE, '<p:cNvPicPr/><p:nvPr/>', '<p:nvPr/><p:cNvPicPr/>', /p:nvPicPr holds/],
  ['a child that is missing', SLIDE, '<a:bodyPr/>', '', /a:txBody holds/],
  ['an element of nowhere', SLIDE, '<a:rPr/>', '<a:rPr><a:glow/></a:rPr>', /no model knows: a:glow/],
  ['a length with a fraction', SLIDE, 'cx="5"', 'cx="5.5"', /a:ext cx is 5\.5/],
  ['a length under 0', SLIDE, 'cy="5"', 'cy="-5"', /a:ext cy is under 0/],
  [
    'a row of too few cells',
    SLIDE,
    '<a:gridCol w="9"/>',
    '<a:gridCol w="9"/><a:gridCol w="9"/>',
    /1 cells in a table of 2/,
  ],
  ['markup that does not end', SLIDE, '</p:cSld>', '', /ends where p:cSld is open/],
  ['an ampersand alone', SLIDE, 'a &amp; b', 'a & b', /entity/],
  ['a control character', SLIDE, 'a &amp; b', 'a \u0008 b', /cannot hold/],
  ['an attribute twice', SLIDE, 'id="2"', 'id="2" id="2"', /attribute twice/],
  ['an unknown prefix', SLIDE, '<a:blip r:', '<a:blip q:', /nobody declared: q/],
])('%s is told', (_, file, from, to, trouble) => {
  const text = SOUND[file] ?? '';
  expect(text).toContain(from);
  const troubles = checkOoxml(packed({ ...SOUND, [file]: text.replace(from, to) }));
  expect(troubles.join('\n')).toMatch(trouble);
});
