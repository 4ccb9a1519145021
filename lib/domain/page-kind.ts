// Page kind: which pages no extension may capture or mask, told by their address.
import type { ErrorCode } from './app-error';

const STORES = new Set(['chromewebstore.google.com', 'microsoftedge.microsoft.com', 'addons.mozilla.org']);

/** Why the page at `address` cannot be captured; `null` when it can. */
export function uncapturable(address: string): ErrorCode | null {
  if (address.startsWith('view-source:')) return 'page-view-source';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'page-browser';
  }
  if (url.protocol === 'file:') return 'page-file';
  if (/^(chrome|moz|safari-web|edge)-extension:$/.test(url.protocol)) return 'page-other-extension';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'page-browser';
  if (STORES.has(url.hostname)) return 'page-store';
  if (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore')) return 'page-store';
  if (/\.pdf$/i.test(url.pathname)) return 'page-pdf';
  return null;
}
