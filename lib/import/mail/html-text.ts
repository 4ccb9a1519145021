// HTML text: the words of a mail that was written in HTML; nothing of it is parsed into a page, and nothing is fetched.

/** What stands in these is not read by anybody. */
const UNREAD = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'math', 'object', 'title', 'iframe']);

const BLOCKS = new Set(
  'address article aside blockquote br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
};

/** UTF-16 units of a mail that are looked at. */
const LONGEST = 2_000_000;

/** One pass from the first letter to the last, whatever the markup is like. */
export function htmlText(html: string): string {
  const source = html.slice(0, LONGEST);
  const lower = source.toLowerCase();
  let text = '';
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    text += source.slice(at, open < 0 ? source.length : open).replace(/\s+/g, ' ');
    if (open < 0) break;
    const [name, closes, end] = readTag(source, open);
    if (name === null) text += '<';
    else if (name === 'li' && !closes) text += '\n• ';
    else if (name === 'td' || name === 'th') text += ' ';
    else if (BLOCKS.has(name)) text += '\n';
    at = end;
    if (name === null || closes || !UNREAD.has(name)) continue;
    const close = lower.indexOf(`</${name}`, at);
    at = close < 0 ? source.length : close;
  }
  return decoded(text)
    .replace(/[ \t\u00A0\u200B-\u200D\uFEFF]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The tag at `open`, whether it closes one, and where it ends; `null` for a `<` that begins none. */
function readTag(source: string, open: number): [name: string | null, closes: boolean, end: number] {
  if (source.startsWith('<!--', open)) {
    const end = source.indexOf('-->', open + 4);
    return ['!--', false, end < 0 ? source.length : end + 3];
  }
  const [, slash = '', name] = /^<(\/?)([a-z!?][a-z0-9:]*)/i.exec(source.slice(open, open + 40)) ?? [];
  if (name === undefined) return [null, false, open + 1];
  let quote = '';
  let at = open + 1;
  for (; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') break;
    else if ((sign === '"' || sign === "'") && source.charAt(at - 1) === '=') quote = sign;
  }
  return [name.toLowerCase(), slash !== '', at + 1];
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
