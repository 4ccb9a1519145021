// Draw.io files read by libxml2 and by what draw.io demands of cells: no draw.io is at hand, so its rules are checked one by one.
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkDrawio, readDrawio } from '../support/drawio-check';
import { checkXml } from '../support/foreign-readers';
import { STRANGE_SIZES, strangeFile } from '../support/strange-export';

for (const touchpoints of STRANGE_SIZES) {
  test(`the map of ${touchpoints} touchpoints for draw.io is whole`, () => {
    const file = strangeFile(touchpoints, 'drawio');
    checkXml(file);
    const pages = readDrawio(fs.readFileSync(file, 'utf8'));
    expect(checkDrawio(pages)).toEqual([]);
    const pictures = pages.flatMap(({ cells }) => cells.filter(({ style }) => style.get('shape') === 'image'));
    expect(pictures.length).toBeGreaterThan(touchpoints / 2);
    expect(fs.statSync(file).size).toBeLessThan(20_000 * touchpoints + 200_000);
  });
}
