// Keep still: nothing on the page glides, plays or snaps while it is captured; all of it goes on afterwards.
import type { Root } from './every-root';
import type { UndoList } from './undo-list';

const STILL = `*, ::before, ::after {
  scroll-behavior: auto !important;
  scroll-snap-type: none !important;
  overflow-anchor: none !important;
  transition-duration: 0s !important;
  transition-delay: 0s !important;
  animation-play-state: paused !important;
  background-attachment: scroll !important;
}`;

/** Lays a style sheet over the document and its shadow roots; in Chrome no element of the page changes. */
export function layStillness(roots: readonly Root[], undo: UndoList): void {
  for (const root of roots) {
    const takeOff = import.meta.env.FIREFOX ? layElement(root) : laySheet(root);
    undo.add(() => {
      // What was put back before is taken in first, or it would glide there.
      document.documentElement.getBoundingClientRect();
      takeOff();
    });
  }
}

function laySheet(root: Root): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STILL);
  root.adoptedStyleSheets.push(sheet);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Firefox keeps the list of sheets from the scripts of extensions: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346 */
function layElement(root: Root): () => void {
  const style = document.createElement('style');
  style.textContent = STILL;
  (root instanceof Document ? root.documentElement : root).append(style);
  return () => style.remove();
}

/**
 * Shows what moves at its end, where it would come to rest, and what moves for ever where it is. To be called at each
 * stop: scrolling begins new movements.
 */
export function haltMovements(roots: readonly Root[], undo: UndoList, halted: Set<Animation>): void {
  for (const root of roots) {
    for (const animation of root.getAnimations()) {
      if (!halted.has(animation)) halt(animation, undo);
      halted.add(animation);
    }
  }
}

function halt(animation: Animation, undo: UndoList): void {
  const { currentTime, playState } = animation;
  const end = animation.effect?.getComputedTiming().endTime;
  // A play state that a style sheet gives is taken back with the style sheet; to pause here would outlast it.
  const styled = animation instanceof CSSAnimation;
  if (!styled && playState === 'running') {
    animation.pause();
    undo.add(() => animation.play());
  }
  if (typeof end !== 'number' || !Number.isFinite(end) || typeof currentTime !== 'number' || currentTime >= end) return;
  animation.currentTime = end;
  undo.add(() => {
    animation.currentTime = currentTime;
  });
}

export function pauseVideos(roots: readonly Root[], undo: UndoList): void {
  for (const root of roots) {
    for (const video of root.querySelectorAll('video')) {
      if (video.paused) continue;
      video.pause();
      undo.add(() => void video.play().catch(() => {}));
    }
  }
}
