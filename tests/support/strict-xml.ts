// Strict XML: a reader that refuses what an office program would refuse: anything that is not well formed.

export interface XmlElement {
  /** Its namespace's address and its own name. */
  space: string;
  name: string;
  /** Without declarations; keyed by the name alone, or by `address name` where the attribute has a namespace. */
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  text: string;
}

/** What XML 1.0 cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const TOKEN = /<\?xml [^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root element. Throws on what is not well formed, and on comments and document types, which no part needs. */
export function readXml(text: string): XmlElement {
  const bad = FORBIDDEN.exec(text);
  if (bad) throw new Error(`a character that XML cannot hold at ${bad.index}`);
  const root: XmlElement = { space: '', name: '', attributes: new Map(), children: [], text: '' };
  const open: { element: XmlElement; tag: string; spaces: ReadonlyMap<string, string> }[] = [
    { element: root, tag: '', spaces: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]) },
  ];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [, closing, tag, written = '', selfClosing, words] = TOKEN.exec(text) ?? [];
    if (TOKEN.lastIndex === 0) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`);
    const top = open.at(-1);
    if (!top) throw new Error('more ends than beginnings');
    if (words !== undefined) top.element.text += decode(words);
    else if (tag !== undefined && closing) {
      if (open.pop()?.tag !== tag) throw new Error(`${tag} ends where ${top.tag} is open`);
    } else if (tag !== undefined) {
      const { element, spaces } = newElement(tag, written, top.spaces);
      top.element.children.push(element);
      if (!selfClosing) open.push({ element, tag, spaces });
    }
  }
  const [only, ...more] = root.children;
  if (open.length !== 1 || !only || more.length > 0 || root.text.trim() !== '') throw new Error('not one root element');
  return only;
}

function newElement(tag: string, written: string, around: ReadonlyMap<string, string>) {
  const pairs = [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decode(value)] as const);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${tag}${written}`);
  const spaces = new Map(around);
  for (const [name, value] of pairs) {
    if (name === 'xmlns') spaces.set('', value);
    else if (name.startsWith('xmlns:')) spaces.set(name.slice(6), value);
  }
  const resolve = (prefix: string): string => {
    const space = spaces.get(prefix);
    if (space === undefined && prefix !== '') throw new Error(`a prefix that nobody declared: ${prefix}`);
    return space ?? '';
  };
  const own = pairs.filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  const [prefix, name] = split(tag);
  const attributes = new Map(
    own.map(([written, value]): [string, string] => {
      const [prefix, name] = split(written);
      return [prefix === '' ? name : `${resolve(prefix)} ${name}`, value];
    }),
  );
  return { element: { space: resolve(prefix), name, attributes, children: [], text: '' } as XmlElement, spaces };
}

function split(name: string): [prefix: string, name: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function decode(text: string): string {
  return text.replace(/&(#x?[0-9A-Fa-f]+|\w+);|&/g, (whole, name: string | undefined) => {
    if (name?.startsWith('#')) return String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')));
    const char = name === undefined ? undefined : ENTITIES[name];
    if (char === undefined) throw new Error(`an entity that XML does not know: ${whole}`);
    return char;
  });
}

/** The element and all below it. */
export function* walkXml(element: XmlElement, parent?: XmlElement): Generator<[XmlElement, XmlElement | undefined]> {
  yield [element, parent];
  for (const child of element.children) yield* walkXml(child, element);
}
