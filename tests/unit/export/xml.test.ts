// XML texts: what people wrote stays what it was once a parser read it, and never ends an element or a file.
import { expect, test } from 'vitest';
import { withoutNotXml, xmlText, xmlValue } from '@/lib/export/xml';

test('markup becomes text, and line breaks in values are kept', () => {
  expect(xmlText('a < b & "c" ]]>\n')).toBe('a &lt; b &amp; &quot;c&quot; ]]&gt;\n');
  expect(xmlValue("it's\n\ttwo")).toBe('it&apos;s&#10;&#9;two');
});

test('characters that no XML may hold are left out, all others stay', () => {
  expect(withoutNotXml('a\u0000\u0008\u001F\uFFFE\uFFFF\uD800b\uDC00c')).toBe('abc');
  expect(withoutNotXml('👩🏽‍💻 مرحبا 中文 \u0085\uE000')).toBe('👩🏽‍💻 مرحبا 中文 \u0085\uE000');
});
