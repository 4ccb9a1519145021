// Deck frame: all parts of a PPTX besides its slides: the presentation with its sections, master, layouts, notes, properties.
import { addProperties, type DocumentProperties } from '../ooxml/document-properties';
import type { OfficePackage } from '../ooxml/office-package';
import { themeXml } from '../ooxml/office-theme';
import { xmlValue } from '../xml';
import { HEAD, layoutXml, levels, masterXml, notesMasterXml, SLIDE, SPACES } from './master-xml';
import { emu } from './shape-xml';

const TYPE = 'application/vnd.openxmlformats-officedocument';
const PML = `${TYPE}.presentationml`;
const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

export type Layout = 'cover' | 'title';
export const LAYOUTS: Readonly<Record<Layout, string>> = {
  cover: 'ppt/slideLayouts/slideLayout1.xml',
  title: 'ppt/slideLayouts/slideLayout2.xml',
};

export const slideName = (number: number): string => `ppt/slides/slide${number}.xml`;

/** Consecutive slides under one name, as PowerPoint folds and moves them. */
export interface Section {
  name: string;
  slides: number;
}

export interface DeckFrame extends DocumentProperties {
  sections: readonly Section[];
}

/** Adds them; the slides are those of all sections, numbered from 1. */
export function addFrame(office: OfficePackage, frame: DeckFrame): void {
  const { sections } = frame;
  const count = sections.reduce((sum, { slides }) => sum + slides, 0);
  office.relate('', 'officeDocument', PRESENTATION);
  addProperties(office, frame);
  const master = office.relate(PRESENTATION, 'slideMaster', MASTER);
  const notes = office.relate(PRESENTATION, 'notesMaster', NOTES_MASTER);
  const slides = Array.from({ length: count }, (_, i) => office.relate(PRESENTATION, 'slide', slideName(i + 1)));
  office.part(PRESENTATION, `${PML}.presentation.main+xml`, presentationXml(master, notes, slides, sections));
  for (const [name, type] of [
    ['presProps', 'presentationPr'],
    ['viewProps', 'viewPr'],
  ] as const) {
    office.part(`ppt/${name}.xml`, `${PML}.${name}+xml`, `${HEAD}<p:${type} ${SPACES}/>`);
    office.relate(PRESENTATION, name, `ppt/${name}.xml`);
  }
  office.part(
    'ppt/tableStyles.xml',
    `${PML}.tableStyles+xml`,
    `${HEAD}<a:tblStyleLst ${SPACES} def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  );
  office.relate(PRESENTATION, 'tableStyles', 'ppt/tableStyles.xml');
  addMasters(office);
}

function addMasters(office: OfficePackage): void {
  const layouts = Object.entries(LAYOUTS).map(([kind, name], i) => {
    office.part(name, `${PML}.slideLayout+xml`, layoutXml(kind as Layout));
    office.relate(name, 'slideMaster', MASTER);
    return { relation: office.relate(MASTER, 'slideLayout', name), id: 2 ** 31 + 1 + i };
  });
  office.relate(MASTER, 'theme', 'ppt/theme/theme1.xml');
  office.relate(NOTES_MASTER, 'theme', 'ppt/theme/theme2.xml');
  office.part(MASTER, `${PML}.slideMaster+xml`, masterXml(layouts));
  office.part(NOTES_MASTER, `${PML}.notesMaster+xml`, notesMasterXml());
  office.part('ppt/theme/theme1.xml', `${TYPE}.theme+xml`, themeXml('Walkmap'));
  office.part('ppt/theme/theme2.xml', `${TYPE}.theme+xml`, themeXml('Walkmap notes'));
}

/** Ids of slides begin here (ECMA-376 part 1, 19.7.13). */
const FIRST_ID = 256;

function presentationXml(
  master: string,
  notes: string,
  slides: readonly string[],
  sections: readonly Section[],
): string {
  const list = slides.map((relation, i) => `<p:sldId id="${FIRST_ID + i}" r:id="${relation}"/>`).join('');
  return (
    `${HEAD}<p:presentation ${SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="${2 ** 31}" r:id="${master}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst><p:sldIdLst>${list}</p:sldIdLst>` +
    `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${levels(1200)}</p:defaultTextStyle>${sectionsXml(sections)}</p:presentation>`
  );
}

function sectionsXml(sections: readonly Section[]): string {
  let next = FIRST_ID;
  const written = sections.map(({ name, slides }, i) => {
    const ids = Array.from({ length: slides }, () => `<p14:sldId id="${next++}"/>`).join('');
    const guid = `{57414C4B-4D41-5000-8000-${String(i + 1).padStart(12, '0')}}`;
    return `<p14:section name="${xmlValue(name)}" id="${guid}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`;
  });
  return (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst ' +
    `xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${written.join('')}</p14:sectionLst></p:ext></p:extLst>`
  );
}
