// Mermaid text: what people and pages wrote, as it may stand in a line of a Mermaid journey.
import { cutText } from '@/lib/domain/cut-text';
import { cleanLine } from '@/lib/domain/row';
import { withoutNotXml } from '../xml';

/**
 * What the grammar of a journey, its directives, or the HTML around the picture would read as something else; Mermaid shows
 * `#58;` as the character of that number. Source: "Entity codes to escape characters" in Mermaid's documentation.
 */
const SPECIAL = /[#:;%{}<>ﬂ¶]/g;

/** Words that begin a line of another kind. */
const KEYWORD = /^(?:title|section|journey|acctitle|accdescr)/i;

const code = (char: string) => `#${char.codePointAt(0)};`;

/** One line, cut to `limit` UTF-16 units before it is escaped. */
export function mermaidText(text: string, limit: number): string {
  const line = cleanLine(withoutNotXml(text));
  const short = line.length > limit ? `${cutText(line, limit - 1).trimEnd()}…` : line;
  const escaped = short.replace(SPECIAL, code);
  return KEYWORD.test(escaped) ? code(escaped.charAt(0)) + escaped.slice(1) : escaped;
}

/** The same among other names, which commas separate. */
export function mermaidName(text: string, limit: number): string {
  return mermaidText(text, limit).replaceAll(',', code);
}
