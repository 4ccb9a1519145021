// Slides read by others: nothing in the deck needs a repair, LibreOffice shows every slide, and the words are on them.
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { officePdf, pdfFacts, pdfText } from '../support/foreign-readers';
import { checkOoxml } from '../support/ooxml-check';
import { STRANGE_SIZES, strangeFile } from '../support/strange-export';
import { strangeMap } from '../support/strange-map';

for (const touchpoints of STRANGE_SIZES) {
  test(`the slides of ${touchpoints} touchpoints`, () => {
    const file = strangeFile(touchpoints, 'pptx');
    const bytes = new Uint8Array(fs.readFileSync(file));
    expect(checkOoxml(bytes)).toEqual([]);
    const slides = Object.keys(unzipSync(bytes)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
    const pdf = officePdf(file);
    expect(Number(pdfFacts(pdf).Pages)).toBe(slides);
    const text = pdfText(pdf).replace(/\s+/g, '');
    const { rows } = strangeMap({ touchpoints });
    for (const words of [rows.map.name, ...rows.stages.map(({ name }) => name)]) {
      if (/^[\x20-\x7e]*$/.test(words)) expect(text).toContain(words.replace(/\s+/g, ''));
    }
    expect(text).toContain('比较两款咖啡机');
    expect(fs.statSync(file).size).toBeLessThan(20_000_000);
  });
}
