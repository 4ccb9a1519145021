// Phone window: a window of its own, as wide as a phone, in which a site shows what it shows on phones.
import { browser } from 'wxt/browser';
import { readStored, watchStored, writeStored } from './storage';
import { currentWindowId } from './tabs';

const KEY = 'phone-window';

/** CSS pixels of the whole window: about what a common phone of 2023 shows, 390 x 844 at most for the page. */
const SIZE = { width: 390, height: 844 };

/** Opens `url` in it; one that is open gives way. */
export async function openPhoneWindow(url: string): Promise<void> {
  await closePhoneWindow();
  const id = (await browser.windows.create({ url, type: 'popup', ...SIZE }))?.id;
  if (id === undefined) return;
  // Some window systems open it as they like, and size it when they are asked again.
  await browser.windows.update(id, SIZE);
  await writeStored(KEY, id, 'session');
}

export async function closePhoneWindow(): Promise<void> {
  const id = await phoneWindowId();
  if (id !== null) await browser.windows.remove(id);
  await writeStored(KEY, null, 'session');
}

/** `null` while none is open. */
export async function phoneWindowId(): Promise<number | null> {
  const id = await readStored(KEY, 'session');
  if (typeof id !== 'number') return null;
  const found = await browser.windows.get(id).catch(() => undefined);
  return found?.id ?? null;
}

/** The window that is walked in: the phone's while it is open, else that of the page that asks. */
export async function walkedWindowId(): Promise<number> {
  return (await phoneWindowId()) ?? currentWindowId();
}

/** Calls `changed` when it was opened or closed, by whomever. */
export function watchPhoneWindow(changed: () => void): void {
  watchStored(KEY, changed, 'session');
  browser.windows.onRemoved.addListener(changed);
}
