// Text XML: what people wrote is escaped, has its direction and its language, and turns nothing around.
import { expect, test } from 'vitest';
import { paragraphsOf, paragraphXml } from '@/lib/export/pptx/text-xml';

test('markup and forbidden characters are words or gone', () => {
  const xml = paragraphXml('<a:t> & "x" \u0001\uFFFE\uD800 end');
  expect(xml).toContain('<a:t>&lt;a:t&gt; &amp; &quot;x&quot;  end</a:t>');
});

test('a paragraph from right to left says so, and stands on the right', () => {
  expect(paragraphXml('يقارن')).toContain('<a:pPr algn="r" rtl="1">');
  expect(paragraphXml({ runs: [{ text: 'يقارن' }], align: 'end' })).toContain('<a:pPr algn="l" rtl="1">');
  expect(paragraphXml('Compares')).toContain('<a:pPr algn="l">');
  expect(paragraphXml({ runs: [{ text: 'x' }], align: 'end' })).toContain('<a:pPr algn="r">');
});

test('each run says its language', () => {
  const xml = paragraphXml({ runs: [{ text: 'Compares ' }, { text: '比较' }, { text: 'يقارن' }, { text: 'עברית' }] });
  expect([...xml.matchAll(/lang="([^"]+)"/g)].map(([, tag]) => tag)).toEqual(['en-GB', 'zh-CN', 'ar-SA', 'he-IL']);
});

test('a text cannot reverse what stands beside it', () => {
  expect(paragraphXml('a\u202Eb\u2067c')).toContain('<a:t>abc</a:t>');
});

test('lines are paragraphs, and nothing is an empty run', () => {
  expect(paragraphsOf(' one\r\ntwo\n\n three ').map(({ runs }) => runs[0]?.text)).toEqual(['one', 'two', ' three']);
  expect(paragraphXml('')).not.toContain('<a:r>');
  expect(paragraphXml({ runs: [{ text: '\u202E' }] })).not.toContain('<a:r>');
});
