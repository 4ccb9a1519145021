// Picking: one at a time, called off whenever it is, and what became of it is told once.
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import type { PickAnswer, PickerWord } from '@/lib/page/picker/picking';
import { newPicking, type Picking } from '@/lib/state/picking';

const { opened, page } = vi.hoisted(() => ({
  opened: [] as { wish: unknown; told: PickerWord[]; answer(answer: unknown): void }[],
  page: { refuses: null as Error | null },
}));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('@/lib/browser/phone-window', () => ({ walkedWindowId: async () => 1 }));
vi.mock('@/lib/capture/open-picker', () => ({
  openPicker: async (_windowId: number, wish: unknown) => {
    if (page.refuses) throw page.refuses;
    const told: PickerWord[] = [];
    let answer: (answer: unknown) => void = () => {};
    const answered = new Promise((resolve) => {
      answer = resolve;
    });
    opened.push({ wish, told, answer });
    return {
      url: 'https://shop.example/',
      answer: answered,
      tell: async (word: PickerWord) => {
        told.push(word);
        if (word.say === 'cancel') answer({ end: 'cancelled' });
        return word.say === 'key' ? { width: 30, height: 20 } : null;
      },
    };
  },
}));

const PICKED: PickAnswer = { end: 'picked', area: { x: 1, y: 2, width: 3, height: 4 }, rule: null };

let picking: Picking;
beforeEach(() => {
  vi.stubGlobal('addEventListener', () => {});
  vi.useFakeTimers();
  opened.length = 0;
  page.refuses = null;
  picking = newPicking(signal({ t: (key: string) => key, language: 'zh' as const }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Begins, and waits until the picker is on the page. */
async function start(kind: 'region' | 'element' = 'region') {
  const before = opened.length;
  const done = picking.start(kind);
  await vi.waitUntil(() => opened.length > before);
  await vi.advanceTimersByTimeAsync(0);
  const on = opened.at(-1);
  if (!on) throw new Error('no picker');
  return { done, on };
}

test('what was picked is told with its page, and nothing is under way any more', async () => {
  const { done, on } = await start();
  expect(on.wish).toEqual({ kind: 'region', hint: 'picking.region-hint', language: 'zh-Hans' });
  expect(picking.kind.value).toBe('region');
  on.answer(PICKED);
  expect(await done).toEqual({ ...PICKED, url: 'https://shop.example/' });
  expect(picking.kind.value).toBeNull();
});

test('a key that is pressed before the page hears any is not lost', async () => {
  void picking.start('region');
  picking.press({ key: 'Enter', shift: false, fine: false });
  await vi.waitUntil(() => opened.length > 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(opened[0]?.told).toEqual([{ say: 'key', key: { key: 'Enter', shift: false, fine: false } }]);
});

test('keys go to the page, which says what is outlined then', async () => {
  const { on } = await start();
  picking.press({ key: 'ArrowUp', shift: false, fine: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(on.told).toContainEqual({ say: 'key', key: { key: 'ArrowUp', shift: false, fine: true } });
  expect(picking.size.value).toEqual({ width: 30, height: 20 });
});

test('the page hears that the panel is there until it has answered', async () => {
  const { done, on } = await start();
  await vi.advanceTimersByTimeAsync(4_600);
  expect(on.told).toEqual([{ say: 'beat' }, { say: 'beat' }, { say: 'beat' }]);
  on.answer({ end: 'cancelled' });
  expect(await done).toBeNull();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(on.told).toHaveLength(3);
});

test('stopped, it is told as nothing, and the page is told at once', async () => {
  const { done, on } = await start();
  picking.stop();
  expect(picking.kind.value).toBeNull();
  expect(on.told).toEqual([{ say: 'cancel' }]);
  expect(await done).toBeNull();
});

test('stopped before the picker was on the page, it never stays there', async () => {
  const done = picking.start('region');
  picking.stop();
  expect(await done).toBeNull();
  expect(opened.every(({ told }) => told.some(({ say }) => say === 'cancel'))).toBe(true);
});

test('a second one ends the first, whose late answer counts for nothing', async () => {
  const first = await start('region');
  const second = await start('element');
  expect(await first.done).toBeNull();
  expect(picking.kind.value).toBe('element');
  second.on.answer(PICKED);
  expect(await second.done).toMatchObject(PICKED);
});

test('a page that cannot be picked from is told as such, and nothing is under way', async () => {
  page.refuses = new AppError('page-store');
  await expect(picking.start('region')).rejects.toMatchObject({ code: 'page-store' });
  expect(picking.kind.value).toBeNull();
});
