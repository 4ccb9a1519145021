// Route: whether the page shows another address than its document was opened with, as a single-page app does, and since when.

/** Lives in the extension's isolated world of this document, which the page cannot see. */
const world = globalThis as { walkmapRoute?: { place: string; began: number } };

export interface Route {
  /** ms after the document was opened; `null` where nobody watched when the route began. */
  began: number | null;
}

/** The address as far as another one is another page: without the query, and without a fragment that is no `#/route`. */
function placeOf(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname + (/^#!?\//.test(url.hash) ? url.hash.replace(/\?.*$/, '') : '');
}

/** Notes that an address is shown since now, so that what is measured afterwards counts for it alone. */
export function noteRoute(address: string = location.href): void {
  const place = placeOf(address);
  if (world.walkmapRoute?.place !== place) world.walkmapRoute = { place, began: Math.round(performance.now()) };
}

/** The route within the document; `null` while it is the page that was loaded. */
export function currentRoute(opened: string = openedAs(), shown: string = location.href): Route | null {
  const place = placeOf(shown);
  if (world.walkmapRoute?.place === place) return { began: world.walkmapRoute.began };
  // The browser names the document without its fragment in some versions: a route by `#/` is then told by being noted.
  const [from, to] = opened.includes('#') ? [placeOf(opened), place] : [placeOf(opened), place.replace(/#.*$/, '')];
  return from === to ? null : { began: null };
}

function openedAs(): string {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation?.name ?? location.href;
}
