// XML element: elements put together as text; every text and value in them is escaped here.
import { xmlText, xmlValue } from './xml';

/** Those that are `null` or `undefined` are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `<name a="…">`; `end` is `/>` for one without content. */
export function xmlStart(name: string, attributes: XmlAttributes = {}, end = '>'): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${xmlValue(String(value))}"`],
  );
  return `<${name}${said.join('')}${end}`;
}

/** An element of elements, one a line; empty ones (`''`) are left out. */
export function xmlElement(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const inside = children.filter((child) => child !== '');
  if (inside.length === 0) return xmlStart(name, attributes, '/>');
  return [xmlStart(name, attributes), ...inside, `</${name}>`].join('\n');
}

/** An element of text; nothing at all where there is none to say. */
export function xmlLeaf(name: string, text: string | null | undefined, attributes: XmlAttributes = {}): string {
  if (text === null || text === undefined || text.trim() === '') return '';
  return `${xmlStart(name, attributes)}${xmlText(text)}</${name}>`;
}
