// The import dialog over a real store: what it says of each file, and that Esc and its buttons end it in every phase.
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ToastList } from '@/components/controls/Toasts';
import { ImportButton } from '@/components/import/ImportButton';
import { ImportDialog } from '@/components/import/ImportDialog';
import { NO_REPORT } from '@/lib/bundle/bundle-report';
import { type Database, newDatabase } from '@/lib/db/database';
import { AppError } from '@/lib/domain/app-error';
import type { Project } from '@/lib/domain/project';
import type { CheckedBundle, CheckRun } from '@/lib/import/checked-bundle';
import { newBundleRows } from '@/lib/import/read-rows';
import { newImportDialog } from '@/lib/state/import-dialog';
import { newToasts } from '@/lib/state/toasts';
import { type Language, loadText } from '@/lib/text/text';
import { projectRow, walkthroughRow } from '@/tests/support/one-row';
import { findings, mount, unmount } from '../map/mount';

const theirs = vi.hoisted(() => ({ value: null as Project | null }));

/**
 * Files by how their name begins: `hang` is checked until it is stopped, `damaged` is refused, `locked` wants its passphrase,
 * the others hold a run.
 */
vi.mock('@/lib/import/check-bundle', () => ({
  checkBundle: async (file: File, { signal: ended, onProgress, passphrase }: CheckRun): Promise<CheckedBundle> => {
    onProgress(0.5);
    if (file.name.startsWith('damaged')) throw new AppError('bundle-damaged');
    if (file.name.startsWith('locked') && passphrase !== 'copper ladder seven') {
      throw new AppError(passphrase === null ? 'bundle-locked' : 'passphrase-wrong');
    }
    if (file.name.startsWith('hang')) {
      await new Promise((_, reject) => ended.addEventListener('abort', () => reject(ended.reason), { once: true }));
    }
    const rows = { ...newBundleRows(), projects: [theirs.value ?? projectRow()], walkthroughs: [walkthroughRow()] };
    return {
      manifest: { mapId: null, part: { number: 1, of: 1 }, appVersion: '0', createdAt: 0, report: NO_REPORT },
      rows,
      blobs: new Map(),
    };
  },
}));

const databases: Database[] = [];
afterEach(() => {
  unmount();
  theirs.value = null;
  for (const db of databases.splice(0)) db.close();
});

async function openPage({ language = 'en' as Language } = {}) {
  const db = newDatabase(`import-dialog-${crypto.randomUUID()}`);
  databases.push(db);
  const t = await loadText(language);
  const toasts = newToasts();
  /** Holds the backup, and with it the taking in, until it is called. */
  const saved = Promise.withResolvers<void>();
  const held = signal(false);
  const state = newImportDialog({
    db,
    text: () => t,
    toasts,
    backUp: () => (held.value ? saved.promise : Promise.resolve()),
  });
  const Page = () => (
    <>
      <ImportButton onFiles={(files) => void state.look(files)} onTable={() => undefined} />
      <ImportDialog state={state} />
      <ToastList toasts={toasts.list.value} onDismiss={toasts.dismiss} />
    </>
  );
  const root = await mount(<Page />, language);
  const choose = async (...names: string[]) => {
    await userEvent.upload(
      root.querySelector('input[type=file]') as HTMLInputElement,
      names.map((name) => new File(['x'], name)),
    );
    await vi.waitFor(() => expect(sheet()?.open).toBe(true));
  };
  return { db, state, root, choose, held, saved };
}

const sheet = () => document.querySelector('dialog');
const says = (words: string) => vi.waitFor(() => expect(document.body.textContent).toContain(words));
const press = async (name: string) => {
  const button = [...document.querySelectorAll('dialog button')].find((one) => one.textContent === name);
  await userEvent.click(button as HTMLElement);
};
const gone = () => vi.waitFor(() => expect(sheet()).toBeNull());

test('each file says what it brings or why it is refused, and only the button takes it in', async () => {
  const { db, choose } = await openPage();
  await choose('damaged.walkmap', 'run.walkmap');
  await says('New: 1 project and 1 walkthrough');
  await says('This file is damaged');
  expect(await findings()).toEqual([]);
  expect(await db.walkthroughs.count()).toBe(0);
  await press('Import');
  await says('Imported.');
  expect(await db.walkthroughs.count()).toBe(1);
  await press('Close');
  await gone();
  await choose('run.walkmap');
  await says('Nothing new');
});

test('Esc closes while a file is checked, and the next file is looked at afresh', async () => {
  const { db, choose, state } = await openPage();
  await choose('hang.walkmap', 'run.walkmap');
  await says('Checking');
  await userEvent.keyboard('{Escape}');
  await gone();
  expect(state.working.value).toBe(false);
  await choose('run.walkmap');
  await says('New: 1 project and 1 walkthrough');
  expect(sheet()?.textContent).not.toContain('Stopped');
  await userEvent.keyboard('{Escape}');
  await gone();
  expect(await db.walkthroughs.count()).toBe(0);
});

test('what is stopped says so, and what was checked before can still be taken in', async () => {
  const { db, choose } = await openPage();
  await choose('run.walkmap', 'hang.walkmap');
  await says('New: 1 project and 1 walkthrough');
  await press('Stop');
  await says('Stopped; nothing of this file was taken in.');
  await press('Import');
  await says('Imported.');
  expect(await db.walkthroughs.count()).toBe(1);
});

test('Esc before the writing began takes nothing in', async () => {
  const { db, choose, held, saved } = await openPage();
  held.value = true;
  await choose('run.walkmap');
  await says('New: 1 project and 1 walkthrough');
  await press('Import');
  await says('Importing');
  await userEvent.keyboard('{Escape}');
  await gone();
  saved.resolve();
  await choose('run.walkmap');
  await says('New: 1 project and 1 walkthrough');
  expect(await db.walkthroughs.count()).toBe(0);
});

test('Esc while a file is written closes, the file comes whole, and a message says so', async () => {
  const { db, choose } = await openPage();
  await choose('run.walkmap');
  await says('New: 1 project and 1 walkthrough');
  const open = Promise.withResolvers<void>();
  // Holds every write until it is let go.
  const holding = db.transaction('rw', db.tables, async () => {
    let waiting = true;
    void open.promise.then(() => {
      waiting = false;
    });
    while (waiting) await db.meta.get('clock');
  });
  await press('Import');
  await says('Importing');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await userEvent.keyboard('{Escape}');
  await gone();
  open.resolve();
  await holding;
  await says('“run.walkmap” was imported.');
  expect(await db.walkthroughs.count()).toBe(1);
});

test('it speaks Chinese', async () => {
  const { choose } = await openPage({ language: 'zh' });
  await choose('run.walkmap');
  await says('新增： 1 个项目和1 次走查');
  expect(await findings()).toEqual([]);
});

test('a locked file asks for its passphrase until it fits, and then the others open as well', async () => {
  const { db, choose } = await openPage();
  await choose('locked-1.walkmap', 'locked-2.walkmap', 'damaged.walkmap');
  await says('This file is locked');
  const fields = () => [...document.querySelectorAll<HTMLInputElement>('dialog input[type=password]')];
  expect(fields()).toHaveLength(2);
  expect(await findings()).toEqual([]);
  await userEvent.fill(fields()[0] as HTMLElement, 'copper ladder eight');
  await userEvent.keyboard('{Enter}');
  await says('This passphrase does not open the file');
  expect(await findings()).toEqual([]);
  await userEvent.fill(fields()[0] as HTMLElement, 'copper ladder seven');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(fields()).toHaveLength(0));
  await says('New: 1 project and 1 walkthrough');
  expect(await db.walkthroughs.count()).toBe(0);
  await press('Import 2 files');
  await says('Imported.');
  expect(await db.walkthroughs.count()).toBe(1);
});

test('what would change is shown row by row, and of what both sides wrote, which value will stand', async () => {
  const { db, choose } = await openPage();
  const stamps = (device: string) => ({ name: `1794578400000-0000-${device}` });
  await db.projects.add(projectRow({ name: 'Ours', stamps: stamps('0000AAAA') }));
  theirs.value = { ...projectRow({ name: 'Theirs', stamps: stamps('0000BBBB') }) };
  await choose('run.walkmap');
  await says('Written differently here and there: 1 project');
  const summary = [...document.querySelectorAll('summary')].find((one) => one.textContent?.startsWith('Written'));
  await userEvent.click(summary as HTMLElement);
  await says('Will stand');
  const said = [...document.querySelectorAll('dialog dd')].map((one) => one.textContent);
  expect(said[0]).toMatch(/^Will stand · .* Theirs$/);
  expect(said[1]).toMatch(/^The other one · .* Ours$/);
  expect(await findings()).toEqual([]);
  expect((await db.projects.toArray())[0]?.name).toBe('Ours');
});

test('what was changed here after the look is looked at again before anything is taken in', async () => {
  const { db, choose } = await openPage();
  await choose('run.walkmap');
  await says('New: 1 project and 1 walkthrough');
  await db.projects.add(projectRow());
  await press('Import');
  await says('Something was changed here meanwhile');
  await says('New: 1 walkthrough');
  expect(await db.walkthroughs.count()).toBe(0);
  await press('Import');
  await says('Imported.');
  expect(await db.walkthroughs.count()).toBe(1);
});
