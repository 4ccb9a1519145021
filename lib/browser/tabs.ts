// Tabs: the page in front of a window, as far as the browser lets us see it.
import { browser } from 'wxt/browser';

export interface FrontTab {
  id: number;
  windowId: number;
  /** Absent while the extension has no access to the tab's page. */
  url: string | undefined;
  title: string | undefined;
  incognito: boolean;
}

/** The tab in front of a window; `undefined` when the window has none that can be addressed. */
export async function frontTab(windowId: number): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title, incognito: tab.incognito };
}

/** The address a tab shows; `undefined` where it is gone or cannot be seen. */
export async function addressOf(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url || undefined;
}

/** Whether a window is minimised: its pictures never come. One that is gone is not. */
export async function isMinimised(windowId: number): Promise<boolean> {
  const found = await browser.windows.get(windowId).catch(() => undefined);
  return found?.state === 'minimized';
}

/** The window of the page that asks. */
export async function currentWindowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_NONE;
}

/**
 * Calls `changed` when another page may have come to the front, or the one in front moved on, with the id of a tab that
 * left its page; returns what ends it.
 */
export function watchFrontTab(changed: (left: number | null) => void): () => void {
  const activated = () => changed(null);
  const updated = (id: number, change: { status?: string; url?: string; title?: string }) => {
    if (change.status === 'loading') changed(id);
    else if (change.status !== undefined || change.url !== undefined || change.title !== undefined) changed(null);
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

interface PageEvents {
  /** A document came, or is complete. */
  opened(tabId: number): void;
  /** The same document shows another address. */
  routed(tabId: number): void;
  /** A page opened a tab. */
  spawned(tabId: number, openerId: number): void;
}

/** Hears what becomes of the pages in all tabs; call it while the worker's script first runs. */
export function onPages({ opened, routed, spawned }: PageEvents): void {
  browser.tabs.onUpdated.addListener((id, change) => {
    if (change.status !== undefined) opened(id);
    else if (change.url !== undefined) routed(id);
  });
  browser.tabs.onCreated.addListener((tab) => {
    const { id, openerTabId } = tab;
    // A new tab of the person's own has an opener too, but no page to go to.
    const { pendingUrl = tab.url } = tab as { pendingUrl?: string };
    if (id !== undefined && openerTabId !== undefined && /^https?:/.test(pendingUrl ?? '')) spawned(id, openerTabId);
  });
}

/** Shows an address of the web in a window: in the tab in front, or in a new one. */
export async function openAddress(windowId: number, url: string, inFront: boolean): Promise<void> {
  const tab = inFront ? await frontTab(windowId) : undefined;
  if (tab) await browser.tabs.update(tab.id, { url });
  else await browser.tabs.create({ windowId, url });
}
