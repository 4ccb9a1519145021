// Markdown text: what people and pages wrote, so that no reader of Markdown takes it for anything but words.
import { withoutBidiControls } from '@/lib/domain/row';
import { withoutNotXml } from '../xml';

/** Every character of ASCII punctuation may be escaped (CommonMark 2.4); these would mean something somewhere in a line. */
const SPECIAL = /[\\`*_[\]<>|~&#$@{}]|%(?=\})|(?<=\{)%|:(?=\/\/|[\w+-]+:)|(?<=www)\./gi;

/** What makes of a line a list or a rule, or of the line before it a heading. */
const BEGINNING = /^(?:[-+]|\d{1,9}[.)])(?=\s|$)|^[-=](?=[-=\s]*$)/;

/** One line, wherever it stands: in a heading, a cell of a table, a list. */
export function mdText(text: string): string {
  const line = withoutBidiControls(withoutNotXml(text)).replace(/\s+/g, ' ').trim();
  return line.replace(SPECIAL, '\\$&').replace(BEGINNING, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** Several lines as one paragraph, each further one begun with `indent`; empty ones are left out. */
export function mdLines(text: string, indent = ''): string {
  return text
    .split(/[\n\r\u2028\u2029]+/)
    .map(mdText)
    .filter((line) => line !== '')
    .join(`\\\n${indent}`);
}

export function mdQuote(text: string, indent = ''): string {
  return `${indent}> ${mdLines(text, `${indent}> `)}`;
}

/** What a picture shows; some readers put it between quotes and forget to escape it. */
export const mdAlt = (text: string): string => mdText(text.replace(/[<>"]/g, ' '));

/** An address of the web as a link; any other one as words. */
export function mdLink(address: string): string {
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return mdText(address);
  // What is left of these an address writes in percent, and a browser reads it as the same.
  return `<${url.href.replace(/[\s<>\\|`]/g, (char) => encodeURIComponent(char))}>`;
}

/** A table of GitHub's kind; cells are written as they are. Empty without a row. */
export function mdTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heads.map((_, index) => (right.has(index) ? '--:' : '---'));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}
