// Private text: where addresses, numbers, codes and listed names stand in the words of a document.
import { isCard } from '@/lib/domain/card-number';
import { findPersonalText, mayBePersonal, type PersonalSearch, saysCode } from '@/lib/domain/personal-text';
import { headsOf } from './heads';
import { type Line, newLine, rangeOf } from './line';

/** Elements that do not end a word or a line; any other element does. */
const INLINE = new Set(
  'a abbr b bdi bdo code data dfn em font i ins kbd label mark q s samp small span strong sub sup textPath time tspan tt u var wbr'.split(
    ' ',
  ),
);

/** Elements whose text is never shown as it stands. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

/** Characters of one line of words that are looked at; longer ones are looked at piece by piece. */
const MOST = 20_000;

/** Lines before one that may say what it is, and the characters of each that count. */
const [SAYING, LONGEST_SAYING] = [3, 120];

/** Ranges of `root` (not of the shadow roots and frames in it) that hold personal text, of lines that are `inSight`. */
export function findPersonalRanges(
  root: Document | ShadowRoot,
  search: PersonalSearch,
  inSight: (line: DOMRect) => boolean,
): Range[] {
  const ranges: Range[] = [];
  const said: string[] = [];
  let strip: Line[] = [];
  let nodes: Text[] = [];
  let length = 0;
  let block: Element | null = null;
  const endStrip = () => {
    if (strip.length > 1 && isSecretStrip(strip, said)) ranges.push(...strip.map((line) => rangeOf(line)));
    strip = [];
  };
  const end = () => {
    const line = nodes.length > 0 ? newLine(nodes) : null;
    nodes = [];
    length = 0;
    if (!line || line.text.trim() === '') return;
    const labels = () => [said.join(' '), ...headsOf(block)];
    // Of a long page most is out of sight, and to ask where a line stands costs less than to read it.
    if (mayBePersonal(line.text, search) && inSight(rangeOf(line).getBoundingClientRect()))
      for (const part of findPersonalText(line.text, { ...search, labels })) ranges.push(rangeOf(line, part));
    if (strip[0] && !standsBeside(strip[0], line)) endStrip();
    if (FEW_DIGITS.test(line.text)) strip.push(line);
    else {
      endStrip();
      said.push(line.text.trim().slice(-LONGEST_SAYING));
      if (said.length > SAYING) said.shift();
    }
  };
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
    nodes.push(node as Text);
    length += (node as Text).length;
  }
  end();
  endStrip();
  return ranges;
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.localName)) element = element.parentElement;
  return element;
}

/** A line of a number that is drawn in several: a digit, or a group of digits, some of them hidden. */
const FEW_DIGITS = /^\s*[\d•●*]{1,6}\s*$/;

/** Whether two lines belong to one thing, such as the picture of a card or a row of boxes for a code. */
function standsBeside(one: Line, other: Line): boolean {
  const parents = [one, other].map((line) => line.nodes[0]?.parentElement?.parentElement);
  return parents[0] === parents[1] || parents[0]?.parentElement === parents[1]?.parentElement;
}

/** Whether lines make a card together, or a code of single digits where one was spoken of. */
function isSecretStrip(strip: readonly Line[], said: readonly string[]): boolean {
  const texts = strip.map((line) => line.text.trim());
  const all = texts.join('');
  if (isCard(all) || /^[•●*]{8,15}\d{4}$/.test(all)) return true;
  return texts.every((text) => text.length === 1) && /^\d{4,8}$/.test(all) && saysCode(said.join(' '));
}
