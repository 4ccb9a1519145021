// Typed pattern: what a person wrote as an address, as a URL pattern without query, fragment and protocol.
const HOST = /^(localhost|[\p{L}\d*-]+(\.[\p{L}\d*-]+)+)(:\d+)?$/u;

/** `null` for what is neither a host with a path nor a path that begins with `/`, and for what is longer than a line. */
export function patternOfTyped(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\?.*$|#(?!\/).*$/, '')
    .replace(/(.)\/$/, '$1');
  if (bare === '' || bare.length > 500 || /\s/.test(bare)) return null;
  return bare.startsWith('/') || HOST.test(bare.split('/')[0] ?? '') ? bare : null;
}
