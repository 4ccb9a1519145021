// Page rules: the `@page` rules of a document: its paper, and the heads that run over its pages.
import { cutText } from '@/lib/domain/cut-text';
import { PAPER_MARGIN, type Sheet } from '@/lib/domain/paper';
import type { Text } from '@/lib/text/text';
import type { LongPage } from './long-pages';

/** Characters of a running head; a margin has one line. */
const LONGEST_HEAD = 70;

const FONT = 'font: 11px system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; color: #5b606a';

/** The name of the page that a chapter or a long page is printed on; CSS takes no bare number. */
export const pageName = (kind: 'chapter' | 'long', n: number): string => `${kind}-${n}`;

/** As a string of CSS: no text can end it. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}\p{Cs}]/gu, (char) => `\\${char.charCodeAt(0).toString(16)} `);
  return `"${escaped.replace(/[<>]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}

/**
 * Paper of this size; over each page its journey and its chapter, below it "page n of m". Browsers that know no margin
 * boxes leave them out.
 */
export function sheetRules(sheet: Sheet, journey: string, chapters: readonly string[], t: Text): string {
  const { side, top, bottom } = PAPER_MARGIN;
  const head = (text: string) => cssString(cutText(text.replace(/\s+/g, ' ').trim(), LONGEST_HEAD));
  const [width, height] = [sheet.width, sheet.height].map((px) => `${Math.round((px / 96) * 25.4 * 100) / 100}mm`);
  const rules = [
    `@page {
  size: ${width} ${height};
  margin: ${top}px ${side}px ${bottom}px;
  @top-left { content: ${head(journey)}; ${FONT}; }
  @bottom-left { content: ${cssString(t('app.name'))}; ${FONT}; }
  @bottom-right { content: ${pageOf(t)}; ${FONT}; }
}`,
    ...chapters.map(
      (title, i) => `@page ${pageName('chapter', i)} {\n  @top-right { content: ${head(title)}; ${FONT}; }\n}`,
    ),
  ];
  return rules.join('\n');
}

/** Pages as long as what stands on them. */
export function longRules(width: number, pages: readonly LongPage[]): string {
  const { side } = PAPER_MARGIN;
  return pages
    .map(({ height }, i) => {
      // A page that is a fraction too short would be followed by an empty one.
      const size = `${Math.round(width)}px ${Math.ceil(height) + 2 * side + SPARE}px`;
      return `@page ${pageName('long', i)} {\n  size: ${size};\n  margin: ${side}px;\n}`;
    })
    .join('\n');
}

/** CSS pixels below the last block of a long page. */
export const SPARE = 8;

/** "Page 3 of 9", with counters where the numbers stand: private characters that no catalogue has. */
function pageOf(t: Text): string {
  const counters: Record<string, string> = { '\uE000': 'counter(page)', '\uE001': 'counter(pages)' };
  return t('print.page', { n: '\uE000', of: '\uE001' })
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) => counters[part] ?? cssString(part))
    .join(' ');
}
