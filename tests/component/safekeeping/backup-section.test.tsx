// Backup section: what is there in the browser, in files and in the folder, and the one thing to do where something is wrong.
import { type Signal, signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BackupSection } from '@/components/safekeeping/BackupSection';
import type { Backup } from '@/lib/safekeeping/backups';
import type { OutsideCopy } from '@/lib/safekeeping/outside';
import type { BackupFolder, FolderStanding, FolderView } from '@/lib/state/backup-folder';
import type { BackupsState } from '@/lib/state/backups';
import type { Language } from '@/lib/text/text';
import { idOf, START } from '@/tests/support/one-row';
import { atPanelWidth, mount, named, testAccess } from '../walkthrough/fake-panel';

atPanelWidth();

const BACKUP: Backup = {
  name: 'base',
  dataVersion: 1,
  database: idOf('db', 1),
  sequence: 12,
  at: START,
  reason: 'asked',
  recording: null,
  touchpoints: 7,
  pictures: 5,
};
const LAST = { at: START, file: 'walkmap-backup-2026-11-12-140000.walkmap' };

function newFakeState() {
  const backups: Signal<readonly Backup[] | undefined> = signal([BACKUP]);
  const outside: Signal<OutsideCopy | null> = signal(null);
  const busy: Signal<'backing-up' | 'restoring' | null> = signal(null);
  const asked: Signal<Backup | null> = signal(null);
  const share: Signal<number | null> = signal(null);
  const file = { share, save: vi.fn(async () => {}), stop: vi.fn() };
  return { backups, outside, busy, asked, file, backUp: vi.fn(), restore: vi.fn() } satisfies BackupsState;
}

function newFakeFolder() {
  const view: Signal<FolderView | null | undefined> = signal(null);
  const share: Signal<number | null> = signal(null);
  const calls = { choose: vi.fn(), allow: vi.fn(), write: vi.fn(), renew: vi.fn(), stop: vi.fn(), leave: vi.fn() };
  return { supported: true, view, share, ...calls };
}

let state: ReturnType<typeof newFakeState>;
let folder: ReturnType<typeof newFakeFolder>;
beforeEach(() => {
  state = newFakeState();
  folder = newFakeFolder();
});
const show = (language: Language = 'en') =>
  mount(<BackupSection state={state} folder={folder satisfies BackupFolder} />, language);
const press = (name: string) => userEvent.click(named('button', name));
const stands = (is: FolderStanding, telling: readonly string[] = []) => {
  folder.view.value = { is, name: 'Journeys', last: LAST, telling };
};

describe('in the browser', () => {
  test('each backup says when, what and why, and comes back only after a second word', async () => {
    const root = await show();
    expect(root.textContent).toContain('7 touchpoints, 5 pictures · when you asked for it');
    await press('Restore');
    expect(state.restore).not.toHaveBeenCalled();
    await press('Go back');
    expect(state.restore).toHaveBeenCalledOnce();
  });

  test('one that is under way is not begun again', async () => {
    state.busy.value = 'backing-up';
    const root = await show();
    expect(root.querySelector('[role=status]')?.textContent).toBe('Backing up…');
    expect(named('button', 'Back up now').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('as a file', () => {
  test('it is told that there is none, or from when the last is', async () => {
    const root = await show();
    expect(root.textContent).toContain('There is no copy outside the browser yet.');
    state.outside.value = { at: START, database: BACKUP.database, sequence: 3, to: 'folder' };
    await vi.waitFor(() => expect(root.textContent).toContain('Last backup in your folder: '));
  });

  test('it shows how far it is and can be cancelled', async () => {
    await show();
    await press('Save a backup file');
    expect(state.file.save).toHaveBeenCalledOnce();
    state.file.share.value = 0.25;
    await vi.waitFor(() => expect(document.querySelector('progress')?.value).toBe(0.25));
    await press('Cancel');
    expect(state.file.stop).toHaveBeenCalledOnce();
  });
});

describe('in the folder', () => {
  test('nothing is offered where the browser has no folders, in one sentence', async () => {
    folder.supported = false;
    const root = await show();
    expect(root.textContent).toContain('This browser cannot write to a folder by itself, as Chrome and Edge can');
    expect([...root.querySelectorAll('button')].map((button) => button.textContent)).not.toContain('Choose a folder…');
  });

  test('one is chosen by a click, and then says its name and what was last written', async () => {
    const root = await show();
    await press('Choose a folder…');
    expect(folder.choose).toHaveBeenCalledOnce();
    stands('ready');
    await vi.waitFor(() => expect(root.textContent).toContain('Backups go to “Journeys”'));
    expect(root.textContent).toContain(LAST.file);
    expect(root.querySelector('[role=alert]')).toBeNull();
    await press('Write a backup now');
    expect(folder.write).toHaveBeenCalledOnce();
    await press('Stop using this folder');
    expect(folder.leave).toHaveBeenCalledOnce();
  });

  test.each([
    ['ask', 'until you allow it again', 'Allow again', 'allow'],
    ['refused', 'no longer lets Walkmap write', 'Choose a folder again…', 'choose'],
    ['gone', 'is not there any more', 'Choose a folder again…', 'choose'],
    ['full', 'The disk of “Journeys” is full', 'Try again', 'write'],
    ['failed', 'could not be written to “Journeys”', 'Try again', 'write'],
  ] as const)('%s is said out loud, with one thing to do', async (is, sentence, button, call) => {
    stands(is);
    const root = await show();
    expect(root.querySelector('[role=alert]')?.textContent).toContain(sentence);
    await press(button);
    expect(folder[call]).toHaveBeenCalledOnce();
  });

  test('files that still show what was redacted are listed, with the way to be rid of them', async () => {
    stands('ready', ['one.walkmap', 'two.walkmap']);
    const root = await show();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('These files were written before a redaction');
    expect([...root.querySelectorAll('li')].map((item) => item.textContent)).toContain('two.walkmap');
    await press('Write a new backup and delete them');
    expect(folder.renew).toHaveBeenCalledOnce();
  });

  test('a backup that is being written shows how far it is and can be cancelled', async () => {
    stands('ready');
    folder.share.value = 0.5;
    await show();
    expect(document.querySelector('progress')?.value).toBe(0.5);
    await press('Cancel');
    expect(folder.stop).toHaveBeenCalledOnce();
  });
});

testAccess((language) => {
  stands('gone');
  state.outside.value = { at: START, database: BACKUP.database, sequence: 3, to: 'file' };
  return show(language);
});
