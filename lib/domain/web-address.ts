// Web address: what a person types or pastes as the address of a page.
import { patternOf } from './url-pattern';

/**
 * The address as it can be opened, with `https://` where no scheme was typed; `null` for what is no address on the web, and
 * for one with a name or a password in it.
 */
export function readWebAddress(text: string): string | null {
  const line = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(line) ? line : `https://${line}`);
  if (url?.username !== '' || /\s/.test(line) || !/^https?:$/.test(url.protocol)) return null;
  const named = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  return named ? url.href : null;
}

/** A whole address that was pasted as a pattern becomes the pattern of its page; anything else stays as it was typed. */
export function readPattern(text: string): string {
  const line = text.trim();
  const url = /^https?:\/\//i.test(line) && !line.includes('*') ? readWebAddress(line) : null;
  // Of what is walked only a fragment that is a route is kept.
  return url === null ? line : patternOf(url.replace(/#(?!\/).*$/, ''));
}
