// Shortcuts: what the browser assigned to our commands, and the page on which a person changes them.
import { browser } from 'wxt/browser';
import { firefox } from './firefox';

export type Command = 'snapshot' | 'snapshot-good' | 'snapshot-bad';

/** The shortcut of a command as the browser writes it; `null` while none is assigned. */
export async function shortcutOf(command: Command): Promise<string | null> {
  const all = await browser.commands.getAll();
  return all.find((entry) => entry.name === command)?.shortcut || null;
}

/** Opens the browser's own page for extension shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefox.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
