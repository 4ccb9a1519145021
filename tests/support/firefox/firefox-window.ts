// Firefox window: the browser's own buttons, keys and sidebar, which are pages of the browser itself.
import { expect } from '@playwright/test';
import type { Bidi } from './bidi';
import { View } from './view';

/** What the browser's own window can do; typed as far as it is used here. */
interface BrowserWindow extends Window {
  ChromeUtils: { importESModule(url: string): never };
  Ci: { nsIScriptError: new () => ScriptError; nsIConsoleAPIStorage: object };
  Cc: Record<string, { getService(of: object): { getEvents(): ConsoleEvent[] } }>;
  Services: { console: { getMessageArray(): unknown[] } };
}
interface ScriptError {
  sourceName: string;
  errorMessage: string;
}
interface ConsoleEvent {
  level: string;
  filename: string;
  arguments: unknown[];
}
interface Events {
  event: {
    synthesizeMouseAtPoint(x: number, y: number, options: object, window: Window): Promise<boolean>;
    sendSingleKey(key: object, window: Window): void;
  };
}
interface Sidebar extends HTMLElement {
  browsingContext: object;
  currentURI: { spec: string };
}
interface Navigables {
  NavigableManager: { getBrowsingContextById(id: string): object };
}

export interface FirefoxWindow {
  /** A click of the mouse on Walkmap's button: it grants activeTab for the page in front and opens the sidebar. */
  clickToolbar(): Promise<void>;
  /** Presses Alt, Shift and a letter on the keyboard, which is how all our shortcuts begin. */
  pressShortcut(letter: string): Promise<void>;
  /** Errors and warnings that the extension's pages, worker and scripts have reported so far. */
  complaints(): Promise<string[]>;
  /** The sidebar, once it shows our panel. */
  sidebar(): Promise<View>;
}

const SIDEBAR = 'sidebar';

export async function firefoxWindow(bidi: Bidi): Promise<FirefoxWindow> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const chrome = new View(bidi, contexts[0]?.context ?? '');
  return {
    clickToolbar: () => chrome.evaluate(clickToolbar),
    pressShortcut: (letter) => chrome.evaluate(pressShortcut, letter),
    complaints: () => chrome.evaluate(complaints),
    sidebar: async () => {
      await expect.poll(() => chrome.evaluate(exposeSidebar, SIDEBAR), { timeout: 10_000 }).toContain('sidepanel.html');
      return new View(bidi, SIDEBAR);
    },
  };
}

async function clickToolbar(): Promise<void> {
  const { ChromeUtils } = window as unknown as BrowserWindow;
  const { event }: Events = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const button = document.querySelector('toolbarbutton[id^="walkmap_"]');
  if (!button) throw new Error('Walkmap has no button in the toolbar');
  const { left, top, width, height } = button.getBoundingClientRect();
  await event.synthesizeMouseAtPoint(left + width / 2, top + height / 2, {}, window);
}

async function pressShortcut(letter: string): Promise<void> {
  const { ChromeUtils } = window as unknown as BrowserWindow;
  const { event }: Events = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const key = { key: letter, code: `Key${letter}`, printable: true, altKey: true, shiftKey: true };
  event.sendSingleKey(key, window);
}

/** Read from the browser's own console, which hears of the sidebar and the background as well. */
function complaints(): string[] {
  const { Cc, Ci, Services } = window as unknown as BrowserWindow;
  const thrown = Services.console
    .getMessageArray()
    .flatMap((message) => (message instanceof Ci.nsIScriptError ? [message] : []))
    .map(({ sourceName, errorMessage }) => `${errorMessage} (${sourceName})`);
  const logged = Cc['@mozilla.org/consoleAPI-storage;1']
    ?.getService(Ci.nsIConsoleAPIStorage)
    .getEvents()
    .filter(({ level }) => level === 'error' || level === 'warn')
    .map(({ level, filename, arguments: words }) => `${level}: ${words.map(String).join(' ')} (${filename})`);
  // Firefox complains of itself where a page is left before all of it is there.
  const late = /Promise resolved after context unloaded|FrameData missing|Layout was forced before/;
  return [...thrown, ...(logged ?? [])].filter((line) => line.includes('moz-extension://') && !late.test(line));
}

/** BiDi lists tabs only; the sidebar takes commands all the same once its id leads to it. Returns its address. */
function exposeSidebar(id: string): string {
  const { ChromeUtils } = window as unknown as BrowserWindow;
  const url = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
  const { NavigableManager }: Navigables = ChromeUtils.importESModule(url);
  const frame = document.getElementById('sidebar') as HTMLIFrameElement;
  const sidebar = frame.contentDocument?.getElementById('webext-panels-browser') as Sidebar | null | undefined;
  if (!sidebar) return '';
  const known = Object.getPrototypeOf(NavigableManager) as Navigables['NavigableManager'];
  NavigableManager.getBrowsingContextById = (asked) =>
    asked === id ? sidebar.browsingContext : known.getBrowsingContextById.call(NavigableManager, asked);
  return sidebar.currentURI.spec;
}
