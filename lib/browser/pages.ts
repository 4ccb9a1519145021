// Pages: opens the extension's own pages in tabs.
import { browser } from 'wxt/browser';

/** Opens a map beside the page that is being walked. */
export async function openMapPage(mapId: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}map.html?map=${encodeURIComponent(mapId)}` });
}
