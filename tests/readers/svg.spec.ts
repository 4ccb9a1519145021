// SVG and PNG read by other programs: well-formed, whole without anything from elsewhere, drawn and not blank.
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { checkXml, svgPicture } from '../support/foreign-readers';
import { STRANGE_SIZES, strangeFile } from '../support/strange-export';

const FORBIDDEN = /<(script|foreignObject|style|iframe|animate|set)\b|\son\w+=|javascript:/i;

for (const touchpoints of STRANGE_SIZES) {
  test(`the drawing of ${touchpoints} touchpoints holds all it needs and is drawn by librsvg`, async () => {
    const file = test.info().outputPath('map.svg');
    fs.copyFileSync(strangeFile(touchpoints, 'svg'), file);
    checkXml(file);
    const svg = fs.readFileSync(file, 'utf8');
    const markup = svg.replace(/>[^<]*</g, '><').replace(/"data:image\/(jpeg|png|webp);base64,[^"]*"/g, '"data:"');
    expect(markup).not.toMatch(FORBIDDEN);
    const addresses = [...markup.matchAll(/\s(?:xlink:)?href="([^"]*)"|url\(([^)]*)\)/g)].map(([, a, b]) => a ?? b);
    expect(addresses.filter((address) => address !== 'data:' && !address?.startsWith('#'))).toEqual([]);
    expect(addresses.filter((address) => address === 'data:').length).toBeGreaterThan(touchpoints / 2);
    const [, width = '', height = ''] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = fs.readFileSync(svgPicture(file, Math.min(Number(width), 12_000)));
    expect([...pixelSize(png)]).toEqual([Math.min(Number(width), 12_000), expect.any(Number)]);
    // Something of every colour of the map is on it: a blank picture is a hundred times smaller.
    expect(png.length).toBeGreaterThan(touchpoints * 3_000);
    expect(Number(height)).toBeGreaterThan(1_000);
  });

  test(`the picture of ${touchpoints} touchpoints has the size of the drawing`, async () => {
    const drawn = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(read(touchpoints))?.slice(1).map(Number);
    const file = strangeFile(touchpoints, 'png');
    const tiles = file.endsWith('.zip')
      ? Object.entries(unzipSync(fs.readFileSync(file)))
      : [['', fs.readFileSync(file)] as const];
    // A map of 300 is too large for one picture: its tiles lie side by side.
    const sizes = tiles.filter(([name]) => name !== 'index.html').map(([, bytes]) => pixelSize(Buffer.from(bytes)));
    expect([sizes.reduce((width, size) => width + size[0], 0), sizes[0]?.[1]]).toEqual(drawn);
  });
}

const read = (touchpoints: (typeof STRANGE_SIZES)[number]): string =>
  fs.readFileSync(strangeFile(touchpoints, 'svg'), 'utf8');

/** Width and height as they stand in the head of a PNG. */
const pixelSize = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
