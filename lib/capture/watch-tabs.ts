// Watch tabs: sees to it that the pages of a walkthrough are watched as its switches say, and no others.
import { handBackAllSites, hasAllSites } from '@/lib/browser/all-sites';
import { runScript } from '@/lib/browser/scripts';
import { addressOf, frontTab } from '@/lib/browser/tabs';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { patchRow } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import { uncapturable } from '@/lib/domain/page-kind';
import type { Watching } from '@/lib/page/page-message';
import { loadSiteRules, rulesFor } from '@/lib/settings/site-rules';
import { automaticRun } from './auto-capture';
import type { Capture } from './session';
import { isWalked, noteWalked, wasWalked } from './walked-tabs';

/**
 * Watches the page of a tab as the open walkthrough says. `opened`: it has just come, and is captured once it is calm. A
 * page that was not granted, or of another site, is left alone.
 */
export async function watchTab(capture: Capture, tabId: number, opened: boolean): Promise<void> {
  const address = await addressOf(tabId);
  // A script sent to a page that hides its address, such as a source view, can hang the whole browser.
  if (!address || uncapturable(address)) return;
  const run = await automaticRun(capture);
  if (!run || !(await isWalked(tabId, run, address))) return;
  const { selectors } = rulesFor(await loadSiteRules(), address);
  const { onNavigation, onClick } = run.autoCapture;
  await inject(tabId, { onNavigation, onClick, opened, selectors });
}

/** The panel beside the front tab of a window says that the switches, the run or what it records may have changed. */
export async function refreshWatching(capture: Capture, windowId: number): Promise<void> {
  await settlePermission(capture);
  const tab = await frontTab(windowId);
  if (!tab?.url || uncapturable(tab.url)) return;
  const run = await automaticRun(capture);
  if (run) {
    await noteWalked(tab.id, run, tab.url);
    await watchTab(capture, tab.id, false);
  } else if (await wasWalked(tab.id))
    await inject(tab.id, { onNavigation: false, onClick: false, opened: false, selectors: [] });
}

/** Access to all sites lasts as long as the walkthrough that asked for it, and a switch without access is off. */
async function settlePermission({ db }: Capture): Promise<void> {
  const run = await openWalkthrough(db);
  const follows = run?.autoCapture.acrossSites === true;
  if (!follows || run.recording === 'finished') await handBackAllSites();
  if (follows && (run.recording === 'finished' || !(await hasAllSites()))) {
    await patchRow(db, 'walkthroughs', run.id, { autoCapture: { ...run.autoCapture, acrossSites: false } });
  }
}

async function inject(tabId: number, watching: Watching): Promise<void> {
  try {
    await runScript(tabId, '/watch-page.js', watching);
  } catch (error) {
    // Without access the panel says which key to press; nothing is asked for here.
    if (!(error instanceof AppError)) throw error;
  }
}
