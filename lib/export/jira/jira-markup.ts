// Jira markup: what people and pages wrote, as it stands in a description of Jira: words, never markup, links or pictures.
import { cutText } from '@/lib/domain/cut-text';

/** What Jira's renderer takes a backslash before (its BackslashEscapeRendererComponent). */
const SIGNS = /[![\]^~+?%{}()*_\-|@]/g;

/** An entity of HTML, which Jira would show as the character that it stands for. */
const ENTITY = /&(?=#?\w+;)/g;

/**
 * On one line, so that nothing of it can begin a heading, a list or a quotation: what began a line there follows a forced
 * break here. A backslash of its own becomes an entity, for two of them would break the line.
 */
export function jiraText(text: string): string {
  return text
    .trim()
    .replace(ENTITY, '&amp;')
    .replaceAll('\\', '&#92;')
    .replace(SIGNS, '\\$&')
    .replace(/\s*(?:\r\n?|\n)\s*/g, ' \\\\ ')
    .replace(/[^\S ]/g, ' ');
}

const LONGEST_LABEL = 120;

/** A label: letters, digits, `-` and `_`, at most 120 UTF-16 units; empty where nothing of the text may stand in one. */
export function jiraLabel(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-');
  return cutText(plain.replace(/^-+/, ''), LONGEST_LABEL).replace(/-+$/, '');
}
