// Write SVG: what is drawn becomes shapes and text, whatever it says; what is needed twice is written once.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box, Item, Picture, Shape, Words } from '@/lib/export/drawing/drawing';
import { newSvgWriter } from '@/lib/export/drawing/write-svg';

const AREA = { x: 10, y: 20, width: 30, height: 40 };
const INK = { colour: '#1d2025', alpha: 1 };
const LINE = { ...INK, width: 2, cap: 'butt', join: 'miter' } as const;
const FAMILY = 'system-ui, "Noto Sans"';

const box: Box = { kind: 'box', area: { ...AREA, radius: 4 }, bounds: AREA, fill: { colour: '#ffffff', alpha: 0.5 } };
const words: Words = {
  kind: 'words',
  text: 'Adds to basket',
  x: 12.3456,
  baseline: 33,
  anchor: 'start',
  rightToLeft: false,
  size: 13,
  family: FAMILY,
  weight: 400,
  italic: false,
  spacing: 0,
  paint: INK,
  bounds: AREA,
};
const picture: Picture = { kind: 'picture', src: 'blob:1', area: AREA, title: 'Basket', marked: false, bounds: AREA };
const shape: Shape = {
  kind: 'shape',
  path: 'M0 0H9',
  matrix: [1, 0, 0, 1, 5, 6],
  stroke: LINE,
  strokeFirst: false,
  bounds: AREA,
};

function svgOf(...items: readonly Item[]): string {
  const size = { width: 100, height: 50 };
  const head = { size, ground: INK, title: 'A & B', about: '<3', family: FAMILY, language: 'en' };
  const writer = newSvgWriter(head, (src) => (src === 'blob:1' ? 'data:image/jpeg;base64,AAAA' : undefined));
  const layer = writer.layer({ name: 'Doing', groups: [{ name: '', bounds: AREA, items }] });
  return writer.head + layer + writer.foot;
}

const count = (text: string, part: string) => text.split(part).length - 1;

test('boxes, words, lines and pictures are what a design program calls them', () => {
  const svg = svgOf(box, words, shape, picture);
  expect(svg).toContain('<rect x="10" y="20" width="30" height="40" rx="4" fill="#ffffff" fill-opacity="0.5"/>');
  expect(svg).toContain('<text x="12.35" y="33" font-size="13" fill="#1d2025">Adds to basket</text>');
  expect(svg).toContain('<path d="M0 0H9" transform="translate(5 6)" fill="none" stroke="#1d2025" stroke-width="2"/>');
  expect(svg).toContain('xlink:href="data:image/jpeg;base64,AAAA"><title>Basket</title></image>');
  expect(svg).toContain('<g id="doing" inkscape:groupmode="layer" inkscape:label="Doing">');
  expect(svg).toContain('<title>A &amp; B</title><desc>&lt;3</desc>');
  expect(svg.trimEnd().endsWith('</svg>')).toBe(true);
});

test('from right to left, in the middle, with a halo and in another style', () => {
  const halo = { ...LINE, width: 4 };
  const svg = svgOf({
    ...words,
    rightToLeft: true,
    anchor: 'middle',
    halo,
    italic: true,
    weight: 680,
    family: 'serif',
  });
  const style = 'font-family="serif" font-weight="680" font-style="italic" text-anchor="middle" direction="rtl"';
  expect(count(svg, style)).toBe(2);
  expect(svg).toMatch(/fill="none" stroke="#1d2025" stroke-width="4" aria-hidden="true">Adds to basket<\/text><text/);
});

test('a picture, a cut and stripes are in the file once, however often they are drawn', () => {
  const clip = { ...AREA, radius: 7 };
  const hatch = { stripes: [{ ...INK, from: 6, to: 7 }], period: 7 };
  const twice = { ...picture, area: { ...AREA, x: 70, width: 60 } };
  const svg = svgOf({ ...picture, clip }, { ...twice, clip }, { ...box, hatch }, { ...box, hatch });
  expect([count(svg, 'base64'), count(svg, '<use '), count(svg, '<clipPath'), count(svg, '<pattern')]).toEqual([
    1, 1, 1, 1,
  ]);
  expect(svg).toContain('transform="matrix(2 0 0 1 50 0)"');
  expect(count(svg, 'url(#hatch)')).toBe(2);
  expect(svgOf({ ...picture, src: 'blob:gone' })).not.toContain('<image');
});

test('no text can end its place, and every name is there once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (texts) => {
      const svg = svgOf(...texts.map((text) => ({ ...words, text })), ...texts.map((title) => ({ ...picture, title })));
      const outside = svg.replace(/>[^<]*</g, '><');
      expect(outside).not.toMatch(/<(?!\/?(svg|title|desc|rect|g|text|image|use)\b|\?xml)/);
      const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
