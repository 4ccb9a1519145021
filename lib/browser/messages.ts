// Messages: sending to and hearing from the extension's other contexts, and nobody else.
import { browser } from 'wxt/browser';

export async function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/**
 * Hears messages of the extension's own pages only: same id, the extension's origin, not from a script in a page.
 * A listener that returns `undefined` leaves the message to others.
 */
export function onMessage(listener: (message: unknown) => Promise<unknown> | undefined): void {
  const origin = new URL(browser.runtime.getURL('/')).origin;
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const own = sender.id === browser.runtime.id && sender.url !== undefined && new URL(sender.url).origin === origin;
    const answer = own ? listener(message) : undefined;
    if (!answer) return false;
    answer.then(respond);
    return true;
  });
}
