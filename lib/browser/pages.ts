// Pages: opens the extension's own pages in tabs.
import { browser } from 'wxt/browser';

export type PageName = 'map' | 'library' | 'project' | 'options' | 'welcome' | 'recovery' | 'microphone';

/** Opens one of our pages in a tab of its own; `query` becomes its search part, `place` is where on it. */
export async function openTab(page: PageName, query: Readonly<Record<string, string>> = {}, place = ''): Promise<void> {
  const search = new URLSearchParams(query).toString();
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/')}${page}.html${search && `?${search}`}${place && `#${place}`}`,
  });
}
