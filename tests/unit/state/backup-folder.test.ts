// Backup folder: picked once, told as it stands with the browser's permission, asked for again, and left with its files.
import { beforeEach, expect, test, vi } from 'vitest';
import { type FolderNote, readFolderNote, setFolderNote } from '@/lib/safekeeping/folder-note';
import { type BackupFolder, newBackupFolder } from '@/lib/state/backup-folder';
import { newToasts } from '@/lib/state/toasts';
import { loadText } from '@/lib/text/text';
import { stubLocks } from '../../support/fake-extension';
import { FakeFolder } from '../../support/fake-folder';
import { newStore } from '../db/test-store';

const { browser, kept } = await vi.hoisted(async () => {
  const { newFakeBrowser } = await import('../../support/fake-extension');
  return { browser: newFakeBrowser(), kept: { folder: undefined as unknown } };
});
vi.mock('wxt/browser', () => ({ browser }));
// Node's stand-in for IndexedDB clones no handles.
vi.mock('@/lib/safekeeping/folder-handle', () => ({
  readFolder: async () => kept.folder,
  keepFolder: async (_: unknown, folder: unknown) => {
    kept.folder = folder;
  },
  forgetFolder: async () => {
    kept.folder = undefined;
  },
}));

const t = await loadText('en');
const BEFORE: FolderNote = {
  since: 7,
  name: 'Journeys',
  written: [
    { at: 5, database: '01J00000000000000000000000', files: ['one.walkmap'], whole: true },
    { at: 6, database: '01J00000000000000000000000', files: ['half.walkmap'], whole: false },
  ],
  upTo: null,
  problem: null,
};

let folder: FakeFolder;
let permission: PermissionState;
const writer = { share: { value: null }, write: vi.fn(async () => {}), stop: vi.fn() };
const picker = vi.fn(async () => folder as unknown as FileSystemDirectoryHandle);

beforeEach(() => {
  stubLocks();
  browser.storage.local.clear();
  vi.stubGlobal('window', Object.assign(new EventTarget(), { showDirectoryPicker: picker }));
  vi.clearAllMocks();
  permission = 'granted';
  kept.folder = undefined;
  folder = Object.assign(new FakeFolder(), {
    name: 'Journeys',
    queryPermission: async () => permission,
    requestPermission: async () => {
      permission = 'granted';
      return permission;
    },
    isSameEntry: async (other: unknown) => other === folder,
  });
});

const open = (): BackupFolder =>
  newBackupFolder({
    db: newStore().db,
    writer: writer as unknown as Parameters<typeof newBackupFolder>[0]['writer'],
    toasts: newToasts(),
    text: () => t,
  });
const stand = async (of: BackupFolder, is: string) => vi.waitFor(() => expect(of.view.value?.is).toBe(is));

test('the folder that is picked is kept and written at once; none is picked by a dialog that is closed', async () => {
  const one = open();
  await vi.waitFor(() => expect(one.view.value).toBeNull());
  picker.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
  await one.choose();
  expect(await readFolderNote()).toBeNull();
  await one.choose();
  await stand(one, 'ready');
  expect(one.view.value).toEqual({ is: 'ready', name: 'Journeys', last: null, telling: [] });
  expect(writer.write).toHaveBeenCalledOnce();
});

test('picking the same folder again forgets nothing of what was written there', async () => {
  kept.folder = folder;
  await setFolderNote(BEFORE);
  const one = open();
  await stand(one, 'ready');
  expect(one.view.value?.last).toEqual({ at: 5, file: 'one.walkmap' });
  await one.choose();
  expect(await readFolderNote()).toEqual(BEFORE);
});

test.each([
  ['prompt', 'ask'],
  ['denied', 'refused'],
] as const)('a permission that is %s is told as %s, also when it changes meanwhile', async (state, is) => {
  kept.folder = folder;
  await setFolderNote(BEFORE);
  const one = open();
  await stand(one, 'ready');
  permission = state;
  window.dispatchEvent(new Event('focus'));
  await stand(one, is);
  await one.allow();
  await stand(one, 'ready');
  expect(writer.write).toHaveBeenCalledOnce();
});

test('what the last write met is told, and a folder that nobody knows any more is gone', async () => {
  kept.folder = folder;
  await setFolderNote({ ...BEFORE, problem: { is: 'full', at: null } });
  const one = open();
  await stand(one, 'full');
  kept.folder = undefined;
  window.dispatchEvent(new Event('focus'));
  await stand(one, 'gone');
});

test('a folder that is left keeps its files', async () => {
  kept.folder = folder;
  await folder.getFileHandle('one.walkmap', { create: true });
  await setFolderNote(BEFORE);
  const one = open();
  await stand(one, 'ready');
  await one.leave();
  await vi.waitFor(() => expect(one.view.value).toBeNull());
  expect(writer.stop).toHaveBeenCalledOnce();
  expect(kept.folder).toBeUndefined();
  expect([...folder.files.keys()]).toEqual(['one.walkmap']);
});
