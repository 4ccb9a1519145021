// Clicks the extension's toolbar button, as a person does.
import type { CDPSession, Page } from '@playwright/test';
import type { LaunchedBrowser } from './launch-browser';

/** A session with the whole browser; detach it when done. */
export const browserSession = async (browser: Pick<LaunchedBrowser, 'context'>): Promise<CDPSession> => {
  const instance = browser.context.browser();
  if (!instance) throw new Error('the browser is closed');
  return instance.newBrowserCDPSession();
};

/**
 * A real click: fires `action.onClicked` and grants activeTab for the page's tab. It brings the page to the front.
 * Two tabs with the same address cannot be told apart; the first one gets the click.
 */
export const clickToolbar = async (browser: Pick<LaunchedBrowser, 'context' | 'id'>, page: Page): Promise<void> => {
  const session = await browserSession(browser);
  try {
    await page.bringToFront();
    // The command wants a target of type "tab", which the page's own session is not.
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((target) => target.url === page.url());
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    await session.send('Extensions.triggerAction', { id: browser.id, targetId: tab.targetId });
  } finally {
    await session.detach();
  }
};
