// Storage: the extension's small key-value stores; `local` outlives restarts, `session` ends with the browser.
import { browser } from 'wxt/browser';

type Area = 'local' | 'session';

export async function readStored(key: string, area: Area = 'local'): Promise<unknown> {
  return (await browser.storage[area].get(key))[key];
}

export async function writeStored(key: string, value: unknown, area: Area = 'local'): Promise<void> {
  await browser.storage[area].set({ [key]: value });
}

/** Calls `changed` with each new value of `key`, whichever context wrote it; returns what ends it. */
export function watchStored(key: string, changed: (value: unknown) => void, area: Area = 'local'): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (key in changes) changed(changes[key]?.newValue);
  };
  browser.storage[area].onChanged.addListener(listener);
  return () => browser.storage[area].onChanged.removeListener(listener);
}

/** Forgets everything, in both areas; who watches a key hears that it is gone. */
export async function clearStored(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await markSession();
}

const SESSION_KEY = 'session-seen';

/** Whether the browser, or the extension in it, was started since `markSession`. */
export async function isNewSession(): Promise<boolean> {
  return (await readStored(SESSION_KEY, 'session')) === undefined;
}

export async function markSession(): Promise<void> {
  await writeStored(SESSION_KEY, true, 'session');
}
