// Page messages: hears our own script in the top frame of a tab; the browser says where it comes from, not the page.
import { browser } from 'wxt/browser';

export interface PageSender {
  tabId: number;
  windowId: number;
  /** `undefined` where the browser does not tell. */
  documentId: string | undefined;
}

/** A listener that returns `undefined` leaves the message without an answer. */
export function onPageMessage(listener: (message: unknown, from: PageSender) => Promise<unknown> | undefined): void {
  const own = new URL(browser.runtime.getURL('/')).origin;
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const { id, tab, frameId, url, documentId } = sender;
    if (id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined || tab.incognito) return false;
    if (url === undefined || new URL(url).origin === own) return false;
    const answer = listener(message, { tabId: tab.id, windowId: tab.windowId, documentId });
    if (!answer) return false;
    answer.then(respond, () => respond(null));
    return true;
  });
}
