// SafeUrl: an address without what could identify a person or open a session.
import * as z from 'zod/mini';

/** Origin and path (a `#/route` counts as path), the query only where its keys are allowed. */
export const SafeUrl = z.string().check(z.maxLength(2_000)).brand<'SafeUrl'>();
export type SafeUrl = z.infer<typeof SafeUrl>;

const MASKED = '…';

/**
 * A JWT, an e-mail address, or something in it that was drawn by chance: a segment that should not be kept. Looked at as
 * it reads once decoded, because `%40` hides an `@` and `;jsessionid=` a key.
 */
function isTokenLike(segment: string): boolean {
  const text = decode(decode(segment));
  if (/[^/\s]@[^/\s]+\.[a-z]{2,}/i.test(text) || /%40/.test(segment)) return true;
  if (/ey[\w-]{8,}\.[\w-]+\.[\w-]*/.test(text)) return true;
  return text.split(/[^\w~+/-]+/).some(isTokenPart);
}

/** A long number (alone, or behind one word as in `order-123456789`), a UUID, hex, or letters and digits as no word has. */
function isTokenPart(part: string): boolean {
  if (/^([a-z]{1,10}[-_])?\+?\d{9,}$/i.test(part)) return true;
  if (/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.test(part)) return true;
  if (part.length >= 20 && /[a-z]/.test(part) && /[A-Z]/.test(part) && /\d/.test(part)) return true;
  return part.split(/[-_~+/]/).some((run) => /^[0-9a-f]{20,}$/i.test(run) || (run.length >= 20 && turns(run) >= 5));
}

/** How often letters and digits take turns; words with a number or two have a few, keys have many. */
function turns(run: string): number {
  return run.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
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
