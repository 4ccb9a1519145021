// Resume captures: at each start of the worker, cleans up what a stop in the middle of a capture left behind.
import { callTallStep, runScript, SCRIPT_DEADLINE } from '@/lib/browser/scripts';
import { addressOf } from '@/lib/browser/tabs';
import type { Database } from '@/lib/db/database';
import { closeJournal, openCaptures } from '@/lib/db/journal';
import { uncapturable } from '@/lib/domain/page-kind';

/**
 * Restores the pages of open captures and closes their journal. Safe to run again. A touchpoint needs nothing: it was
 * saved whole in one transaction, or not at all. A page that is gone or no longer granted has restored itself.
 */
export async function resumeCaptures(db: Database): Promise<void> {
  for (const { id, tabId } of await openCaptures(db)) {
    const address = await addressOf(tabId);
    // A script sent to a page that hides its address, such as a source view, can hang the whole browser.
    if (address && !uncapturable(address)) {
      await runScript(tabId, '/restore-page.js').catch(() => undefined);
      await callTallStep(tabId, 'end', null, SCRIPT_DEADLINE).catch(() => undefined);
    }
    await closeJournal(db, id);
  }
}
