// Words in a Mermaid journey: nothing that its grammar, its comments or the HTML around it would read, and no word lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine } from '@/lib/domain/row';
import { mermaidName, mermaidText } from '@/lib/export/mermaid/mermaid-text';
import { withoutNotXml } from '@/lib/export/xml';
import { TONGUES } from '../../../support/tongues';

const decoded = (text: string) => text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('#', ':', ';', '%%', '{', '}', '<br>', ',', '\n', '\r', '\u2028', 'title ', 'x'))
    .map((all) => all.join('')),
  fc.constantFrom(...TONGUES),
);

test('what is written is one line without a character of the grammar', () => {
  fc.assert(
    fc.property(odd, (text) => {
      expect(mermaidText(text, 60).replace(/#\d+;/g, '')).not.toMatch(/[#:;%{}<>\n\r\p{Cc}\u2028\u2029]/u);
      expect(mermaidName(text, 60)).not.toContain(',');
    }),
  );
});

test('a reader sees the words as they were, cut to their length', () => {
  fc.assert(
    fc.property(odd, (text) => {
      const line = cleanLine(withoutNotXml(text));
      const seen = decoded(mermaidText(text, 60));
      expect(seen.length).toBeLessThanOrEqual(60);
      if (line.length <= 60) expect(seen).toBe(line);
      else expect(line.startsWith(seen.slice(0, -1))).toBe(true);
    }),
  );
});

test.each(['title', 'Section 2', 'journey', 'accTitle', 'accDescr {'])(
  '%s at its beginning begins no other kind of line',
  (text) => {
    expect(mermaidText(text, 60)).toMatch(/^#\d+;/);
  },
);
