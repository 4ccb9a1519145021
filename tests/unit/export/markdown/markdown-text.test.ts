// Words in Markdown: a reader sees them as they were, and takes none of them for a heading, a link, HTML or a table.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mdAlt, mdLines, mdLink, mdTable, mdText } from '@/lib/export/markdown/markdown-text';
import { TONGUES } from '../../../support/tongues';

/** CommonMark 2.4: a backslash before ASCII punctuation is that punctuation. */
const read = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '#',
        '- ',
        '1. ',
        '|',
        '`',
        '*',
        '_',
        '[',
        '](',
        '<',
        '>',
        '&lt;',
        '\\',
        '\n',
        '\r',
        '===',
        'http://',
        'www.',
        ':a:',
        '{%',
        ' ',
        'x',
      ),
    )
    .map((all) => all.join('')),
  fc.constantFrom(...TONGUES),
);

describe('one line', () => {
  test('reads as it was, white space folded', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const words = text
          .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
          .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        expect(read(mdText(text))).toBe(words);
      }),
    );
  });

  test('has nothing left that means something', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const bare = mdText(text).replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(bare).not.toMatch(/[\\`*_[\]<>|~&#$@{}\n\r\p{Cc}]|:\/\/|www\./iu);
        expect(mdText(text)).not.toMatch(/^(?:[-+]|\d{1,9}[.)])(?:\s|$)|^[-=][-=\s]*$/);
      }),
    );
  });

  test('stays readable where nothing has to be escaped', () => {
    const words = 'Paid 12.50 € on 1.5. (twice), said "never again!" – 比较两款咖啡机，价格？ يقارن بين الطرازين';
    expect(mdText(words)).toBe(words);
  });
});

test('several lines are one paragraph', () => {
  expect(mdLines('One\n\n# Two\r\n- three\n    code', '  ')).toBe('One\\\n  \\# Two\\\n  \\- three\\\n  code');
});

test('only addresses of the web are links', () => {
  expect(mdLink('https://shop.example/a b')).toBe('<https://shop.example/a%20b>');
  expect(mdLink('https://shop.example/<script>|`')).toBe('<https://shop.example/%3Cscript%3E%7C%60>');
  for (const address of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    'x',
    'https://',
  ]) {
    expect(mdLink(address)).not.toMatch(/^<|\]\(/);
  }
});

test('a table has as many cells in each line', () => {
  const table = mdTable(['No.', mdText('a|b')], [['1', mdText('c | d\ne')]], new Set([0]));
  expect(table).toBe('| No. | a\\|b |\n| --: | --- |\n| 1 | c \\| d e |');
  expect(mdTable(['x'], [])).toBe('');
});

test('what a picture shows ends no attribute', () => {
  expect(mdAlt('"x" onerror="y" <b>')).toBe('x onerror= y b');
});
