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
  /** Where the page stood, and how large its view was. */
  stood: Box;
  /** What is pictured, in CSS pixels of the view. */
  seen: Box;
  undo: () => void;
}

/** Lives in the extension's isolated world of this document, which the page cannot see. */
const world = globalThis as { walkmapPreparation?: Preparation };

/** `sheet`: what is pictured where that is more than is in sight, in CSS pixels of the document; its covers lie in that. */
export async function preparePage(covering: Covering, sheet: Box | null = null): Promise<PreparedPage> {
  endPicker();
  world.walkmapPreparation?.undo();
  const facts = measureFacts(covering);
  const stood = viewOf(window);
  const view = sheet ?? stood;
  const seen = { ...view, x: view.x - stood.x, y: view.y - stood.y };
  const boxes = findPrivateAreas(window, covering, seen);
  const uncover = coverUp(boxes, sheet ? stood : null);
  const timer = setTimeout(uncover, SELF_RESTORE);
  world.walkmapPreparation = {
    covering,
    boxes,
    stood,
    seen,
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
    boxes: boxes.map((box) => ({ ...box, x: box.x - seen.x, y: box.y - seen.y })),
  };
}

/** `scrolled`: the covers lie in the document, which was scrolled there. */
function coverUp(boxes: readonly Box[], scrolled: { x: number; y: number } | null): () => void {
  if (boxes.length === 0) return () => {};
  if (!scrolled) return paintCovers(boxes);
  const { x, y } = scrolled;
  return paintCovers(
    boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
    'absolute',
  );
}

/** Takes the covers off; a page that was not prepared (or has restored itself) is not stable. */
export function restorePage(): RestoredPage {
  const preparation = world.walkmapPreparation;
  delete world.walkmapPreparation;
  if (!preparation) return { url: location.href, stable: false };
  const { boxes, covering, seen, stood } = preparation;
  const stable = sameAreas(boxes, findPrivateAreas(window, covering, seen));
  preparation.undo();
  return { url: location.href, stable: stable && standsStill(stood) };
}

function viewOf({ scrollX, scrollY, innerWidth, innerHeight }: Window): Box {
  return { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight };
}

/** Firefox pictures the place that was in sight; what is fixed in a page that scrolled on is not where it was seen. */
function standsStill(stood: Box): boolean {
  if (!import.meta.env.FIREFOX) return true;
  const now = viewOf(window);
  return now.x === stood.x && now.y === stood.y;
}

async function twoFrames(): Promise<void> {
  const frames = new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  await Promise.race([frames, new Promise((resolve) => setTimeout(resolve, FRAME_DEADLINE))]);
}
