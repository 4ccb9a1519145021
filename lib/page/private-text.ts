// Private text: where e-mail addresses, phone, account and card numbers stand in the words of a document.
import { findPersonalText, type PersonalKind } from '@/lib/domain/personal-text';

/** Elements that do not end a word or a line; any other element does. */
const INLINE = new Set(
  'a abbr b bdi bdo code data dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements whose text is never shown as it stands. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

/** Characters of one line of words that are looked at; longer ones are looked at piece by piece. */
const MOST = 20_000;

/** Ranges of `root` (not of the shadow roots and frames in it) that hold personal text of these kinds. */
export function findPersonalRanges(root: Document | ShadowRoot, kinds: ReadonlySet<PersonalKind>): Range[] {
  const ranges: Range[] = [];
  let line: Text[] = [];
  let length = 0;
  const end = () => {
    if (line.length > 0) ranges.push(...rangesOf(line, kinds));
    line = [];
    length = 0;
  };
  let block: Element | null = null;
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) =>
      SILENT.has((node as Element).localName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (!INLINE.has((node as Element).localName)) end();
      continue;
    }
    const own = blockOf(node);
    if (own !== block || length > MOST) end();
    block = own;
    line.push(node as Text);
    length += (node as Text).length;
  }
  end();
  return ranges;
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.localName)) element = element.parentElement;
  return element;
}

/** A number or an address may be made of several nodes: `<b>ines</b>@shop.example`. */
function rangesOf(line: readonly Text[], kinds: ReadonlySet<PersonalKind>): Range[] {
  const text = line.map((node) => node.data).join('');
  return findPersonalText(text.replaceAll('\n', ' '))
    .filter((part) => kinds.has(part.kind))
    .map(({ start, end }) => {
      const range = (line[0] as Text).ownerDocument.createRange();
      range.setStart(...placeAt(line, start));
      const [last, offset] = placeAt(line, end - 1);
      range.setEnd(last, offset + 1);
      return range;
    });
}

/** The node and the offset in it of character `index` of the line. */
function placeAt(line: readonly Text[], index: number): [Text, number] {
  let left = index;
  for (const node of line) {
    if (left < node.length) return [node, left];
    left -= node.length;
  }
  throw new RangeError('no such character');
}
