// Phone walk: the site in a phone-sized window, which the panel walks in as long as it is open.
import { type ReadonlySignal, signal } from '@preact/signals';
import { closePhoneWindow, openPhoneWindow, phoneWindowId, watchPhoneWindow } from '@/lib/browser/phone-window';
import { currentWindowId, frontTab } from '@/lib/browser/tabs';
import { AppError } from '@/lib/domain/app-error';
import { uncapturable } from '@/lib/domain/page-kind';
import type { Attempt } from './error-reporter';

export interface PhoneWalk {
  readonly open: ReadonlySignal<boolean>;
  /** Opens the page in front there; where it cannot be captured, the reason is said. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function newPhoneWalk(attempt: Attempt): PhoneWalk {
  const open = signal(false);
  const look = async () => {
    open.value = (await phoneWindowId()) !== null;
  };
  watchPhoneWindow(() => void look());
  void look();
  return {
    open,
    start: () =>
      attempt(async () => {
        const address = (await frontTab(await currentWindowId()))?.url;
        const code = address ? uncapturable(address) : 'permission-needed';
        if (!address || code) throw new AppError(code ?? 'permission-needed');
        await openPhoneWindow(address);
      }),
    stop: () => attempt(closePhoneWindow),
  };
}
