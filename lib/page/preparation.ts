// Preparation: covers private areas and measures the page, remembers how to undo it, and tells later if the page moved.
import { paintCovers } from './cover';
import { measureFacts } from './measure-facts';
import type { Box, PreparedPage, RestoredPage } from './prepared-page';
import { findPrivateAreas, sameAreas } from './private-areas';

/** Milliseconds after which covers go by themselves, should the worker have died in between. */
const SELF_RESTORE = 8_000;

/** Milliseconds to wait for two frames; a page that is not painted gives none. */
const FRAME_DEADLINE = 1_000;

interface Preparation {
  boxes: Box[];
  undo: () => void;
}

/** Lives in the extension's isolated world of this document, which the page cannot see. */
const world = globalThis as { walkmapPreparation?: Preparation };

export async function preparePage(mask: boolean): Promise<PreparedPage> {
  world.walkmapPreparation?.undo();
  const facts = measureFacts(mask);
  const boxes = mask ? findPrivateAreas(window) : [];
  const uncover = boxes.length > 0 ? paintCovers(boxes) : () => {};
  const timer = setTimeout(uncover, SELF_RESTORE);
  world.walkmapPreparation = {
    boxes,
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
    view: { x: window.scrollX, y: window.scrollY, width: window.innerWidth, height: window.innerHeight },
    boxes,
  };
}

/** Takes the covers off; a page that was not prepared (or has restored itself) is not stable. */
export function restorePage(): RestoredPage {
  const preparation = world.walkmapPreparation;
  delete world.walkmapPreparation;
  if (!preparation) return { url: location.href, stable: false };
  const stable = preparation.boxes.length === 0 || sameAreas(preparation.boxes, findPrivateAreas(window));
  preparation.undo();
  return { url: location.href, stable };
}

async function twoFrames(): Promise<void> {
  const frames = new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  await Promise.race([frames, new Promise((resolve) => setTimeout(resolve, FRAME_DEADLINE))]);
}
