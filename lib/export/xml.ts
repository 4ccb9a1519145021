// XML: texts that people and pages wrote, as they may stand in an XML file.

/** What XML 1.0 cannot hold, not even escaped: controls, lone halves of characters, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Without the characters that would make a reader refuse the whole file. */
export function withoutNotXml(text: string): string {
  return text.replace(NOT_XML, '');
}

/** For the content of an element. A line break stays one. */
export function xmlText(text: string): string {
  return withoutNotXml(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
}

/** For a value in quotes; line breaks and tabs are kept, which a parser would otherwise turn into blanks. */
export function xmlValue(text: string): string {
  return xmlText(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
