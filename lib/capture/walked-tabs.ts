// Walked tabs: in which tabs a walkthrough is made, and on which site each began; nothing else is captured by itself.
import * as z from 'zod/mini';
import { readStored, writeStored } from '@/lib/browser/storage';
import { Id } from '@/lib/domain/id';
import type { Walkthrough } from '@/lib/domain/walkthrough';

const WalkedTab = z.strictObject({ walkthroughId: Id, origin: z.string() });

const keyOf = (tabId: number) => `walked-tab-${tabId}`;

/** The person is walking here: they pressed a button beside this page, or a key on it. */
export async function noteWalked(tabId: number, { id }: Walkthrough, address: string): Promise<void> {
  await writeStored(keyOf(tabId), { walkthroughId: id, origin: new URL(address).origin }, 'session');
}

/** A tab that a walked one opened is walked too. */
export async function noteOpened(tabId: number, openerId: number): Promise<void> {
  const opener = await readStored(keyOf(openerId), 'session');
  if (opener !== undefined) await writeStored(keyOf(tabId), opener, 'session');
}

/** Whether any walkthrough was ever made by itself in this tab. */
export async function wasWalked(tabId: number): Promise<boolean> {
  return (await readStored(keyOf(tabId), 'session')) !== undefined;
}

/** Whether `run` goes on at this address of the tab: on its site, or on any where the shopper is followed. */
export async function isWalked(tabId: number, { id, autoCapture }: Walkthrough, address: string): Promise<boolean> {
  const walked = WalkedTab.safeParse(await readStored(keyOf(tabId), 'session'));
  if (!walked.success || walked.data.walkthroughId !== id) return false;
  return autoCapture.acrossSites || walked.data.origin === new URL(address).origin;
}
