// What a screen tells a person: toasts that come and go, and the sentence for each failure.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import { type Attempt, newAttempt } from '@/lib/state/error-reporter';
import { errorText } from '@/lib/state/error-text';
import { newToasts, SHOWN_FOR, type Toasts } from '@/lib/state/toasts';
import { loadText, type Text } from '@/lib/text/text';

let toasts: Toasts;
let t: Text;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  toasts = newToasts();
  t = await loadText('en');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const texts = () => toasts.list.value.map((toast) => toast.text);

describe('a toast', () => {
  test('goes after a while, an error stays until it is dismissed', () => {
    toasts.show('done');
    toasts.show('broken', { tone: 'error' });
    vi.advanceTimersByTime(SHOWN_FOR - 1);
    expect(texts()).toEqual(['done', 'broken']);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(['broken']);
    vi.advanceTimersByTime(3_600_000);
    expect(texts()).toEqual(['broken']);
    toasts.dismiss(toasts.list.value[0]?.id ?? 0);
    expect(texts()).toEqual([]);
  });

  test('said again stands once, last, for its whole time', () => {
    toasts.show('a');
    toasts.show('b');
    vi.advanceTimersByTime(SHOWN_FOR - 1);
    toasts.show('a');
    expect(texts()).toEqual(['b', 'a']);
    vi.advanceTimersByTime(SHOWN_FOR - 1);
    expect(texts()).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual([]);
  });

  test('leaves room: the newest three are shown, each with an id of its own', () => {
    for (const text of ['a', 'b', 'c', 'd']) toasts.show(text);
    expect(texts()).toEqual(['b', 'c', 'd']);
    expect(new Set(toasts.list.value.map((toast) => toast.id)).size).toBe(3);
  });

  test('carries what can be done about it', () => {
    const run = vi.fn();
    toasts.show('deleted', { action: { label: 'Undo', run } });
    toasts.list.value[0]?.action?.run();
    expect(run).toHaveBeenCalledOnce();
    expect(toasts.list.value[0]?.tone).toBe('info');
  });
});

describe('the sentence for a failure', () => {
  test('is that of its code, with the shortcut of this browser', () => {
    expect(errorText(new AppError('walkthrough-paused'), t)).toBe('The walkthrough is paused. Press Resume to go on.');
    expect(errorText(new AppError('permission-needed'), t, { shortcut: 'Alt+Shift+S' })).toContain(
      'press Alt+Shift+S here',
    );
    expect(console.error).not.toHaveBeenCalled();
  });

  test('never holds the detail', () => {
    expect(errorText(new AppError('store-write-failed', { detail: 'https://shop.example/ines' }), t)).not.toContain(
      'ines',
    );
  });

  test('is a general one for a bug, whose details go to the console', () => {
    const bug = new TypeError('x is undefined');
    expect(errorText(bug, t)).toBe(t('error.unexpected'));
    expect(console.error).toHaveBeenCalledWith(bug);
    expect(errorText('a text that was thrown', t)).toBe(t('error.unexpected'));
  });

  test('is none for a cancellation', () => {
    expect(errorText(new DOMException('stopped', 'AbortError'), t)).toBeNull();
    expect(console.error).not.toHaveBeenCalled();
  });
});

describe('an attempt', () => {
  let attempt: Attempt;
  beforeEach(() => {
    attempt = newAttempt(
      toasts,
      () => t,
      () => ({ shortcut: 'F9' }),
    );
  });

  test('that goes well says nothing', async () => {
    await attempt(async () => 1);
    expect(texts()).toEqual([]);
  });

  test('that fails says so as an error, also where it throws at once, and never rejects', async () => {
    await attempt(() => Promise.reject(new AppError('permission-needed')));
    await attempt(() => {
      throw new AppError('row-missing');
    });
    expect(toasts.list.value).toMatchObject([
      { tone: 'error', text: expect.stringContaining('F9') },
      { tone: 'error', text: t('error.row-missing') },
    ]);
  });

  test('that was cancelled says nothing', async () => {
    await attempt(() => Promise.reject(new DOMException('stopped', 'AbortError')));
    expect(texts()).toEqual([]);
  });
});
