// Firefox: the calls that only Firefox has, typed.
import { browser } from 'wxt/browser';

interface FirefoxOnly {
  sidebarAction: { open(): Promise<void> };
  commands: { openShortcutSettings(): Promise<void> };
}

export const firefox = browser as unknown as FirefoxOnly;
