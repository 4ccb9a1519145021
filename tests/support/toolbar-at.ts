// Toolbar at: clicks the toolbar button over a page whose address Playwright does not tell as the browser does.
import type { LaunchedBrowser } from './launch-browser';
import { browserSession } from './toolbar';

/** A click as `clickToolbar` does it, over the one tab whose address starts with `address`. */
export const clickToolbarAt = async (
  browser: Pick<LaunchedBrowser, 'context' | 'id'>,
  address: string,
): Promise<void> => {
  const session = await browserSession(browser);
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tabs = targetInfos.filter((target) => target.url.startsWith(address));
    const [tab] = tabs;
    if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs: ${targetInfos.map((target) => target.url)}`);
    await session.send('Extensions.triggerAction', { id: browser.id, targetId: tab.targetId });
  } finally {
    await session.detach();
  }
};
