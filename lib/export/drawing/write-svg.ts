// Write SVG: a drawing as an SVG that design programs open and edit: plain shapes, real text, pictures within the file.
import { xmlText } from '../xml';
import type { Area, Box, Group, Item, Layer, Paint, Picture, RoundArea, Shape, Size, Words } from './drawing';
import {
  type Attributes,
  areaAttributes,
  element,
  filled,
  named,
  newIds,
  number,
  patternOf,
  stroked,
  transformOf,
} from './svg-markup';

export interface SvgHead {
  size: Size;
  /** What lies under everything. */
  ground: Paint;
  title: string;
  about: string;
  /** A CSS list of families, for all text. */
  family: string;
  language: string;
}

/** Gives a picture's bytes as a `data:` address; `undefined` where there are none. */
export type AddressOf = (src: string) => string | undefined;

/** A piece of the file at a time; what was written before is not written again. */
export interface SvgWriter {
  head: string;
  layer(layer: Layer): string;
  foot: string;
}

export function newSvgWriter(head: SvgHead, address: AddressOf): SvgWriter {
  const ids = newIds();
  const cuts = new Map<string, string>();
  const hatches = new Map<string, string>();
  const pictures = new Map<string, { id: string; area: Area }>();

  /** The id under which something is known, and its markup where it is new. */
  function once(known: Map<string, string>, key: string, name: string, write: (id: string) => string) {
    const before = known.get(key);
    if (before !== undefined) return { id: before, markup: '' };
    const id = ids(name);
    known.set(key, id);
    return { id, markup: write(id) };
  }

  function cutTo(clip: RoundArea | undefined): { markup: string; attribute: Attributes } {
    if (!clip) return { markup: '', attribute: {} };
    const write = (id: string) => element('clipPath', { id }, element('rect', areaAttributes(clip)));
    const { id, markup } = once(cuts, JSON.stringify(clip), 'cut', write);
    return { markup, attribute: { 'clip-path': `url(#${id})` } };
  }

  function box({ area, fill, hatch, stroke }: Box, cut: Attributes): string {
    const place = areaAttributes(area);
    const plain = element('rect', { ...place, ...filled(fill), ...stroked(stroke), ...cut });
    if (!hatch) return plain;
    const { id, markup } = once(hatches, JSON.stringify(hatch), 'hatch', (name) => patternOf(name, hatch));
    const moved = { ...place, x: undefined, y: undefined, transform: `translate(${number(area.x)} ${number(area.y)})` };
    return (fill ? plain : '') + markup + element('g', cut, element('rect', { ...moved, fill: `url(#${id})` }));
  }

  function words(one: Words, cut: Attributes): string {
    const place: Attributes = {
      x: number(one.x),
      y: number(one.baseline),
      'font-size': number(one.size),
      'font-family': one.family !== head.family && one.family,
      'font-weight': one.weight !== 400 && one.weight,
      'font-style': one.italic && 'italic',
      'letter-spacing': one.spacing !== 0 && number(one.spacing),
      'text-anchor': one.anchor !== 'start' && one.anchor,
      direction: one.rightToLeft && 'rtl',
      ...cut,
    };
    const text = element('text', { ...place, ...filled(one.paint) }, xmlText(one.text));
    if (!one.halo) return text;
    // Programs that do not know `paint-order` would draw the halo over the letters of one text.
    const halo = { ...place, fill: 'none', ...stroked(one.halo), 'aria-hidden': 'true' };
    return element('g', {}, element('text', halo, xmlText(one.text)) + text);
  }

  function shape({ path, matrix, fill, stroke, strokeFirst }: Shape, cut: Attributes): string {
    const place = { d: path, transform: transformOf(matrix) };
    const whole = element('path', { ...place, ...filled(fill), ...stroked(stroke) });
    const apart = () =>
      element('path', { ...place, fill: 'none', ...stroked(stroke) }) + element('path', { ...place, ...filled(fill) });
    const drawn = strokeFirst && fill && stroke ? apart() : whole;
    // A cut is in the drawing's pixels, not in those of the shape.
    return cut['clip-path'] || drawn !== whole ? element('g', cut, drawn) : drawn;
  }

  function picture({ src, area, title }: Picture, cut: Attributes): string {
    const before = pictures.get(src);
    if (before) {
      const [across, down] = [area.width / before.area.width, area.height / before.area.height];
      const [x, y] = [area.x - before.area.x * across, area.y - before.area.y * down];
      const again = { 'xlink:href': `#${before.id}`, transform: transformOf([across, 0, 0, down, x, y]) };
      return element('g', cut, element('use', again, named(title)));
    }
    const bytes = address(src);
    if (bytes === undefined) return '';
    const id = ids('picture');
    pictures.set(src, { id, area });
    const place = areaAttributes({ ...area, radius: 0 });
    return element('image', { id, ...place, preserveAspectRatio: 'none', 'xlink:href': bytes, ...cut }, named(title));
  }

  function item(one: Item): string {
    const { markup, attribute } = cutTo(one.clip);
    if (one.kind === 'box') return markup + box(one, attribute);
    if (one.kind === 'words') return markup + words(one, attribute);
    return markup + (one.kind === 'shape' ? shape(one, attribute) : picture(one, attribute));
  }

  const group = ({ name, items }: Group): string =>
    element('g', { id: ids(name || 'ground') }, items.map(item).join('\n'));

  return {
    head: headOf(head),
    layer({ name, groups }) {
      const layer = { id: ids(name || 'ground'), 'inkscape:groupmode': 'layer', 'inkscape:label': name || undefined };
      return `${element('g', layer, groups.map(group).join('\n'))}\n`;
    },
    foot: '</svg>\n',
  };
}

function headOf({ size, ground, title, about, family, language }: SvgHead): string {
  const { width, height } = size;
  const root = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    lang: language,
    'xml:lang': language,
    'font-family': family,
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n${root.slice(0, -2)}>`,
    named(title) + element('desc', {}, xmlText(about)),
    `${element('rect', { width, height, ...filled(ground) })}\n`,
  ].join('\n');
}
