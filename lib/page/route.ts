// Route: whether the page shows another address than its document was opened with, as a single-page app does, and since when.

export interface Route {
  /** ms after the document was opened; `null` where nobody watched when the route began. */
  began: number | null;
}

/** Lives in the extension's isolated world of this document, which the page cannot see. */
const world = globalThis as { walkmapRoute?: { place: string; route: Route | null } };

/** The address as far as another one is another page: without the query, and without a fragment that is no `#/route`. */
function placeOf(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname + (/^#!?\//.test(url.hash) ? url.hash.replace(/\?.*$/, '') : '');
}

/** Notes which address is shown; call it when it may have changed. Whether it is another page since the last call. */
export function noteRoute(shown: string = location.href, opened: string = openedAs()): boolean {
  const place = placeOf(shown);
  const last = world.walkmapRoute;
  if (last?.place === place) return false;
  world.walkmapRoute = { place, route: last ? { began: Math.round(performance.now()) } : routeIn(opened, place) };
  return last !== undefined;
}

/** The route within the document; `null` while it is the page that was loaded. */
export function currentRoute(shown: string = location.href, opened: string = openedAs()): Route | null {
  const place = placeOf(shown);
  return world.walkmapRoute?.place === place ? world.walkmapRoute.route : routeIn(opened, place);
}

/** As far as it can be told afterwards; some browsers name what was opened without its fragment. */
function routeIn(opened: string, place: string): Route | null {
  const same = opened.includes('#') ? placeOf(opened) === place : placeOf(opened) === place.replace(/#.*$/, '');
  return same ? null : { began: null };
}

function openedAs(): string {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation?.name ?? location.href;
}
