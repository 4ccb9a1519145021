// Cells: shapes and connections of a draw.io page as XML; plain words throughout, so that nothing captured is ever HTML.
import { withoutBidiControls } from '@/lib/domain/row';
import { xmlElement, xmlStart } from '../xml-element';

/** Pixels, from the top left corner of the parent. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Shape {
  /** The id of a layer or of a shape that holds it. */
  parent: string;
  words?: string;
  style: string;
  box: Box;
}

export interface Connection {
  parent: string;
  words?: string;
  style: string;
  /** Ids of the shapes that it connects. */
  from: string;
  to: string;
}

export interface Cells {
  /** The id of a layer, which can be hidden by itself; the first one is there from the start. */
  layer(name: string): string;
  /** Both return the id of what they added. */
  shape(shape: Shape): string;
  connect(connection: Connection): string;
  /** What was added since it was asked last, as XML. */
  take(): string;
}

/** Labels are words and not HTML, broken into lines, in the direction of their own letters. */
const PLAIN = 'html=0;whiteSpace=wrap;textDirection=auto;';

/** `page` sets the ids of one page apart from those of another. */
export function newCells(page: string): Cells {
  let last = 0;
  let taken: string[] = [xmlElement('mxCell', { id: `${page}-root` })];
  const add = (attributes: Record<string, string>, children: readonly string[] = []) => {
    last += 1;
    const id = `${page}-${last}`;
    taken.push(xmlElement('mxCell', { id, ...attributes }, children));
    return id;
  };
  const geometry = ({ x, y, width, height }: Box) =>
    xmlStart(
      'mxGeometry',
      { x: round(x), y: round(y), width: round(width), height: round(height), as: 'geometry' },
      '/>',
    );
  return {
    layer: (name) => add({ value: name, parent: `${page}-root` }),
    shape: ({ parent, words = '', style, box }) =>
      add({ value: cardWords(words), style: style + PLAIN, vertex: '1', parent }, [geometry(box)]),
    connect: ({ parent, words = '', style, from, to }) =>
      add({ value: cardWords(words), style: style + PLAIN, edge: '1', parent, source: from, target: to }, [
        xmlStart('mxGeometry', { relative: '1', as: 'geometry' }, '/>'),
      ]),
    take() {
      const xml = `${taken.join('\n')}\n`;
      taken = [];
      return xml;
    },
  };
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

/** Letters after which a word that may be wider than its card can go on in the next line. */
const LONGEST_WORD = 16;

/** draw.io breaks lines between words alone; a word that may fit no card gets places to break, which are not seen. */
export function cardWords(text: string): string {
  const words = withoutBidiControls(text);
  return words.replace(/[!-~\u00A1-\u024F]{25,}/g, (word) =>
    (word.match(new RegExp(`.{1,${LONGEST_WORD}}`, 'g')) ?? [word]).join('\u200B'),
  );
}
