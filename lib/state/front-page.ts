// Front page: whether the page beside the panel can be captured, told before a person tries.
import { type ReadonlySignal, signal } from '@preact/signals';
import { GRANT_LASTS } from '@/lib/browser/grant';
import { walkedWindowId, watchPhoneWindow } from '@/lib/browser/phone-window';
import { readStored, watchStored } from '@/lib/browser/storage';
import { frontTab, watchFrontTab } from '@/lib/browser/tabs';
import { GRANT_KEY, Grant } from '@/lib/capture/notice';
import type { ErrorCode } from '@/lib/domain/app-error';
import { uncapturable } from '@/lib/domain/page-kind';

export interface FrontPage {
  /** `ready`, or the reason why a snapshot from the panel would fail now. */
  readonly standing: ReadonlySignal<'ready' | ErrorCode>;
  /** What a gesture gives access to in this browser: the pages of a site, or the one page. */
  readonly grantLasts: 'site' | 'page';
  /** Host of the page in front, where it can be seen. */
  readonly host: ReadonlySignal<string | null>;
  /** Title of the page in front, where it can be seen. */
  readonly title: ReadonlySignal<string>;
}

/** Milliseconds after a gesture in which a panel that opens was opened by it. */
const JUST_NOW = 10_000;

/** Follows the tab in front of the window that is walked in, for the life of the page. */
export function newFrontPage(): FrontPage {
  const standing = signal<'ready' | ErrorCode>('ready');
  const host = signal<string | null>(null);
  const title = signal('');
  /** The tab whose page a gesture gave access to; where its address stays hidden, no gesture ever helps. */
  let granted: number | null = null;
  let looks = 0;
  const look = async () => {
    looks += 1;
    const mine = looks;
    const tab = await frontTab(await walkedWindowId());
    if (mine !== looks) return;
    const url = tab?.url || undefined;
    const hidden = tab?.id === granted ? 'page-browser' : 'permission-needed';
    standing.value = url === undefined ? hidden : (uncapturable(url) ?? 'ready');
    host.value = url === undefined ? null : new URL(url).host || null;
    title.value = tab?.title ?? '';
  };
  const noteGrant = (value: unknown, since = 0) => {
    const grant = Grant.safeParse(value);
    if (grant.success && grant.data.at >= since) granted = grant.data.tabId;
    void look();
  };
  watchFrontTab((left) => {
    if (left === granted) granted = null;
    void look();
  });
  watchPhoneWindow(() => void look());
  watchStored(GRANT_KEY, noteGrant, 'session');
  void readStored(GRANT_KEY, 'session').then((value) => noteGrant(value, Date.now() - JUST_NOW));
  return { standing, grantLasts: GRANT_LASTS, host, title };
}
