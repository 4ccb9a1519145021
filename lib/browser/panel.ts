// Panel: opens the side panel (Chrome, Edge) or the sidebar (Firefox); only ever within a person's gesture.
import { browser } from 'wxt/browser';
import { firefox } from './firefox';

/** Beside the pages of a window, from one of our own; call it before any `await` of the gesture's handler. */
export function openPanelIn(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX ? firefox.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Must be called before any `await` of the gesture's handler. */
export function openPanel(tabId: number): Promise<void> {
  return import.meta.env.FIREFOX ? firefox.sidebarAction.open() : browser.sidePanel.open({ tabId });
}
