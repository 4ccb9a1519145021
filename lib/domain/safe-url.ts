// SafeUrl: an address without what could identify a person or open a session.
import * as z from 'zod/mini';

/** Origin and path (a `#/route` counts as path), the query only where its keys are allowed. */
export const SafeUrl = z.string().check(z.maxLength(2_000)).brand<'SafeUrl'>();
export type SafeUrl = z.infer<typeof SafeUrl>;

const MASKED = '…';

/** A JWT, a hex run of 20 or more, an e-mail address, or a long mixed token: a segment that should not be kept. */
function isTokenLike(segment: string): boolean {
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(segment) && segment.length >= 30 && /^ey/.test(segment)) return true;
  if (/^[0-9a-f]{20,}$/i.test(segment) || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(segment)) return true;
  if (/[^/\s]@[^/\s]+\.[a-z]{2,}/i.test(segment) || /%40/i.test(segment)) return true;
  if (/^\d{9,}$/.test(segment)) return true;
  const mixed = /[a-z]/.test(segment) && /[A-Z]/.test(segment) && /\d/.test(segment);
  return mixed && /^[\w~=-]{20,}$/.test(segment);
}

function maskPath(path: string): string {
  return path
    .split('/')
    .map((segment) => (isTokenLike(segment) ? MASKED : segment))
    .join('/');
}

/**
 * The only way in for a captured address. Keeps origin and path, drops the fragment (but `#/…` routes), keeps those
 * query keys that the site's rules allow, masks segments that look like tokens, and cuts at 2,000 characters.
 * Returns `null` for what is not an http or https address.
 */
export function sanitizeUrl(raw: string, keepQueryKeys: readonly string[] = []): SafeUrl | null {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const query = keepQueryKeys
    .map((key) => [key, url.searchParams.get(key)] as const)
    .filter((pair): pair is readonly [string, string] => pair[1] !== null && !isTokenLike(pair[1]))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
  const route = /^#!?\//.test(url.hash) ? maskPath(url.hash.replace(/[?&].*$/, '')) : '';
  const address = url.origin + maskPath(url.pathname) + (query ? `?${query}` : '') + route;
  return SafeUrl.parse(address.slice(0, 2_000));
}

/** The address as it is shown: without the scheme and without a lone closing slash. */
export function displayUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
