// One sheet: whether a page shows all of itself while it stands at its top, as a browser must that pictures what is out of sight.
import type { Root } from './every-root';

/** Call the result when the page stands at its top again: it tells whether anything that was there is gone, as in long lists. */
export function watchLosses(roots: readonly Root[]): () => boolean {
  const seen: MutationRecord[] = [];
  const watch = new MutationObserver((records) => seen.push(...records));
  for (const root of roots) watch.observe(root, { childList: true, characterData: true, subtree: true });
  return () => {
    seen.push(...watch.takeRecords());
    watch.disconnect();
    return seen.some(({ type, removedNodes }) => type === 'characterData' || [...removedNodes].some(isLost));
  };
}

function isLost(node: Node): boolean {
  return !node.isConnected && (node instanceof Element || node.textContent?.trim() !== '');
}

/** Whether everything met on the way down is shown, in sight or not, and nothing is drawn only when it comes into sight. */
export function showsAll(roots: readonly Root[], met: readonly Element[]): boolean {
  const shown = met.every((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  return shown && !roots.some((root) => [...root.querySelectorAll('*')].some(isDrawnInSight));
}

function isDrawnInSight(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('content-visibility') === 'auto';
}
