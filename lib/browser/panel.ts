// Panel: opens the side panel (Chrome, Edge) or the sidebar (Firefox); only ever within a person's gesture.
import { browser } from 'wxt/browser';
import { firefox } from './firefox';

/** Must be called before any `await` of the gesture's handler. */
export function openPanel(tabId: number): Promise<void> {
  return import.meta.env.FIREFOX ? firefox.sidebarAction.open() : browser.sidePanel.open({ tabId });
}
