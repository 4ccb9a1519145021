// Backup reminder: silent while all is well, else one line with a file to save and a later.
import { type Signal, signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BackupReminder } from '@/components/controls/BackupReminder';
import type { BackupReminder as Reminder } from '@/lib/state/backup-reminder';
import type { Language } from '@/lib/text/text';
import { START } from '@/tests/support/one-row';
import { unmount } from '../map/mount';
import { atPanelWidth, mount, named, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

const unfollow = vi.fn();

function newFakeReminder() {
  const last: Signal<number | null> = signal(null);
  const share: Signal<number | null> = signal(null);
  const file = { share, save: vi.fn(async () => {}), stop: vi.fn() };
  return {
    due: signal(true),
    last,
    file,
    later: vi.fn(async () => {}),
    follow: vi.fn(() => unfollow),
  } satisfies Reminder;
}

let reminder: ReturnType<typeof newFakeReminder>;
beforeEach(() => {
  reminder = newFakeReminder();
});
const show = (language: Language = 'en') => mount(<BackupReminder reminder={reminder} />, language);
const press = (name: string) => userEvent.click(named('button', name));

test('nothing is said while no copy is due, and all of it goes once one was made', async () => {
  reminder.due.value = false;
  const root = await show();
  expect(root.textContent).toBe('');
  reminder.due.value = true;
  await vi.waitFor(() => expect(named('region', 'Backup').textContent).toContain('lies in this browser alone'));
  reminder.due.value = false;
  await vi.waitFor(() => expect(root.textContent).toBe(''));
});

test('it says from when the last copy is, and saves another or is put off', async () => {
  reminder.last.value = START;
  const root = await show();
  expect(root.textContent).toMatch(/Your last copy outside this browser is from .*Nov/);
  await press('Save a backup file');
  expect(reminder.file.save).toHaveBeenCalledOnce();
  await press('Later');
  expect(reminder.later).toHaveBeenCalledOnce();
});

test('a file that is being made shows how far it is and can be cancelled', async () => {
  reminder.file.share.value = 0.75;
  await show();
  expect(document.querySelector('progress')?.value).toBe(0.75);
  await press('Cancel');
  expect(reminder.file.stop).toHaveBeenCalledOnce();
});

test('the store is followed while it is on the screen', async () => {
  await show();
  await vi.waitFor(() => expect(reminder.follow).toHaveBeenCalledOnce());
  unfollow.mockClear();
  unmount();
  await vi.waitFor(() => expect(unfollow).toHaveBeenCalledOnce());
});

testAccess(show);
