// Aim: which page is meant, told when it is asked for, and whether it is still in front and may be captured.
import { type FrontTab, frontTab, isMinimised } from '@/lib/browser/tabs';
import { AppError } from '@/lib/domain/app-error';
import { uncapturable } from '@/lib/domain/page-kind';

export interface Aim {
  windowId: number;
  /** What was in front when it was asked for is what is meant, however long the queue and the tries take. */
  tabId: number | undefined;
  /** A gesture on the page itself asked for it, so that a page which still cannot be seen never will be. */
  granted: boolean;
}

export async function newAim(windowId: number, granted: boolean): Promise<Aim> {
  return { windowId, tabId: (await frontTab(windowId))?.id, granted };
}

/** A tab whose address can be seen. */
export type PageTab = FrontTab & { url: string };

/** The tab that was asked for. Throws where it is no longer in front, or of a kind that is never captured. */
export async function capturableTab({ windowId, tabId, granted }: Aim): Promise<PageTab> {
  const [tab, minimised] = await Promise.all([frontTab(windowId), isMinimised(windowId)]);
  if (tabId === undefined) throw new AppError('page-browser');
  if (tab?.id !== tabId) throw new AppError('tab-changed');
  if (tab.incognito) throw new AppError('page-private');
  if (!tab.url) throw new AppError(granted ? 'page-browser' : 'permission-needed');
  const code = uncapturable(tab.url);
  if (code) throw new AppError(code);
  if (minimised) throw new AppError('window-hidden');
  return { ...tab, url: tab.url };
}
