// URL pattern: which addresses are the same page, and which ones a person meant by a pattern.

/**
 * An address without what is only about one thing: numbers, hashes and long codes of its path are the same page. What is no
 * address, as a foreign file may say, is a page of its own.
 */
export function patternOf(url: string): string {
  const address = URL.parse(url);
  if (!address) return url;
  const { host, pathname, hash } = address;
  const parts = (pathname + hash).split('/').map((part) => (/\d{3}|^\d+$|^[0-9a-f-]{12,}$/i.test(part) ? '*' : part));
  return host + parts.join('/').replace(/\/$/, '');
}

/** `*` stands for anything; a pattern that begins with `/` is about the path, any other about host and path. What is no address matches none. */
export function matchesPattern(url: string, pattern: string): boolean {
  const address = URL.parse(url);
  if (!address) return false;
  const { host, pathname, hash } = address;
  const path = (pathname + hash).replace(/(.)\/$/, '$1');
  const wanted = pattern
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/(.)\/$/, '$1');
  if (wanted === '') return false;
  const parts = wanted.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${parts.join('.*')}$`, 'i');
  return whole.test(wanted.startsWith('/') ? path : host + (path === '/' ? '' : path));
}
