// PDF read by qpdf and poppler: printed from the real extension, tagged, on the paper that was asked for, nothing left out.
import fs from 'node:fs';
import path from 'node:path';
import { PAPER_PARTS, type Paper, type PaperPart } from '../../lib/domain/paper';
import { printAddress } from '../../lib/state/print-address';
import { checkPdf, pdfBookmarks, pdfFacts, pdfPages } from '../support/foreign-readers';
import { photographShop } from '../support/shop-pictures';
import { openStrangeMap } from '../support/strange-export';
import { strangeMap } from '../support/strange-map';
import { expect, test } from '../support/test';

/** Points, as poppler says them: ISO 216 and ANSI A, lying; a long page is as wide as an A3 and ends at 200 inches. */
const SIZES: Record<Paper, RegExp> = {
  a4: /^841\.\d+ x 59[45]\.?\d* pts/,
  a3: /^119[01]\.?\d* x 841\.\d+ pts/,
  letter: /^792 x 612 pts/,
  long: /^1188 x 1[0-4]\d{3}(\.\d+)? pts/,
};

const squeezed = (text: string) => text.replace(/\s+/g, '');
/** What poppler gives back letter by letter, in the order in which it was written. */
const plain = (text: string) => /^[\x20-\x7e\u4e00-\u9fff？，]+$/.test(text);

/** Whole, or in two pieces: a running head stands between them where a text goes on over the page. */
function tells(all: string, text: string): boolean {
  for (let at = 4; at < text.length - 4; at += 1) {
    if (all.includes(text.slice(0, at)) && all.includes(text.slice(at))) return true;
  }
  return all.includes(text);
}

let photos: string[] | undefined;

/** Of the largest, the map alone: its evidence is printed by the same rules, on 200 pages more. */
for (const [touchpoints, paper, parts] of [
  [12, 'letter', PAPER_PARTS],
  [12, 'long', PAPER_PARTS],
  [60, 'a4', PAPER_PARTS],
  [300, 'a3', ['map', 'decisions']],
] as const) {
  test(`a map of ${touchpoints} touchpoints is printed whole on ${paper}`, async ({ extension, site }) => {
    // A limit against hanging: a hundred pages take a busy machine long.
    test.setTimeout(300_000);
    photos ??= await photographShop(extension.page, site);
    const page = await openStrangeMap(extension, touchpoints, photos);
    const { rows } = strangeMap({ touchpoints });
    await page.goto(`chrome-extension://${extension.id}/${printAddress(rows.map.id, { paper, parts }).slice(1)}`);
    await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeEnabled({ timeout: 180_000 });
    const file = path.resolve('.output/strange', String(touchpoints), 'pdf', `${paper}.pdf`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // What the browser's print dialog does.
    await page.pdf({ path: file, tagged: true, outline: true, preferCSSPageSize: true });

    checkPdf(file);
    const facts = pdfFacts(file);
    expect([facts.Tagged, facts.JavaScript]).toEqual(['yes', 'no']);
    expect(facts['Page size']).toMatch(SIZES[paper]);
    const pages = pdfPages(file);
    expect(pages).toHaveLength(Number(facts.Pages));

    const all = squeezed(pages.join(' '));
    const evidence = (parts as readonly PaperPart[]).includes('evidence');
    const said = rows.touchpoints.flatMap(({ title, doing, quote, note }) =>
      evidence ? [title, doing, quote, note] : [doing],
    );
    const found = [...said, ...rows.findings.map(({ text }) => text), ...rows.actions.map(({ text }) => text)];
    expect(found.filter((text) => plain(text) && !tells(all, squeezed(text)))).toEqual([]);
    expect(all).toContain('比较两款咖啡机，价格差在哪里？');
    // Poppler tells Arabic in the order of reading or of drawing.
    expect(all).toMatch(/الطرازين|نيزارطلا/);

    const chapters = pdfBookmarks(file).filter(({ depth }) => depth === 2);
    for (const { name } of rows.stages) {
      if (plain(name)) expect(chapters.some(({ title }) => squeezed(title).endsWith(squeezed(name)))).toBe(true);
    }
    if (paper === 'long') return;
    for (const [i, text] of pages.entries()) {
      expect(text).toContain(`Page ${i + 1} of ${pages.length}`);
      // More than what stands on every page.
      expect(text.split('\n').filter((line) => line.trim() !== '').length, `page ${i + 1}`).toBeGreaterThan(5);
    }
    // Each chapter begins on a page of its own and stands over all of its pages.
    for (const [i, { title, page: first }] of chapters.slice(1).entries()) {
      const next = chapters[i + 2]?.page ?? pages.length + 1;
      expect(next).toBeGreaterThan(first);
      const name = squeezed(title.replace(/^\d+ /, '')).slice(0, 30);
      if (plain(name)) for (const text of pages.slice(first - 1, next - 1)) expect(squeezed(text)).toContain(name);
    }
  });
}
