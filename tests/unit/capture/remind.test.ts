// Remind: the alarm goes to what is due first, and a map that is due for review shows at the button when nobody walks.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepReminders } from '@/lib/capture/remind';
import { finishWalkthrough } from '@/lib/db/walkthroughs';
import { idOf, journeyMapRow, START, touchpointRow } from '../../support/one-row';
import { newStore, startRun, type TestStore } from '../db/test-store';

const browser = vi.hoisted(() => ({ wakeAt: vi.fn(), showBadge: vi.fn() }));
vi.mock('@/lib/browser/alarms', () => ({ wakeAt: browser.wakeAt, onWake: () => undefined }));
vi.mock('@/lib/browser/badge', () => ({ showBadge: browser.showBadge, badgeShows: async () => false }));
vi.mock('@/lib/browser/storage', () => ({ writeStored: async () => undefined }));

let store: TestStore;
beforeEach(async () => {
  store = newStore();
  const run = await startRun(store.db);
  const map = journeyMapRow({ projectId: run.projectId, walkthroughIds: [run.id], reviewAt: START + 5_000 });
  await store.db.maps.add(map);
  const waiting = { what: 'The parcel', since: START, remindAt: START + 9_000, endedAt: null };
  await store.db.touchpoints.add(touchpointRow({ id: idOf('tp', 1), walkthroughId: run.id, waiting }));
});

test('the alarm is set to the next of waits and reviews, and to none where nothing comes', async () => {
  await keepReminders(store.db);
  expect(browser.wakeAt).toHaveBeenLastCalledWith('waiting', START + 5_000);
  store.pass(6_000);
  await keepReminders(store.db);
  expect(browser.wakeAt).toHaveBeenLastCalledWith('waiting', START + 9_000);
  store.pass(6_000);
  await keepReminders(store.db);
  expect(browser.wakeAt).toHaveBeenLastCalledWith('waiting', null);
});

test('a review that is due shows when nobody records, a wait that is due always', async () => {
  store.pass(6_000);
  await keepReminders(store.db);
  expect(browser.showBadge).toHaveBeenLastCalledWith({ kind: 'count', count: 1 });
  const [run] = await store.db.walkthroughs.toArray();
  await finishWalkthrough(store.db, run?.id ?? '');
  await keepReminders(store.db);
  expect(browser.showBadge).toHaveBeenLastCalledWith({ kind: 'review' });
  store.pass(6_000);
  await keepReminders(store.db);
  expect(browser.showBadge).toHaveBeenLastCalledWith({ kind: 'reminder' });
});
