// Take snapshot: the product in one page. From "take one now" to a touchpoint that is durably saved, or to a reason.
import { captureArea, pictureType } from '@/lib/browser/capture';
import type { Epoch } from '@/lib/browser/epoch';
import { runScript } from '@/lib/browser/scripts';
import { type FrontTab, frontTab, isMinimised } from '@/lib/browser/tabs';
import type { Database } from '@/lib/db/database';
import { closeJournal, openJournal, stepJournal } from '@/lib/db/journal';
import { checkSpace } from '@/lib/db/space';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { AppError } from '@/lib/domain/app-error';
import type { Covering } from '@/lib/domain/covering';
import type { Id } from '@/lib/domain/id';
import { uncapturable } from '@/lib/domain/page-kind';
import { sanitizeUrl } from '@/lib/domain/safe-url';
import type { Emotion } from '@/lib/domain/scale';
import type { PictureFormat } from '@/lib/domain/snapshot';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import { PreparedPage, RestoredPage } from '@/lib/page/prepared-page';
import { loadPreferences } from '@/lib/settings/preferences';
import { coveringFor, loadSiteRules, rulesFor } from '@/lib/settings/site-rules';
import { makePicture } from './make-picture';
import type { Queue } from './queue';
import { coversArePainted } from './verify-covers';

export interface Capture {
  db: Database;
  queue: Queue;
  epoch: Epoch;
}

/** How often a picture is tried while the page or the tab moves under it. */
const TRIES = 3;

/**
 * Takes a snapshot of what is in front of the window and saves it. Rejects with an AppError; then nothing was kept.
 * `granted`: a gesture on the page asked for it, so that a page which still cannot be seen never will be.
 */
export async function takeSnapshot(
  capture: Capture,
  windowId: number,
  emotion: Emotion | null,
  granted = false,
): Promise<Touchpoint> {
  // What was in front when it was asked for is what is meant, however long the queue and the tries take.
  const aim: Aim = { windowId, tabId: (await frontTab(windowId))?.id, emotion, granted };
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await capture.queue((captured) => attempt(capture, aim, captured));
    } catch (error) {
      if (left === 0 || !isPassing(error)) throw error;
      console.warn('snapshot, next try after', error.code, error.detail ?? '');
    }
  }
}

/** Whether the next try may well succeed: the page came to rest, or the tab that is meant came back to the front. */
function isPassing(error: unknown): error is AppError {
  return (
    error instanceof AppError && ['tab-changed', 'page-moved', 'mask-failed', 'capture-failed'].includes(error.code)
  );
}

interface Aim {
  windowId: number;
  tabId: number | undefined;
  emotion: Emotion | null;
  granted: boolean;
}

async function attempt(capture: Capture, aim: Aim, captured: () => void): Promise<Touchpoint> {
  const { db, epoch } = capture;
  const { emotion } = aim;
  const before = epoch.now();
  // The browser looks at the tab while the store is read; that nothing is recorded is said first.
  const asked = capturableTab(aim);
  asked.catch(() => {});
  const walkthrough = await openWalkthrough(db);
  if (!walkthrough || walkthrough.recording === 'finished') throw new AppError('no-walkthrough');
  if (walkthrough.recording === 'paused') throw new AppError('walkthrough-paused');
  const tab = await asked;
  const captureId = db.platform.newId();
  const [settings] = await Promise.all([loadSettings(tab), openJournal(db, captureId, tab.id)]);
  try {
    const { page, bytes } = await guardedPixels(capture, tab, settings, captureId, before, captured);
    const [{ picture, bitmap }] = await Promise.all([
      makePicture(bytes, pictureType(settings.format), 'visible'),
      stepJournal(db, captureId, 'captured'),
      checkSpace(bytes.byteLength),
    ]);
    const { boxes, facts } = page;
    const covered = coversArePainted(bitmap, boxes, facts.viewportWidth);
    bitmap.close();
    // The view narrows while a panel slides in beside it; a picture of another width is not the page that was measured.
    if (Math.abs(picture.width - facts.viewportWidth * facts.pixelRatio) > 2)
      throw new AppError('page-moved', { detail: 'width' });
    if (!covered) throw new AppError('mask-failed');
    const touchpoint = {
      walkthroughId: walkthrough.id,
      at: db.platform.now(),
      title: page.title,
      url: sanitizeUrl(page.url, settings.queryKeys),
      channel: 'web' as const,
      facts: page.facts,
      emotion: emotion === null ? null : { scale: 'emotion' as const, value: emotion, at: db.platform.now() },
    };
    return await commitTouchpoint(db, touchpoint, picture, captureId);
  } finally {
    // A row left behind is cleaned at the next start; it must not make a saved snapshot read as failed.
    await closeJournal(db, captureId).catch(console.warn);
  }
}

/** A tab whose address can be seen. */
type PageTab = FrontTab & { url: string };

/** The tab that was asked for, if it is still in front and not of a kind that is never captured. */
async function capturableTab({ windowId, tabId, granted }: Aim): Promise<PageTab> {
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

interface CaptureSettings {
  covering: Covering;
  queryKeys: readonly string[];
  format: PictureFormat;
}

/** What the person chose for all sites and for this one, read anew for each picture. */
async function loadSettings(tab: PageTab): Promise<CaptureSettings> {
  const [preferences, rules] = await Promise.all([loadPreferences(), loadSiteRules()]);
  const { selectors, queryKeys } = rulesFor(rules, tab.url);
  return { covering: coveringFor(preferences, selectors), queryKeys, format: preferences.pictureFormat };
}

/** Pixels that are known to show `tab` as it was prepared; anything else is dropped unseen. */
async function guardedPixels(
  { db, epoch }: Capture,
  tab: PageTab,
  { covering, format }: CaptureSettings,
  captureId: Id,
  before: number,
  captured: () => void,
) {
  const prepared = await runScript(tab.id, '/prepare-page.js', covering);
  let page: PreparedPage;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    page = parse(PreparedPage, prepared.value);
    if (epoch.now() !== before) throw new AppError('tab-changed');
    captured();
    // The store takes as long to note a step as the browser a third of the picture: neither waits for the other.
    const noted = stepJournal(db, captureId, 'masked');
    [bytes] = await Promise.all([captureArea(tab.windowId, page.view, format), noted]);
  } catch (error) {
    await runScript(tab.id, '/restore-page.js').catch(() => undefined);
    throw error;
  }
  const restored = await runScript(tab.id, '/restore-page.js');
  const after = parse(RestoredPage, restored.value);
  if (page.contentType === 'application/pdf') throw new AppError('page-pdf');
  const front = await frontTab(tab.windowId);
  if (front?.id !== tab.id || epoch.now() !== before) throw new AppError('tab-changed');
  if (prepared.documentId !== restored.documentId) throw new AppError('page-moved', { detail: 'document' });
  if (page.url !== after.url) throw new AppError('page-moved', { detail: 'address' });
  if (!after.stable) throw new AppError('page-moved', { detail: 'areas' });
  return { page, bytes };
}

function parse<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('page-moved', { detail: 'answer' });
  return parsed.data;
}
