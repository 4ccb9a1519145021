// Store health: it warns of little space once, notices another version, and hands everything out when the store fails.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { requiredSpace } from '@/lib/db/space';
import { patchRow, write } from '@/lib/db/write';
import { AppError } from '@/lib/domain/app-error';
import { LOOK_EVERY, newStoreHealth } from '@/lib/state/store-health';
import { loadText } from '@/lib/text/text';
import { newStore } from '../db/test-store';

const { browser } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: { ...newFakeBrowser(), runtime: { id: 'walkmap' } as { id?: string } } };
});
vi.mock('wxt/browser', () => ({ browser }));

const t = await loadText('en');
const SHORT = 4 * requiredSpace(0);
let db: Database;
let free: number;
const save = vi.fn();
const open = () => newStoreHealth({ db, text: () => t, save, reload: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  browser.storage.session.clear();
  browser.runtime.id = 'walkmap';
  db = newStore().db;
  free = SHORT;
  const estimate = async () => ({ quota: 10 * SHORT, usage: 10 * SHORT - free });
  vi.stubGlobal('navigator', { storage: { estimate } });
  vi.stubGlobal('document', new EventTarget());
  save.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the space', () => {
  test('is spoken of once it becomes little', async () => {
    const health = open();
    await vi.advanceTimersByTimeAsync(LOOK_EVERY);
    expect(health.spaceLeft.value).toBeNull();
    free = SHORT - 1;
    await vi.advanceTimersByTimeAsync(LOOK_EVERY);
    expect(health.spaceLeft.value).toBe(SHORT - 1);
  });

  test('is not spoken of again after it was dismissed, here or on another page', async () => {
    free = 0;
    const [here, there] = [open(), open()];
    await vi.waitFor(() => expect(there.spaceLeft.value).toBe(0));
    here.dismissSpace();
    expect(here.spaceLeft.value).toBeNull();
    await vi.waitFor(() => expect(there.spaceLeft.value).toBeNull());
    const later = open();
    await vi.advanceTimersByTimeAsync(LOOK_EVERY);
    expect(later.spaceLeft.value).toBeNull();
  });
});

describe('another version', () => {
  test('that upgrades the store makes this page outdated, and it writes no more', async () => {
    await db.open();
    const health = open();
    const newer = indexedDB.open(db.name, 20);
    await new Promise((resolve) => newer.addEventListener('success', resolve));
    expect(health.outdated.value).toBe(true);
    expect(db.isOpen()).toBe(false);
    await expect(patchRow(db, 'projects', 'any', { name: 'No' })).rejects.toMatchObject({
      detail: 'DatabaseClosedError',
    });
    expect(health.readOnly.value).toBeNull();
    newer.result.close();
  });

  test('that took the place of the extension is noticed within half a minute', async () => {
    const health = open();
    await vi.advanceTimersByTimeAsync(LOOK_EVERY);
    expect(health.outdated.value).toBe(false);
    delete browser.runtime.id;
    await vi.advanceTimersByTimeAsync(LOOK_EVERY);
    expect(health.outdated.value).toBe(true);
  });
});

describe('a store that fails', () => {
  const breakStore = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
  const fail = async () => {
    breakStore();
    const PROJECT = { name: 'Shop', scope: '', objectives: [], owner: null, reviewAt: null };
    await expect(write(db, ['projects'], (pen) => pen.add('projects', PROJECT))).rejects.toThrow();
  };

  test('is tried once at a press; what came of it is said, and good news end the bar', async () => {
    const health = open();
    await fail();
    expect(health.readOnly.value).toBe('store-write-failed');
    await health.tryAgain();
    expect(health.problem.value).toBe(t('error.store-write-failed'));
    vi.restoreAllMocks();
    await health.tryAgain();
    expect([health.readOnly.value, health.problem.value, health.busy.value]).toEqual([null, null, false]);
  });

  test('gives everything out, and says why where it cannot', async () => {
    const health = open();
    await fail();
    await health.saveEverything();
    expect(save).toHaveBeenCalledOnce();
    expect(health.problem.value).toBeNull();
    save.mockRejectedValue(new AppError('export-failed'));
    await health.saveEverything();
    expect(health.problem.value).toBe(t('error.export-failed'));
  });
});
