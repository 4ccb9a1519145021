// Background: the worker's wiring. Listeners are registered while the script first runs, so that no event is missed.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { newEpoch } from '@/lib/browser/epoch';
import { openPanel } from '@/lib/browser/panel';
import { isNewSession, markSession, writeStored } from '@/lib/browser/storage';
import { announceProblem, announceSaved, showStanding } from '@/lib/capture/announce';
import { GRANT_KEY } from '@/lib/capture/notice';
import { newQueue } from '@/lib/capture/queue';
import { resumeCaptures } from '@/lib/capture/resume-captures';
import { type Capture, takeSnapshot } from '@/lib/capture/take-snapshot';
import { newDatabase, refuseNewerDatabase } from '@/lib/db/database';
import { patchTyped } from '@/lib/db/patch-typed';
import { resumeAfterRestart } from '@/lib/db/walkthroughs';
import type { Emotion } from '@/lib/domain/scale';
import { serve } from '@/lib/protocol/serve';

const MENU_ITEM = 'snapshot';

const EMOTION_OF_COMMAND: Record<string, Emotion | null> = { snapshot: null, 'snapshot-good': 1, 'snapshot-bad': -1 };

export default defineBackground(() => {
  const db = newDatabase();
  const capture: Capture = { db, queue: newQueue(), epoch: newEpoch() };
  // The queue's first job: whatever the last worker left is cleaned before anything new begins.
  const ready = capture.queue(async () => {
    await refuseNewerDatabase();
    await resumeCaptures(db);
    if (!(await isNewSession())) return;
    await resumeAfterRestart(db);
    await markSession();
  });
  ready.then(
    () => showStanding(db),
    (error) => announceProblem(error, browser.i18n.getMessage('badge_problem')),
  );

  const take = async (windowId: number, emotion: Emotion | null) => {
    await ready;
    const touchpoint = await takeSnapshot(capture, windowId, emotion);
    await announceSaved(db);
    return touchpoint;
  };

  /** A gesture on the page itself: it grants access, and its outcome must be told without the panel. */
  const takeByGesture = async (windowId: number, emotion: Emotion | null) => {
    await writeStored(GRANT_KEY, Date.now(), 'session');
    try {
      await take(windowId, emotion);
    } catch (error) {
      await announceProblem(error, browser.i18n.getMessage('badge_problem'));
    }
  };

  browser.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) void openPanel(tab.id);
    void writeStored(GRANT_KEY, Date.now(), 'session');
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const emotion = EMOTION_OF_COMMAND[command];
    if (emotion !== undefined && tab?.windowId !== undefined) void takeByGesture(tab.windowId, emotion);
  });
  browser.contextMenus.onClicked.addListener((_info, tab) => {
    if (tab?.windowId !== undefined) void takeByGesture(tab.windowId, null);
  });
  browser.runtime.onInstalled.addListener(async () => {
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
    'snapshot.take': async ({ windowId, emotion }) => ({ touchpointId: (await take(windowId, emotion)).id }),
    'row.patch': async ({ table, id, patch }) => {
      await patchTyped(db, table, id, patch);
      return {};
    },
  });
});
