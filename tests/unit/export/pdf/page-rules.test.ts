// Page rules: sizes and heads of the paper; no name of a map or a stage can get out of its string.
import { expect, test } from 'vitest';
import { sheetOf } from '@/lib/domain/paper';
import { cssString, longRules, sheetRules } from '@/lib/export/pdf/page-rules';
import { loadText } from '@/lib/text/text';
import { TONGUES } from '../../../support/tongues';

/** What a string of CSS says, by the rules of CSS Syntax 4.3.7; throws where it is none. */
function read(css: string): string {
  const inside = /^"((?:[^"\\\n\r\f]|\\[0-9a-f]{1,6} )*)"$/.exec(css)?.[1];
  if (inside === undefined) throw new Error(`no string: ${css}`);
  return inside.replace(/\\([0-9a-f]+) /g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

test.each([...TONGUES, '"; } @import url(http://evil.example); "', '\\', '\\"', '</style><script>'])(
  'the text %j stays in its string',
  (text) => {
    const css = cssString(text);
    expect(read(css)).toBe(text);
    expect(css).not.toMatch(/[<>]/);
  },
);

test('the page is counted in the words of each language', async () => {
  const rules = async (language: 'en' | 'zh') =>
    sheetRules(sheetOf({ paper: 'a4', orientation: 'landscape' }), 'Map', ['One', 'Two'], await loadText(language));
  const english = await rules('en');
  expect(english).toContain('content: "Page " counter(page) " of " counter(pages);');
  expect(english).toContain('size: 297mm 210mm;');
  expect(english.match(/@page chapter-\d/g)).toEqual(['@page chapter-0', '@page chapter-1']);
  expect(await rules('zh')).toContain('content: "第 " counter(page) " 页，共 " counter(pages) " 页";');
});

test.each([
  ['a4', 'portrait', '210mm 297mm'],
  ['a3', 'landscape', '420mm 297mm'],
  ['letter', 'portrait', '215.9mm 279.4mm'],
] as const)('%s, %s', async (paper, orientation, size) => {
  expect(sheetRules(sheetOf({ paper, orientation }), 'Map', [], await loadText('en'))).toContain(`size: ${size};`);
});

test('long pages are as long as what stands on them', () => {
  const rules = longRules(1584, [
    { first: 0, height: 900.4 },
    { first: 3, height: 12 },
  ]);
  expect(rules.match(/size: .*;/g)).toEqual(['size: 1584px 997px;', 'size: 1584px 108px;']);
});
