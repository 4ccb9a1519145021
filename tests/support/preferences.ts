// Preferences: sets language and theme of every open page of the extension, as another page of it would.
import type { Page } from '@playwright/test';

interface Preferences {
  language: 'en' | 'zh' | null;
  theme: 'system' | 'light' | 'dark';
  names?: readonly string[];
}

export const setPreferences = (page: Page, preferences: Preferences): Promise<void> =>
  page.evaluate(
    (value) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({ preferences: value }),
    preferences,
  );
