// Draw frame: the map in its frame as layers, one for each row, in portions between which the page stays awake.
import { newBreather } from '../breather';
import { drawBox, innerArea, snap } from './draw-box';
import { cut, drawElement } from './draw-element';
import { type Around, areaOf } from './draw-svg';
import { around, type Group, type Item, type Layer } from './drawing';
import type { StagedPart } from './stage-map';

/**
 * All that stands in the parts of a map, which are laid out in this page; nobody may change them meanwhile. The first part
 * has what is there once. Rejects with AbortError when `signal` says so.
 */
export async function* drawFrame(parts: readonly StagedPart[], signal: AbortSignal): AsyncGenerator<Layer> {
  const breathe = newBreather(signal);
  const draw = async (element: Element, within: Around) => {
    const items: Item[] = [];
    for (const portion of drawElement(element, within)) {
      items.push(...portion);
      await breathe();
    }
    return items;
  };
  const [first] = parts;
  if (!first) return;
  const whole = aroundOf(first);
  for (const piece of first.frame.children as HTMLCollectionOf<HTMLElement>) {
    const table = piece.querySelector('table');
    if (!table) {
      yield { name: piece.dataset.layer ?? '', groups: groupsOf([[firstWords(piece), await draw(piece, whole)]]) };
      continue;
    }
    const clip = innerArea(boxOf(piece, whole), getComputedStyle(piece));
    yield {
      name: '',
      groups: groupsOf([piece, table].map((each) => ['', groundOf(each, whole, each === table && clip)])),
    };
    const titles = new Map<number, string>();
    for (const [index, row] of [...table.rows].entries()) {
      const drawn: [string, Item[]][] = [];
      for (const part of parts) {
        const within = { ...aroundOf(part), clip };
        for (const cell of cellsOf(part, index)) {
          const words = firstWords(cell);
          if (row.parentElement === table.tHead) titles.set(cell.offsetLeft, words);
          drawn.push([titles.get(cell.offsetLeft) ?? words, await draw(cell, within)]);
        }
      }
      yield { name: firstWords(row.cells[0]), groups: groupsOf(drawn) };
    }
  }
}

/** The cells of a row that a part has and no other one. */
function cellsOf({ frame, from, to }: StagedPart, index: number): HTMLTableCellElement[] {
  const cells = [...(frame.querySelector('table')?.rows[index]?.cells ?? [])];
  const spans = cells.length === 2;
  return cells.filter((cell, place) => {
    if (place === 0 || spans || cell.scope === 'colgroup') return from === 0;
    const middle = cell.offsetLeft + cell.offsetWidth / 2 - (cells[0]?.offsetWidth ?? 0);
    return middle >= from && middle < to;
  });
}

function aroundOf({ frame }: StagedPart): Around {
  const { x, y } = frame.getBoundingClientRect();
  return { origin: { x, y }, alpha: 1 };
}

const boxOf = (element: Element, { origin }: Around) => snap(areaOf(element.getBoundingClientRect(), origin));

/** What lies under the rows. */
const groundOf = (element: Element, within: Around, clip: Around['clip'] | false): Item[] =>
  drawBox(boxOf(element, within), getComputedStyle(element), 1).map((item) => cut(item, clip || undefined));

function groupsOf(drawn: readonly (readonly [name: string, items: readonly Item[]])[]): Group[] {
  return drawn
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => ({ name, items, bounds: around(items.map(({ bounds }) => bounds)) }));
}

/** The first words that stand in an element; they name it. */
function firstWords(element: Element | undefined): string {
  if (!element) return '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue?.trim();
    if (words && !node.parentElement?.closest('title, .visually-hidden')) return words;
  }
  return '';
}
