// Line: text nodes that are read as one, and where a part of what is read stands in them.

export interface Line {
  nodes: readonly Text[];
  /** Offset in `text` at which each node begins. */
  starts: readonly number[];
  text: string;
}

/** A number or an address may be made of several nodes: `<b>ines</b>@shop.example`. Words that are laid out apart are parted. */
export function newLine(nodes: readonly Text[]): Line {
  const starts: number[] = [];
  let text = '';
  let last: Text | undefined;
  for (const node of nodes) {
    if (last && node.length > 0 && areApart(text, last, node)) text += ' ';
    starts.push(text.length);
    text += node.data;
    if (node.length > 0) last = node;
  }
  return { nodes, starts, text };
}

/** All of a line, or a part of it. */
export function rangeOf({ nodes, starts, text }: Line, part = { start: 0, end: text.length }): Range {
  const placeAt = (index: number): [Text, number] => {
    const at = starts.findLastIndex((start) => start <= index);
    const node = nodes[at] as Text;
    return [node, Math.min(index - (starts[at] ?? 0), node.length)];
  };
  const range = (nodes[0] as Text).ownerDocument.createRange();
  range.setStart(...placeAt(part.start));
  const [node, offset] = placeAt(part.end - 1);
  range.setEnd(node, Math.min(offset + 1, node.length));
  return range;
}

/** Whether `Phone` and `0341 …` are two words, though there is no space between them: the page parts them by its style. */
function areApart(before: string, last: Text, next: Text): boolean {
  const [left, right] = [before.at(-1) ?? '', next.data.charAt(0)];
  if (!/[\p{L}\p{N}:]/u.test(left) || !/[\p{L}\p{N}+(]/u.test(right)) return false;
  if (/\p{L}|:/u.test(left) && !/\p{L}/u.test(right)) return true;
  return [...pathTo(last, next), ...pathTo(next, last)].some((element) => {
    const { display, marginInlineStart, marginInlineEnd, paddingInlineStart, paddingInlineEnd } =
      getComputedStyle(element);
    const gaps = [marginInlineStart, marginInlineEnd, paddingInlineStart, paddingInlineEnd];
    return !/^(inline|contents)$/.test(display) || gaps.some((gap) => Number.parseFloat(gap) > 0);
  });
}

/** The elements around `node` that are not around `other`. */
function pathTo(node: Text, other: Text): Element[] {
  const path: Element[] = [];
  for (let element = node.parentElement; element && !element.contains(other); element = element.parentElement)
    path.push(element);
  return path;
}
