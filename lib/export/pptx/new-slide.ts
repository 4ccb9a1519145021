// New slide: collects the shapes of one slide, gives each its id, relates what it uses, and adds its parts to the package.
import type { Emotion } from '@/lib/domain/scale';
import type { OfficePackage } from '../ooxml/office-package';
import { xmlValue } from '../xml';
import { chartWorkbook } from './chart-workbook';
import { type Chart, chartXml } from './chart-xml';
import { LAYOUTS, type Layout, NOTES_MASTER, slideName } from './deck-frame';
import { HEAD, NUMBER_FIELD, notesXml, type Placeholder, placeholderXml, SPACES, TREE } from './master-xml';
import {
  type Box,
  type Cut,
  connectorXml,
  faceXml,
  frameXml,
  groupXml,
  type LineLook,
  pictureXml,
  type ShapeLook,
  shapeXml,
} from './shape-xml';
import { type Table, tableXml } from './table-xml';
import { paragraphXml, type Run, type Words } from './text-xml';

const PML = 'application/vnd.openxmlformats-officedocument.presentationml';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006';

export interface Slide {
  /** Words of a placeholder of the layout. */
  place(kind: Placeholder, words: Words): void;
  shape(name: string, box: Box, look: ShapeLook, words?: readonly Words[], alt?: string): void;
  /** `alt` empty where the feeling stands beside it in words. */
  face(box: Box, emotion: Emotion, alt: string, guess?: boolean): void;
  line(name: string, from: [x: number, y: number], to: [x: number, y: number], look: LineLook, alt?: string): void;
  table(name: string, box: Box, table: Table, alt: string): void;
  chart(name: string, box: Box, chart: Chart, alt: string): void;
  /** `part`: the name of the picture's part. */
  picture(name: string, box: Box, part: string, cut: Cut, alt: string): void;
  /** What `draw` puts on the slide moves as one. */
  group(name: string, box: Box, draw: () => void): void;
  /** A link of a run to another slide. */
  linkToSlide(number: number): string;
  /** A link of a run to the web; none for what is no address of the web. */
  linkToWeb(address: string): string | undefined;
  notes(paragraphs: readonly Words[]): void;
  /** Adds the slide and what belongs to it; `footer` stands on each. */
  finish(footer: string): void;
}

/** Parts of which every one has a number in the whole deck. */
export interface DeckParts {
  office: OfficePackage;
  charts: number;
  signal: AbortSignal;
}

export function newSlide(parts: DeckParts, number: number, layout: Layout): Slide {
  const { office, signal } = parts;
  const name = slideName(number);
  const related = new Map<string, string>();
  let shapes = '';
  let notes: readonly Words[] = [];
  let last = 1;
  const named = (name: string, alt?: string) => ({ id: ++last, name, alt });
  const relate = (type: string, target: string, outside = false): string => {
    const key = `${type} ${target}`;
    const id = related.get(key) ?? (outside ? office.relateOutside : office.relate)(name, type, target);
    related.set(key, id);
    return id;
  };
  relate('slideLayout', LAYOUTS[layout]);
  const words = (one: Words) => paragraphXml(one);

  return {
    place(kind, one) {
      shapes += placeholderXml(++last, kind, words(one));
    },
    shape(name, box, look, text, alt) {
      shapes += shapeXml(named(name, alt), box, look, text);
    },
    face(box, emotion, alt, guess) {
      shapes += faceXml(named('Face', alt), box, emotion, guess);
    },
    line(name, from, to, look, alt) {
      shapes += connectorXml(named(name, alt), from, to, look);
    },
    table(name, box, table, alt) {
      shapes += frameXml(named(name, alt), box, `${MAIN}/table`, tableXml(table));
    },
    chart(name, box, chart, alt) {
      parts.charts += 1;
      const [part, data] = [`ppt/charts/chart${parts.charts}.xml`, `ppt/embeddings/chart${parts.charts}.xlsx`];
      office.part(
        part,
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        chartXml(chart, office.relate(part, 'package', data)),
      );
      office.part(data, null, () => chartWorkbook(chart, signal));
      const content = `<c:chart xmlns:c="${MAIN}/chart" r:id="${relate('chart', part)}"/>`;
      shapes += frameXml(named(name, alt), box, `${MAIN}/chart`, content);
    },
    picture(name, box, part, cut, alt) {
      shapes += pictureXml(named(name, alt), box, relate('image', part), cut);
    },
    group(name, box, draw) {
      const around = shapes;
      const own = named(name);
      shapes = '';
      draw();
      shapes = around + groupXml(own, box, shapes);
    },
    linkToSlide: (to) => `<a:hlinkClick r:id="${relate('slide', slideName(to))}" action="ppaction://hlinksldjump"/>`,
    linkToWeb(address) {
      if (!/^https?:\/\/[^\s]+$/i.test(address)) return undefined;
      return `<a:hlinkClick r:id="${relate('hyperlink', address, true)}" tooltip="${xmlValue(address)}"/>`;
    },
    notes(paragraphs) {
      notes = paragraphs;
    },
    finish(footer) {
      if (layout === 'title') {
        const about = paragraphXml(footer, { size: 9, colour: 'tx2' });
        shapes += placeholderXml(++last, 'ftr', about) + placeholderXml(++last, 'sldNum', NUMBER_FIELD);
      }
      const slide = `<p:sld ${SPACES}><p:cSld><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
      office.part(name, `${PML}.slide+xml`, HEAD + slide);
      if (notes.length === 0) return;
      const own = `ppt/notesSlides/notesSlide${number}.xml`;
      relate('notesSlide', own);
      office.relate(own, 'notesMaster', NOTES_MASTER);
      office.relate(own, 'slide', name);
      office.part(own, `${PML}.notesSlide+xml`, notesXml(notes.map(words).join('')));
    },
  };
}

/** Runs of one look. */
export const run = (text: string, look: Omit<Run, 'text'> = {}): Run => ({ ...look, text });
