// Draw.io check: what is wrong with a file for draw.io: ids, parents, ends of connections, sizes, places, and words that would be HTML.
import { readXml, type XmlElement } from './strict-xml';

export interface ReadCell {
  id: string;
  parent: string | null;
  value: string;
  style: ReadonlyMap<string, string>;
  /** `null` for layers, and for connections. */
  box: { x: number; y: number; width: number; height: number } | null;
  source: string | null;
  target: string | null;
}

export interface ReadPage {
  name: string;
  cells: ReadCell[];
}

const inside = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** `a;b=c=d;` as draw.io reads it: a name alone, and what stands behind the first `=`. */
function styleOf(text: string): Map<string, string> {
  return new Map(
    text
      .split(';')
      .filter((part) => part !== '')
      .map((part): [string, string] => {
        const at = part.indexOf('=');
        return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      }),
  );
}

function cellOf({ attributes, children }: XmlElement): ReadCell {
  const geometry = children.find(({ name }) => name === 'mxGeometry')?.attributes;
  const number = (key: string) => Number(geometry?.get(key) ?? Number.NaN);
  const placed = geometry?.has('width') ?? false;
  return {
    id: attributes.get('id') ?? '',
    parent: attributes.get('parent') ?? null,
    value: attributes.get('value') ?? '',
    style: styleOf(attributes.get('style') ?? ''),
    box: placed ? { x: number('x'), y: number('y'), width: number('width'), height: number('height') } : null,
    source: attributes.get('source') ?? null,
    target: attributes.get('target') ?? null,
  };
}

/** Throws on what is not well formed. */
export function readDrawio(xml: string): ReadPage[] {
  const file = readXml(xml);
  if (file.name !== 'mxfile') throw new Error(`not a file for draw.io: ${file.name}`);
  return inside(file, 'diagram').map((diagram) => ({
    name: diagram.attributes.get('name') ?? '',
    cells: inside(inside(inside(diagram, 'mxGraphModel')[0], 'root')[0], 'mxCell').map(cellOf),
  }));
}

/** A sentence for each thing that is wrong. */
export function checkDrawio(pages: readonly ReadPage[]): string[] {
  return pages.flatMap(({ name, cells }) => checkCells(cells).map((wrong) => `${name}: ${wrong}`));
}

function checkCells(cells: readonly ReadCell[]): string[] {
  const wrong: string[] = [];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  if (byId.size !== cells.length) wrong.push('two cells of one id');
  if (cells.filter(({ parent }) => parent === null).length !== 1) wrong.push('not one root');
  for (const cell of cells) {
    const { id, parent, source, target, style, box } = cell;
    for (const end of [parent, source, target]) if (end !== null && !byId.has(end)) wrong.push(`${id} names ${end}`);
    if (style.size === 0) continue;
    if (style.get('html') !== '0' || style.get('whiteSpace') !== 'wrap') wrong.push(`${id} may be HTML`);
    if ((source === null) === (box === null)) wrong.push(`${id} is neither a shape nor a connection`);
    if (!box) continue;
    if (!Object.values(box).every(Number.isFinite) || box.width <= 0 || box.height <= 0)
      wrong.push(`${id} has no size`);
    const holder = byId.get(parent ?? '')?.box;
    if (
      holder &&
      (box.x < 0 || box.y < 0 || box.x + box.width > holder.width + 1 || box.y + box.height > holder.height + 1)
    ) {
      wrong.push(`${id} lies outside ${parent}`);
    }
  }
  return [...wrong, ...overlaps(cells)];
}

/** Cards of one lane that lie over each other; the points and the middle line of the curve may. */
function overlaps(cells: readonly ReadCell[]): string[] {
  const cards = cells.filter(({ box, value, style }) => box && value !== '' && style.get('align') === 'left');
  return cards.flatMap((a, index) =>
    cards
      .slice(index + 1)
      .flatMap((b) =>
        a.parent === b.parent && a.box && b.box && meet(a.box, b.box) ? [`${a.id} lies over ${b.id}`] : [],
      ),
  );
}

type Box = NonNullable<ReadCell['box']>;

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
