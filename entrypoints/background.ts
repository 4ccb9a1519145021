// Background: the worker's wiring. Listeners are registered while the script first runs, so that no event is missed.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { every } from '@/lib/browser/alarms';
import { newEpoch } from '@/lib/browser/epoch';
import { onPageMessage } from '@/lib/browser/page-messages';
import { openPanel } from '@/lib/browser/panel';
import { isNewSession, markSession, writeStored } from '@/lib/browser/storage';
import { onPages } from '@/lib/browser/tabs';
import { welcomeOnce } from '@/lib/browser/welcome-once';
import { announceProblem, announceSaved } from '@/lib/capture/announce';
import { hearPage, type Means } from '@/lib/capture/auto-capture';
import { GRANT_KEY, type Grant } from '@/lib/capture/notice';
import { newQueue } from '@/lib/capture/queue';
import { hearReminders, keepReminders } from '@/lib/capture/remind';
import { resumeCaptures } from '@/lib/capture/resume-captures';
import type { Capture } from '@/lib/capture/session';
import { takeSnapshot, type Wish } from '@/lib/capture/take-snapshot';
import { noteOpened } from '@/lib/capture/walked-tabs';
import { refreshWatching, watchTab } from '@/lib/capture/watch-tabs';
import { bringUpToDate } from '@/lib/db/bring-up-to-date';
import { newDatabase } from '@/lib/db/database';
import { typedWrites } from '@/lib/db/typed-writes';
import { resumeAfterRestart } from '@/lib/db/walkthroughs';
import { checkWritable } from '@/lib/db/watch';
import { AppError } from '@/lib/domain/app-error';
import type { Emotion } from '@/lib/domain/scale';
import { serve } from '@/lib/protocol/serve';
import { adoptNewStore, adoptStore } from '@/lib/safekeeping/adopt-store';
import { checkStoreOnce } from '@/lib/safekeeping/check-store';
import { inspectStore } from '@/lib/safekeeping/inspect-store';
import { keepChanges } from '@/lib/safekeeping/keep-changes';
import { keepReadOnly } from '@/lib/safekeeping/read-only';
import { newShelf } from '@/lib/safekeeping/shelf';
import { backUp, tendBackups } from '@/lib/safekeeping/tend-backups';
import { keepWitness } from '@/lib/safekeeping/witness';
import { loadPreferences } from '@/lib/settings/preferences';
import { sayDoing } from '@/lib/text/doing';
import { nearestLanguage } from '@/lib/text/text';

const MENU_ITEM = 'snapshot';

/** The tab that the browser names with a shortcut or a menu click. */
interface GestureTab {
  id?: number;
  windowId: number;
}

const EMOTION_OF_COMMAND: Record<string, Emotion | null> = { snapshot: null, 'snapshot-good': 1, 'snapshot-bad': -1 };

export default defineBackground(() => {
  const db = newDatabase();
  const shelf = newShelf();
  keepWitness(db);
  keepChanges(db, shelf);
  const readOnly = keepReadOnly(db);
  const capture: Capture = { db, queue: newQueue(), epoch: newEpoch() };
  // Whatever the last worker left is cleaned before anything new begins.
  const begin = async () => {
    await readOnly.known;
    if ((await inspectStore(db)).is !== 'whole') throw new AppError('store-damaged');
    if (await bringUpToDate(db)) await adoptStore(db);
    await adoptNewStore(db);
    await resumeCaptures(db);
    if (!(await isNewSession())) return;
    await resumeAfterRestart(db);
    await markSession();
  };
  let ready = begin();
  ready.then(
    () => keepReminders(db),
    (error) => announceProblem(error, browser.i18n.getMessage('badge_problem')),
  );
  const tend = () => ready.then(() => tendBackups(db, shelf)).catch(console.warn);
  // Pictures are put back before anything old leaves the shelf.
  void ready
    .then(() => checkStoreOnce(db, shelf))
    .catch(console.warn)
    .then(tend);
  every('tend-backups', 30, tend);
  hearReminders(() => ready.then(() => keepReminders(db)).catch(console.warn));

  const take = async (wish: Wish) => {
    // What failed once, such as a store that was brought back since, is tried again.
    ready = ready.catch(begin);
    await ready;
    checkWritable(db);
    const touchpoint = await takeSnapshot(capture, wish);
    await announceSaved(db).catch(console.warn);
    return touchpoint;
  };

  const means: Means = {
    capture,
    ready: () => ready,
    say: async ({ clicked, filled }) => {
      const { language } = await loadPreferences();
      return sayDoing(clicked, filled, language ?? nearestLanguage(browser.i18n.getUILanguage()));
    },
    saved: () => announceSaved(db),
    failed: (error) => announceProblem(error, browser.i18n.getMessage('badge_problem')),
  };
  onPageMessage((message, from) => hearPage(means, message, from));
  const watch = (tabId: number) => void watchTab(capture, tabId, true).catch(console.warn);
  onPages({ opened: watch, routed: watch, spawned: (id, openerId) => void noteOpened(id, openerId) });

  const noteGrant = async (tabId: number, windowId: number) => {
    await writeStored(GRANT_KEY, { tabId, at: Date.now() } satisfies Grant, 'session');
    void refreshWatching(capture, windowId).catch(console.warn);
  };

  /** A gesture on the page itself: it grants access, and its outcome must be told without the panel. */
  const takeByGesture = async (tab: GestureTab | undefined, emotion: Emotion | null) => {
    if (tab?.id === undefined) return;
    await noteGrant(tab.id, tab.windowId);
    try {
      await take({ windowId: tab.windowId, way: 'visible', emotion, granted: true });
    } catch (error) {
      await announceProblem(error, browser.i18n.getMessage('badge_problem'));
    }
  };

  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    // A phone-sized window has no room for a panel.
    openPanel(tab.id).catch(console.warn);
    void noteGrant(tab.id, tab.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const emotion = EMOTION_OF_COMMAND[command];
    if (emotion !== undefined) void takeByGesture(tab, emotion);
  });
  browser.contextMenus.onClicked.addListener((_info, tab) => void takeByGesture(tab, null));
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') void welcomeOnce();
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU_ITEM,
      title: browser.i18n.getMessage('menu_snapshot'),
      contexts: ['page', 'image', 'link'],
    });
  });
  // Wakes the worker with the browser; `ready` does the rest. It does not fire for an unpacked extension.
  browser.runtime.onStartup.addListener(() => {});

  serve({
    'snapshot.take': async (request) => ({ touchpointId: (await take({ ...request, granted: false })).id }),
    'auto.refresh': async ({ windowId }) => {
      await ready;
      await refreshWatching(capture, windowId);
      return {};
    },
    'backup.make': async ({ reason }) => {
      await ready;
      return { at: (await backUp(db, shelf, reason)).at };
    },
    ...typedWrites(db),
  });
});
