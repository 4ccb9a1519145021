// Draw frame: the map in its frame as layers, one for each row, in portions between which the page stays awake.
import { newBreather } from '../breather';
import { drawBox, innerArea, snap } from './draw-box';
import { cut, drawElement } from './draw-element';
import type { Around } from './draw-svg';
import { areaOf } from './draw-svg';
import { around, type Group, type Item, type Layer } from './drawing';

/** `frame` is laid out in this page; nobody may change it meanwhile. Rejects with AbortError when `signal` says so. */
export async function* drawFrame(frame: HTMLElement, signal: AbortSignal): AsyncGenerator<Layer> {
  const breathe = newBreather(signal);
  const { x, y } = frame.getBoundingClientRect();
  const whole: Around = { origin: { x, y }, alpha: 1 };
  const titles = new Map<number, string>();
  for (const part of frame.children as HTMLCollectionOf<HTMLElement>) {
    const table = part.querySelector('table');
    if (!table) {
      yield { name: part.dataset.layer ?? '', groups: groupsOf([[firstWords(part), drawElement(part, whole)]]) };
      await breathe();
      continue;
    }
    const inside = { ...whole, clip: innerArea(boxOf(part, whole), getComputedStyle(part)) };
    yield {
      name: '',
      groups: groupsOf([part, table].map((each) => ['', groundOf(each, each === table ? inside : whole)])),
    };
    for (const row of table.rows) {
      const drawn: [string, Item[]][] = [];
      for (const cell of row.cells) {
        const words = firstWords(cell);
        if (row.parentElement === table.tHead) titles.set(cell.offsetLeft, words);
        drawn.push([titles.get(cell.offsetLeft) ?? words, drawElement(cell, inside)]);
        await breathe();
      }
      yield { name: firstWords(row.cells[0]), groups: groupsOf(drawn) };
    }
  }
}

const boxOf = (element: Element, { origin }: Around) => snap(areaOf(element.getBoundingClientRect(), origin));

/** What lies under the rows. */
const groundOf = (element: Element, within: Around): Item[] =>
  drawBox(boxOf(element, within), getComputedStyle(element), 1).map((item) => cut(item, within.clip));

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
