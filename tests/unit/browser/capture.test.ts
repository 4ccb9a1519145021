// The browser's own calls: a picture in time or a reason, scripts with reasons, and a count of everything that moves.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CAPTURE_DEADLINE, captureArea, captureCode } from '@/lib/browser/capture';
import { newEpoch } from '@/lib/browser/epoch';
import { runScript, SCRIPT_DEADLINE } from '@/lib/browser/scripts';
import { frontTab } from '@/lib/browser/tabs';

interface FakeEvent {
  addListener(listener: (...args: unknown[]) => void): void;
  fire(...args: unknown[]): void;
}

const { fake } = vi.hoisted(() => {
  const newEvent = (): FakeEvent => {
    const listeners: ((...args: unknown[]) => void)[] = [];
    return {
      addListener: (listener) => listeners.push(listener),
      fire: (...args) => {
        for (const listener of listeners) listener(...args);
      },
    };
  };
  const fake = {
    tabs: {
      captureVisibleTab: vi.fn(),
      query: vi.fn(),
      onActivated: newEvent(),
      onRemoved: newEvent(),
      onReplaced: newEvent(),
      onUpdated: newEvent(),
    },
    windows: { onFocusChanged: newEvent() },
    scripting: { executeScript: vi.fn() },
  };
  return { fake };
});
vi.mock('wxt/browser', () => ({ browser: fake }));

beforeEach(() => {
  vi.useFakeTimers();
  // Chrome and Firefox have it, Node 20 does not.
  Uint8Array.fromBase64 ??= (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
});
afterEach(() => vi.useRealTimers());

const AREA = { x: 0, y: 640, width: 1200, height: 800 };

describe('a picture of the page', () => {
  test('comes as the bytes of a JPEG of that window', async () => {
    fake.tabs.captureVisibleTab.mockResolvedValue('data:image/jpeg;base64,/9j/');
    expect(await captureArea(3, AREA, 'jpeg-90')).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
    expect(fake.tabs.captureVisibleTab).toHaveBeenLastCalledWith(3, { format: 'jpeg', quality: 90 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is in Firefox that of the area, at the density that Firefox shows it at', async () => {
    vi.stubEnv('FIREFOX', 'true');
    fake.tabs.captureVisibleTab.mockResolvedValue('data:image/jpeg;base64,/9j/');
    await captureArea(3, AREA, 'jpeg-90');
    expect(fake.tabs.captureVisibleTab).toHaveBeenLastCalledWith(3, { format: 'jpeg', quality: 90, rect: AREA });
    vi.unstubAllEnvs();
  });

  test('is given up after five seconds', async () => {
    fake.tabs.captureVisibleTab.mockReturnValue(new Promise(() => {}));
    const late = captureArea(3, AREA, 'jpeg-90').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(CAPTURE_DEADLINE - 1);
    expect(await Promise.race([late, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toMatchObject({ name: 'AppError', code: 'capture-timeout' });
    expect(CAPTURE_DEADLINE).toBe(5_000);
  });

  test('that the browser refuses has a reason, and leaves no timer', async () => {
    fake.tabs.captureVisibleTab.mockRejectedValue(new Error('image readback failed'));
    await expect(captureArea(3, AREA, 'jpeg-90')).rejects.toMatchObject({ code: 'capture-failed' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ["Either the '<all_urls>' or 'activeTab' permission is required.", 'permission-needed'],
    ['The extension does not have permission to capture this tab', 'permission-needed'],
    ['Taking screenshots has been disabled', 'capture-blocked'],
    ['Taking screenshots is restricted by data leak prevention', 'capture-blocked'],
    ['Failed to capture tab: image readback failed', 'capture-failed'],
    ['This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.', 'capture-failed'],
    ['', 'capture-failed'],
  ])('%s means %s', (message, code) => expect(captureCode(message)).toBe(code));
});

describe('a script', () => {
  test('answers for the top frame, with the name of its document', async () => {
    fake.scripting.executeScript.mockResolvedValue([{ result: 1, documentId: 'A' }]);
    expect(await runScript(7, '/prepare-page.js')).toEqual({ value: 1, documentId: 'A' });
    expect(fake.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7 },
      files: ['/prepare-page.js'],
      injectImmediately: true,
    });
  });

  test('that a busy page never answers is given up after five seconds', async () => {
    fake.scripting.executeScript.mockReturnValue(new Promise(() => {}));
    const late = runScript(7, '/prepare-page.js').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(SCRIPT_DEADLINE - 1);
    expect(await Promise.race([late, Promise.resolve('waiting')])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toMatchObject({ code: 'page-busy' });
    expect(SCRIPT_DEADLINE).toBe(5_000);
  });

  test('that answers nothing was in a page that moved', async () => {
    fake.scripting.executeScript.mockResolvedValue([]);
    await expect(runScript(7, '/restore-page.js')).rejects.toMatchObject({ code: 'page-moved' });
  });

  test.each([
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'permission-needed',
    ],
    ['The extensions gallery cannot be scripted.', 'page-store'],
    ['Cannot access a chrome:// URL', 'page-browser'],
    ['Missing host permission for the tab', 'permission-needed'],
    ['Frame with ID 0 is showing error page', 'page-error'],
    ['No tab with id: 7.', 'page-moved'],
    ['The frame was removed.', 'page-moved'],
  ])('refused with “%s” means %s', async (message, code) => {
    fake.scripting.executeScript.mockRejectedValue(new Error(message));
    await expect(runScript(7, '/prepare-page.js')).rejects.toMatchObject({ name: 'AppError', code });
  });
});

describe('the epoch', () => {
  test('goes on with everything that can bring another page to the front', () => {
    const epoch = newEpoch();
    const steps = [
      () => fake.tabs.onActivated.fire({ tabId: 8 }),
      () => fake.tabs.onRemoved.fire(8),
      () => fake.tabs.onReplaced.fire(9, 8),
      () => fake.windows.onFocusChanged.fire(2),
      () => fake.tabs.onUpdated.fire(7, { status: 'loading' }, { active: true }),
      () => fake.tabs.onUpdated.fire(7, { url: 'https://shop.example/b' }, { active: true }),
    ];
    for (const step of steps) {
      const before = epoch.now();
      step();
      expect(epoch.now()).toBeGreaterThan(before);
    }
  });

  test('stands still for what cannot', () => {
    const epoch = newEpoch();
    const before = epoch.now();
    fake.tabs.onUpdated.fire(7, { status: 'complete' }, { active: true });
    fake.tabs.onUpdated.fire(7, { title: 'New' }, { active: true });
    fake.tabs.onUpdated.fire(8, { status: 'loading' }, { active: false });
    expect(epoch.now()).toBe(before);
  });
});

test('the tab in front is told without what the browser does not show', async () => {
  fake.tabs.query.mockResolvedValue([{ id: 7, windowId: 1, incognito: false, audible: true }]);
  expect(await frontTab(1)).toEqual({ id: 7, windowId: 1, url: undefined, title: undefined, incognito: false });
  expect(fake.tabs.query).toHaveBeenCalledWith({ active: true, windowId: 1 });
  fake.tabs.query.mockResolvedValue([{ windowId: 1 }]);
  expect(await frontTab(1)).toBeUndefined();
});
