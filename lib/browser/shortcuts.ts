// Shortcuts: what the browser assigned to our commands, and the page on which a person changes them.
import { browser } from 'wxt/browser';
import { firefox } from './firefox';

export const COMMANDS = ['open-panel', 'snapshot', 'snapshot-good', 'snapshot-bad'] as const;
export type Command = (typeof COMMANDS)[number];

/** The browser's own name for the command that clicks the toolbar button. */
const NAMES: Partial<Record<Command, string>> = { 'open-panel': '_execute_action' };

export type Shortcuts = Readonly<Record<Command, string | null>>;

/** Every command's shortcut as the browser writes it; `null` while none is assigned. */
export async function loadShortcuts(): Promise<Shortcuts> {
  const all = await browser.commands.getAll();
  const of = (command: Command) => all.find(({ name }) => name === (NAMES[command] ?? command))?.shortcut || null;
  return Object.fromEntries(COMMANDS.map((command) => [command, of(command)])) as Record<Command, string | null>;
}

/** The shortcut of one command. */
export async function shortcutOf(command: Command): Promise<string | null> {
  return (await loadShortcuts())[command];
}

/** Opens the browser's own page for extension shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefox.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
