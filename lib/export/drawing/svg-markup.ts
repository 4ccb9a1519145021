// SVG markup: elements, their attributes and their names, as text that is always well-formed.
import { xmlText, xmlValue } from '../xml';
import type { Hatch, Matrix, Paint, RoundArea, Stroke } from './drawing';

export type Attributes = Record<string, string | number | undefined | false>;

/** `content` is markup; attributes are texts, and those that are `undefined` or `false` are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? value : xmlValue(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Hundredths of a pixel are finer than anybody sees, and keep the file small. */
export const number = (value: number): number => Math.round(value * 100) / 100;

export const areaAttributes = ({ x, y, width, height, radius }: RoundArea): Attributes => ({
  x: number(x),
  y: number(y),
  width: number(width),
  height: number(height),
  rx: radius > 0 && number(radius),
});

/** What has no fill is not black, which it would be unsaid. */
export const filled = (paint: Paint | undefined): Attributes => ({
  fill: paint?.colour ?? 'none',
  'fill-opacity': paint && paint.alpha < 1 && number(paint.alpha),
});

export const stroked = (stroke: Stroke | undefined): Attributes =>
  stroke
    ? {
        stroke: stroke.colour,
        'stroke-opacity': stroke.alpha < 1 && number(stroke.alpha),
        'stroke-width': number(stroke.width),
        'stroke-dasharray': stroke.dashes?.map(number).join(' '),
        'stroke-linecap': stroke.cap !== 'butt' && stroke.cap,
        'stroke-linejoin': stroke.join !== 'miter' && stroke.join,
      }
    : {};

/** `undefined` where nothing is moved. */
export function transformOf([a, b, c, d, e, f]: Matrix): string | undefined {
  const whole = [a, b, c, d].map((value) => Math.round(value * 1e5) / 1e5);
  const [x, y] = [number(e), number(f)];
  if (whole.join() !== '1,0,0,1') return `matrix(${whole.join(' ')} ${x} ${y})`;
  return x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
}

/** Stripes that begin at the corner of whatever they fill. */
export function patternOf(id: string, { stripes, period }: Hatch): string {
  const size = { width: number(period), height: number(period) };
  const lines = stripes.map(({ from, to, ...paint }) =>
    element('rect', { x: number(from), width: number(to - from), height: size.height, ...filled(paint) }),
  );
  const units = { patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return element('pattern', { id, ...size, ...units }, lines.join(''));
}

/** Names that design programs show as those of layers: letters, digits and hyphens, each one once. */
export function newIds(): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    const plain = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    // A name in XML begins with a letter; 40 of them tell it from others.
    const stem = /^\p{L}/u.test(plain) ? [...plain].slice(0, 40).join('') : `n-${[...plain].slice(0, 38).join('')}`;
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    return count === 1 ? stem : `${stem}--${count}`;
  };
}

export const named = (title: string): string => (title === '' ? '' : element('title', {}, xmlText(title)));
