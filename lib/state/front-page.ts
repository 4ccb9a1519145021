// Front page: whether the page beside the panel can be captured, told before a person tries.
import { type ReadonlySignal, signal } from '@preact/signals';
import { watchStored } from '@/lib/browser/storage';
import { currentWindowId, frontTab, watchFrontTab } from '@/lib/browser/tabs';
import { GRANT_KEY } from '@/lib/capture/notice';
import type { ErrorCode } from '@/lib/domain/app-error';
import { uncapturable } from '@/lib/domain/page-kind';

export interface FrontPage {
  /** `ready`, or the reason why a snapshot from the panel would fail now. */
  readonly standing: ReadonlySignal<'ready' | ErrorCode>;
  /** Host of the page in front, where it can be seen. */
  readonly host: ReadonlySignal<string | null>;
  /** Title of the page in front, where it can be seen. */
  readonly title: ReadonlySignal<string>;
}

/** Follows the tab in front of the panel's own window for the life of the page. */
export function newFrontPage(): FrontPage {
  const standing = signal<'ready' | ErrorCode>('ready');
  const host = signal<string | null>(null);
  const title = signal('');
  const look = async () => {
    const tab = await frontTab(await currentWindowId());
    const url = tab?.url || undefined;
    standing.value = url === undefined ? 'permission-needed' : (uncapturable(url) ?? 'ready');
    host.value = url === undefined ? null : new URL(url).host || null;
    title.value = tab?.title ?? '';
  };
  watchFrontTab(look);
  watchStored(GRANT_KEY, look, 'session');
  void look();
  return { standing, host, title };
}
