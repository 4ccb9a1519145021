// Watch page: for auto-capture, tells the worker when the page has come to rest, and what is about to be clicked.
import { MOST_FILLED } from './click-limits';
import { holdClicks } from './hold-clicks';
import { nameOf } from './name-of';
import type { PageMessage, Watching } from './page-message';
import { noteRoute } from './route';
import { FIELDS, typedIn } from './typed-in';
import { whenCalm } from './when-calm';

/** Brings `false` where nothing need be watched any more; rejects where the extension was reloaded or removed since. */
export type Send = (message: PageMessage) => Promise<unknown>;

/** Lives in the extension's isolated world of this document, which the page cannot see. */
const world = globalThis as { walkmapWatch?: Watch };

interface Watch {
  change(watching: Watching): void;
  stop(): void;
}

/** Begins to watch this document, watches it in another way from now on, or ends it. */
export function watchPage(watching: Watching, send: Send): void {
  if (!watching.onClick && !watching.onNavigation) world.walkmapWatch?.stop();
  else if (world.walkmapWatch) world.walkmapWatch.change(watching);
  else world.walkmapWatch = newWatch(watching, send);
}

function newWatch(first: Watching, send: Send): Watch {
  let watching = first;
  let release: (() => void) | null = null;
  let stopWaiting = () => {};
  let filled = new Set<string>();

  // A walkthrough that ended, or an extension that is gone, stays in nobody's way.
  const tell = (message: PageMessage) =>
    send(message).then((watched) => {
      if (watched === false) stop();
    }, stop);
  const rest = () => {
    stopWaiting();
    if (watching.onNavigation) stopWaiting = whenCalm(() => void tell({ is: 'calm', url: location.href }));
  };
  const route = () => {
    if (noteRoute()) rest();
  };
  const comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) rest();
  };
  const fill = (event: Event) => {
    const field = event.composedPath()[0];
    if (!event.isTrusted || !(field instanceof Element) || !field.matches(FIELDS)) return;
    const name = nameOf(field, watching.selectors, typedIn(document));
    if (name && filled.size < MOST_FILLED) filled.add(name);
  };
  const ask = (clicked: Element, heldAt: number) => {
    const { x, y, width, height } = clicked.getBoundingClientRect();
    const name = nameOf(clicked, watching.selectors, typedIn(document));
    const done = [...filled];
    filled = new Set();
    return tell({ is: 'click', url: location.href, heldAt, name, box: { x, y, width, height }, filled: done });
  };
  const change = (next: Watching) => {
    watching = next;
    if (next.onClick) release ??= holdClicks(ask);
    else {
      release?.();
      release = null;
    }
    if (!next.onNavigation) stopWaiting();
    // A browser without the Navigation API tells the worker of a new address, and the worker comes here.
    route();
  };
  const { navigation } = window as { navigation?: EventTarget };
  function stop() {
    change({ ...watching, onClick: false, onNavigation: false });
    navigation?.removeEventListener('currententrychange', route);
    window.removeEventListener('pageshow', comeBack);
    window.removeEventListener('change', fill, true);
    delete world.walkmapWatch;
  }
  noteRoute();
  navigation?.addEventListener('currententrychange', route);
  window.addEventListener('pageshow', comeBack);
  window.addEventListener('change', fill, true);
  change(first);
  if (first.opened) rest();
  return { change, stop };
}
