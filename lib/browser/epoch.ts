// Epoch: a count of everything that could have put another page in front; equal before and after means nothing did.
import { browser } from 'wxt/browser';

export interface Epoch {
  now(): number;
}

/**
 * Starts counting; call it while the worker's script first runs, so that no event is missed. A check of the active tab
 * alone, before and after, still let a third of adversarial switches through.
 */
export function newEpoch(): Epoch {
  let count = 0;
  const bump = () => {
    count += 1;
  };
  browser.tabs.onActivated.addListener(bump);
  browser.tabs.onRemoved.addListener(bump);
  browser.tabs.onReplaced.addListener(bump);
  browser.windows.onFocusChanged.addListener(bump);
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (tab.active && (change.status === 'loading' || change.url !== undefined)) bump();
  });
  return { now: () => count };
}
