// Master XML: the slide master, its layouts and the notes master: where a title, a footer and a number stand in a whole deck.
import { solidFill } from './deck-colours';
import { type Box, placeXml, shapeXml } from './shape-xml';

const MAIN = 'http://schemas.openxmlformats.org';
export const SPACES =
  `xmlns:a="${MAIN}/drawingml/2006/main" xmlns:r="${MAIN}/officeDocument/2006/relationships" ` +
  `xmlns:p="${MAIN}/presentationml/2006/main"`;
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What every tree of shapes begins with. */
export const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const MAP_COLOURS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const OWN_COLOURS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

/** Inches of a slide, and of the edge around what stands on it. */
export const SLIDE = { width: 40 / 3, height: 7.5, side: 0.5 } as const;

/** Where the layouts put what is on every slide. */
export const PLACES = {
  title: { x: SLIDE.side, y: 0.34, width: SLIDE.width - 2 * SLIDE.side, height: 0.72 },
  cover: { x: SLIDE.side + 0.3, y: 0.9, width: 11.2, height: 1.5 },
  subtitle: { x: SLIDE.side + 0.3, y: 2.45, width: 11.2, height: 0.75 },
  footer: { x: SLIDE.side, y: 7.06, width: 10.4, height: 0.28 },
  number: { x: SLIDE.width - SLIDE.side - 1.2, y: 7.06, width: 1.2, height: 0.28 },
} as const satisfies Record<string, Box>;

export type Placeholder = 'title' | 'ctrTitle' | 'subTitle' | 'ftr' | 'sldNum';

/** A placeholder of a slide or of its layout; without a place it stands where the layout has it. */
export function placeholderXml(id: number, kind: Placeholder, body: string, place?: Box, anchor = ''): string {
  const index = {
    title: '',
    ctrTitle: '',
    subTitle: ' idx="1"',
    ftr: ' sz="quarter" idx="11"',
    sldNum: ' sz="quarter" idx="12"',
  };
  const shape = place ? `${placeXml(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : '';
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${kind} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${kind}"${index[kind]}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${shape}</p:spPr><p:txBody><a:bodyPr${anchor}/><a:lstStyle/>${body}</p:txBody></p:sp>`
  );
}

export const NUMBER_FIELD =
  '<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p>';

const line = (text: string) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p>`;
const EMPTY = '<a:p><a:endParaRPr lang="en-GB"/></a:p>';
const FLAT = ' lIns="0" tIns="0" rIns="0" bIns="0"';

const level = (n: number, size: number, colour: string, extra = '') =>
  `<a:lvl${n}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="0"/></a:spcBef>` +
  `<a:buNone/><a:defRPr sz="${size}"${extra} kern="1200">${colour}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`;
export const levels = (size: number) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => level(n, size, solidFill('tx1'))).join('');

/** Placeholders that the master itself has; layouts place them again as they need. */
const footer = (first: number) =>
  placeholderXml(first, 'ftr', EMPTY, PLACES.footer, `${FLAT} anchor="ctr"`).replace('<a:lstStyle/>', small('l')) +
  placeholderXml(first + 1, 'sldNum', NUMBER_FIELD, PLACES.number, `${FLAT} anchor="ctr"`).replace(
    '<a:lstStyle/>',
    small('r'),
  );
const small = (side: string) =>
  `<a:lstStyle><a:lvl1pPr algn="${side}"><a:defRPr sz="900">${solidFill('tx2')}</a:defRPr></a:lvl1pPr></a:lstStyle>`;

export function masterXml(layouts: readonly { relation: string; id: number }[]): string {
  const title = placeholderXml(2, 'title', line('Title'), PLACES.title, `${FLAT} anchor="b"`);
  const bold = level(1, 2200, solidFill('tx1'), ' b="1"').replaceAll('+mn-', '+mj-');
  return (
    `${HEAD}<p:sldMaster ${SPACES}><p:cSld><p:bg><p:bgPr>${solidFill('bg1')}<a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${title}` +
    `${bar(5)}${footer(3)}</p:spTree></p:cSld>${MAP_COLOURS}<p:sldLayoutIdLst>` +
    layouts.map(({ relation, id }) => `<p:sldLayoutId id="${id}" r:id="${relation}"/>`).join('') +
    `</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${bold}</p:titleStyle><p:bodyStyle>${levels(1400)}</p:bodyStyle><p:otherStyle>${levels(1200)}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** The coloured line at the upper edge of every slide. */
const bar = (id: number) =>
  shapeXml(
    { id, name: 'Bar', alt: '' },
    { x: 0, y: 0, width: SLIDE.width, height: 0.09 },
    { fill: solidFill('accent1') },
  );

/** `cover`: the first slide; else a title over a slide that is otherwise free. */
export function layoutXml(kind: 'cover' | 'title'): string {
  const cover =
    placeholderXml(2, 'ctrTitle', line('Title'), PLACES.cover, `${FLAT} anchor="b"`).replace(
      '<a:lstStyle/>',
      '<a:lstStyle><a:lvl1pPr><a:defRPr sz="3600" b="1"/></a:lvl1pPr></a:lstStyle>',
    ) + placeholderXml(3, 'subTitle', line('Subtitle'), PLACES.subtitle, `${FLAT} anchor="t"`);
  const title = placeholderXml(2, 'title', line('Title')) + footer(3);
  const [type, name] = kind === 'cover' ? ['title', 'Cover'] : ['titleOnly', 'Title'];
  return `${HEAD}<p:sldLayout ${SPACES} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${TREE}${kind === 'cover' ? cover : title}</p:spTree></p:cSld>${OWN_COLOURS}</p:sldLayout>`;
}

const note = (id: number, kind: string, place: Box, content: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${kind} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"${kind === 'sldImg' ? ' noRot="1" noChangeAspect="1"' : ''}/></p:cNvSpPr><p:nvPr><p:ph type="${kind}"${kind === 'body' ? ' sz="quarter" idx="3"' : ' idx="2"'}/></p:nvPr></p:nvSpPr>` +
  `<p:spPr>${placeXml(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>${content}</p:sp>`;
const NOTES = {
  picture: { x: 0.75, y: 0.6, width: 6, height: 3.375 },
  body: { x: 0.75, y: 4.2, width: 6, height: 5.2 },
};

/** The page that notes are printed on: the slide above, the words below. */
export function notesMasterXml(): string {
  const body = `<p:txBody><a:bodyPr/><a:lstStyle/>${line('Notes')}</p:txBody>`;
  return (
    `${HEAD}<p:notesMaster ${SPACES}><p:cSld><p:bg><p:bgPr>${solidFill('bg1')}<a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}` +
    `${note(2, 'sldImg', NOTES.picture, '')}${note(3, 'body', NOTES.body, body)}</p:spTree></p:cSld>${MAP_COLOURS}<p:notesStyle>${levels(1000)}</p:notesStyle></p:notesMaster>`
  );
}

/** The notes of one slide; `body`: its paragraphs. */
export function notesXml(body: string): string {
  const place = (id: number, kind: 'sldImg' | 'body', content: string) =>
    note(id, kind, NOTES.body, content).replace(/<p:spPr>.*?<\/p:spPr>/, '<p:spPr/>');
  const words = `<p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody>`;
  return `${HEAD}<p:notes ${SPACES}><p:cSld><p:spTree>${TREE}${place(2, 'sldImg', '')}${place(3, 'body', words)}</p:spTree></p:cSld>${OWN_COLOURS}</p:notes>`;
}
