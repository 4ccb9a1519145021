// Tall page: scrolls through a page for its picture, stop by stop, and leaves it exactly as it was.
import { everyRoot, type Root } from './every-root';
import { findScroller, isDocument } from './find-scroller';
import { nextFrame } from './frames';
import { type HeldElements, holdElements } from './held-elements';
import { haltMovements, layStillness, pauseVideos } from './keep-still';
import { decodePictures, loadAll, type WayDown } from './load-all';
import { showsAll, watchLosses } from './one-sheet';
import type { Standing, Stop, TallPage, TileView } from './tall-answers';
import { paintMark } from './tile-mark';
import { newUndoList, type UndoList } from './undo-list';

/** CSS pixels of the longest page that is captured. */
export const MOST_HEIGHT = 30_000;

interface Walk {
  scroller: Element;
  undo: UndoList;
  held: HeldElements;
  halted: Set<Animation>;
  decoded: Set<HTMLImageElement>;
  unmark: () => void;
  turn: 0 | 1;
}

/** What the worker may call, one after the other; it lives in our own world of the document, which no page can see. */
export interface TallSteps {
  begin(): Promise<TallPage>;
  show(stop: Stop): Promise<TileView>;
  /** Where the page stands now. Also says that the worker is still there. */
  stand(): Standing;
  end(): void;
}

export function newTallSteps(): TallSteps {
  let walk: Walk | undefined;
  const end = () => {
    walk?.undo.undo();
    walk = undefined;
  };
  const underWay = () => {
    if (!walk) throw new Error('nothing is under way');
    walk.undo.beat();
    return walk;
  };
  return {
    async begin() {
      end();
      walk = newWalk();
      const { scroller, undo } = walk;
      const way = await loadAll(scroller, MOST_HEIGHT, undo.beat);
      const roots = everyRoot();
      const losses = watchLosses(roots);
      scroller.scrollTo({ left: farLeft(scroller), top: 0, behavior: 'instant' });
      await nextFrame();
      const foot = walk.held.arrange({ left: 0, top: 0, first: true, last: true }, roots);
      await nextFrame();
      undo.beat();
      const lost = losses();
      return { ...measure(scroller), atOnce: !lost && foot === null && isOneSheet(walk, way, roots) };
    },
    async show(stop) {
      const own = underWay();
      const { scroller } = own;
      own.unmark();
      scroller.scrollTo({ left: stop.left, top: stop.top, behavior: 'instant' });
      await nextFrame();
      const roots = everyRoot();
      const foot = own.held.arrange(stop, roots);
      haltMovements(roots, own.undo, own.halted);
      await decodePictures(roots, own.decoded);
      // Whoever answers to scrolling may have scrolled, or made room for what has come to rest.
      scroller.scrollTo({ left: stop.left, top: stop.top, behavior: 'instant' });
      const mark = stop.first ? null : markAnew(own);
      return { ...placeOf(scroller), height: scroller.scrollHeight, foot, mark };
    },
    stand: () => placeOf(underWay().scroller),
    end,
  };
}

function newWalk(): Walk {
  const undo = newUndoList();
  const scroller = findScroller();
  const { scrollLeft: left, scrollTop: top } = scroller;
  undo.add(() => scroller.scrollTo({ left, top, behavior: 'instant' }));
  const roots = everyRoot();
  layStillness(roots, undo);
  pauseVideos(roots, undo);
  const held = holdElements(scroller, undo);
  const walk: Walk = { scroller, undo, held, halted: new Set(), decoded: new Set(), unmark: () => {}, turn: 0 };
  undo.add(() => walk.unmark());
  return walk;
}

function markAnew(walk: Walk): 0 | 1 {
  const { x, y } = frameOf(walk.scroller);
  walk.turn = walk.turn === 0 ? 1 : 0;
  walk.unmark = paintMark(walk.turn, x, y);
  return walk.turn;
}

function placeOf({ scrollLeft, scrollTop }: Element): Standing {
  return { left: scrollLeft, top: scrollTop };
}

/** Whether nothing of the page depends on how far it is scrolled, for Firefox, which pictures what is out of sight, too. */
function isOneSheet({ scroller, held }: Walk, { whole, met }: WayDown, roots: readonly Root[]): boolean {
  if (!import.meta.env.FIREFOX || !whole || !isDocument(scroller) || held.hasBackdrop()) return false;
  return showsAll(roots, met);
}

function measure(scroller: Element): Omit<TallPage, 'atOnce'> {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  const height = Math.min(scroller.scrollHeight, MOST_HEIGHT);
  return {
    viewWidth: clientWidth,
    viewHeight: clientHeight,
    frame: frameOf(scroller),
    left: farLeft(scroller),
    width: scroller.scrollWidth,
    height,
    truncated: scroller.scrollHeight > height,
  };
}

/** Below 0 where reading begins at the right. */
function farLeft(scroller: Element): number {
  const range = scroller.scrollWidth - scroller.clientWidth;
  return getComputedStyle(scroller).direction === 'rtl' ? Math.min(0, -range) : 0;
}

/** Where in the view the part stands that scrolls, without its scrollbars. */
function frameOf(scroller: Element) {
  const { clientWidth: width, clientHeight: height } = scroller;
  if (isDocument(scroller)) return { x: 0, y: 0, width, height };
  const { left, top } = scroller.getBoundingClientRect();
  return { x: left + scroller.clientLeft, y: top + scroller.clientTop, width, height };
}
