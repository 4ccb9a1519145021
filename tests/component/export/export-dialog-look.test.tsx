// The look of the export dialog: nothing for axe to find, nothing too wide, nothing too small to press.
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findings } from '../map/mount';
import { openDialog } from './open-export-dialog';

vi.mock('@/lib/browser/storage', () => ({ readStored: async () => undefined, writeStored: async () => undefined }));

test.each([
  ['light', 1280, 'en'],
  ['dark', 1280, 'zh'],
  ['light', 360, 'zh'],
  ['dark', 360, 'en'],
] as const)('axe finds nothing: %s, %d px, %s', async (theme, width, language) => {
  await page.viewport(width, 800);
  document.documentElement.dataset.theme = theme;
  const { state } = await openDialog({ language });
  document.documentElement.dataset.theme = theme;
  for (const format of ['png', 'csv'] as const) state.toggle(format);
  await state.save();
  expect(await findings()).toEqual([]);
  const dialog = document.querySelector('dialog');
  expect(dialog?.scrollWidth).toBeLessThanOrEqual(dialog?.clientWidth ?? 0);
  for (const control of dialog?.querySelectorAll('button, label, input[type="text"]') ?? []) {
    expect(control.getBoundingClientRect().height, control.textContent ?? '').toBeGreaterThanOrEqual(16);
  }
  await page.viewport(1280, 800);
});
