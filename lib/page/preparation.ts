// Preparation: covers private areas and measures the page, remembers how to undo it, and tells later if the page moved.
import type { Covering } from '@/lib/domain/covering';
import { paintCovers } from './cover';
import { measureFacts } from './measure-facts';
import { endPicker } from './picker/end-picker';
import type { Box, PreparedPage, RestoredPage } from './prepared-page';
import { findPrivateAreas, sameAreas } from './private-areas';

/** Milliseconds after which covers go by themselves, should the worker have died in between. */
const SELF_RESTORE = 8_000;

/** Milliseconds to wait for two frames; a page that is not painted gives none. */
const FRAME_DEADLINE = 1_000;

interface Preparation {
  covering: Covering;
  boxes: Box[];
  view: Box;
  undo: () => void;
}

/** Lives in the extension's isolated world of this document, which the page cannot see. */
const world = globalThis as { walkmapPreparation?: Preparation };

export async function preparePage(covering: Covering): Promise<PreparedPage> {
  endPicker();
  world.walkmapPreparation?.undo();
  const facts = measureFacts(covering);
  const view = viewOf(window);
  const boxes = findPrivateAreas(window, covering);
  const uncover = boxes.length > 0 ? paintCovers(boxes) : () => {};
  const timer = setTimeout(uncover, SELF_RESTORE);
  world.walkmapPreparation = {
    covering,
    boxes,
    view,
    undo: () => {
      clearTimeout(timer);
      uncover();
    },
  };
  await twoFrames();
  return {
    url: location.href,
    title: document.title.slice(0, 20_000),
    contentType: document.contentType,
    facts: facts(),
    view,
    boxes,
  };
}

/** Takes the covers off; a page that was not prepared (or has restored itself) is not stable. */
export function restorePage(): RestoredPage {
  const preparation = world.walkmapPreparation;
  delete world.walkmapPreparation;
  if (!preparation) return { url: location.href, stable: false };
  const stable = sameAreas(preparation.boxes, findPrivateAreas(window, preparation.covering));
  preparation.undo();
  return { url: location.href, stable: stable && standsStill(preparation.view) };
}

function viewOf({ scrollX, scrollY, innerWidth, innerHeight }: Window): Box {
  return { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight };
}

/** Firefox pictures the place that was in sight; what is fixed in a page that scrolled on is not where it was seen. */
function standsStill(view: Box): boolean {
  if (!import.meta.env.FIREFOX) return true;
  const now = viewOf(window);
  return now.x === view.x && now.y === view.y;
}

async function twoFrames(): Promise<void> {
  const frames = new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  await Promise.race([frames, new Promise((resolve) => setTimeout(resolve, FRAME_DEADLINE))]);
}
