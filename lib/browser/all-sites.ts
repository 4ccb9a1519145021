// All sites: the one permission that a person may give for a while, to be followed from site to site.
import { browser } from 'wxt/browser';

const ALL_SITES = { origins: ['<all_urls>'] };

/** Asks the person; call it before any `await` of the gesture's handler. Whether it was given. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES);
}

export async function handBackAllSites(): Promise<void> {
  if (await hasAllSites()) await browser.permissions.remove(ALL_SITES);
}
