// The dialogs that make touchpoints of what somebody brings, over a real store: said clearly, by keyboard, in both languages.
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ToastList } from '@/components/controls/Toasts';
import { FilesImport } from '@/components/import/FilesImport';
import { RecorderImport } from '@/components/import/RecorderImport';
import { TableImport } from '@/components/import/TableImport';
import { type Database, newDatabase } from '@/lib/db/database';
import { kept } from '@/lib/domain/row';
import { newImportRoom } from '@/lib/state/import-room';
import { newToasts } from '@/lib/state/toasts';
import { type Language, loadText } from '@/lib/text/text';
import { DEFAULT_PREFERENCES } from '@/tests/support/default-preferences';
import { MAIL } from '@/tests/support/file-bytes';
import { findings, mount, unmount } from '../map/mount';

const databases: Database[] = [];
afterEach(() => {
  unmount();
  for (const db of databases.splice(0)) db.close();
});

async function openRoom(language: Language = 'en', theme = 'light') {
  const db = newDatabase(`bring-${crypto.randomUUID()}`);
  databases.push(db);
  const t = await loadText(language);
  const toasts = newToasts();
  const places = { speech: signal({ t, language }), preferences: signal(DEFAULT_PREFERENCES) };
  const bundles = { isOpen: signal(false), look: async () => undefined };
  const shown = vi.fn();
  const room = newImportRoom({ db, appearance: places, toasts, bundles, show: shown });
  document.documentElement.dataset.theme = theme;
  const { tables, recordings, files } = room;
  const Page = () => (
    <>
      {tables.isOpen.value && <TableImport state={tables} onFigures={() => undefined} />}
      {recordings.isOpen.value && <RecorderImport state={recordings} />}
      {files.isOpen.value && <FilesImport state={files} />}
      <ToastList toasts={toasts.list.value} onDismiss={toasts.dismiss} />
    </>
  );
  await mount(<Page />, language);
  document.documentElement.dataset.theme = theme;
  return { db, room, shown };
}

const sheet = () => document.querySelector('dialog');
/** Pictures and mails are read by what is loaded with the first of them. */
const READ = { timeout: 15_000 };
const says = (words: string) => vi.waitFor(() => expect(document.body.textContent).toContain(words), READ);
const gone = () => vi.waitFor(() => expect(sheet()).toBeNull());
const choose = (label: string, value: string) =>
  userEvent.selectOptions(document.querySelector(`select[aria-label="${label}"]`) as HTMLSelectElement, value);

const TABLE = 'Stage,Name,Channel,Score\nFind,Ad,Banner,4\nFind,Search,Telepathy,9\nBuy,Pay,Website,1';
const file = (name: string, content: BlobPart) => new File([content], name);
const RECORDING = JSON.stringify({
  title: 'Buy',
  steps: [
    {
      type: 'navigate',
      url: 'https://shop.example/',
      assertedEvents: [{ type: 'navigation', url: 'https://shop.example/', title: 'Home' }],
    },
    { type: 'click', selectors: [['aria/Basket']] },
    { type: 'scroll' },
  ],
});

async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(60, 40);
  canvas.getContext('2d')?.fillRect(0, 0, 30, 40);
  return canvas.convertToBlob({ type: 'image/png' });
}

test.each([
  ['en', 'light'],
  ['zh', 'dark'],
] as const)('all of them are clean for a screen reader in %s, %s', async (language, theme) => {
  const { room } = await openRoom(language, theme);
  await room.hub.look([file('a.csv', TABLE)]);
  await vi.waitFor(() => expect(sheet()?.querySelectorAll('tbody tr').length).toBeGreaterThan(6));
  expect(await findings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await gone();
  await room.hub.look([file('a.json', RECORDING)]);
  await vi.waitFor(() => expect(sheet()?.querySelectorAll('li').length).toBe(2));
  expect(await findings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await gone();
  await room.hub.look([file('a.png', await picture()), file('b.eml', MAIL), file('c.gif', 'GIF89a')]);
  await vi.waitFor(() => expect(sheet()?.querySelectorAll('li input').length).toBe(2), READ);
  expect(await findings()).toEqual([]);
});

test('a table says what it does not understand, follows the choices, and comes in by Enter', async () => {
  const { db, room, shown } = await openRoom();
  await room.hub.look([file('a.csv', TABLE)]);
  await says('No channel is called “Telepathy”; it becomes Other.');
  await says('3 touchpoints will be added.');
  await choose('Feelings go from', 'five');
  await says('“9” is not on the scale of the feelings; it stays unrated.');
  await choose('“Score” becomes', 'extra');
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('on the scale'));
  await userEvent.click(document.querySelector('[class*=found] input[type=checkbox]') as HTMLElement);
  await says('Import 2 touchpoints');
  await userEvent.fill([...document.querySelectorAll('dialog input')].at(-1) as HTMLInputElement, 'Spring');
  await userEvent.keyboard('{Enter}');
  await gone();
  await says('2 touchpoints were imported.');
  expect(shown).toHaveBeenCalledOnce();
  const [run] = await db.walkthroughs.toArray();
  const touchpoints = await db.touchpoints.toArray();
  expect([run?.name, ...touchpoints.map(({ title, note }) => `${title}: ${note}`).sort()]).toEqual([
    'Spring',
    'Ad: Score: 4',
    'Pay: Score: 1',
  ]);
  await userEvent.click(
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo') as HTMLElement,
  );
  await says('The import was taken back.');
  expect(kept(await db.projects.toArray())).toEqual([]);
});

test('a recording becomes a walkthrough instead, with a touchpoint for each press', async () => {
  const { db, room } = await openRoom();
  await room.hub.look([file('a.json', RECORDING)]);
  await says('No step is made of: scroll × 1.');
  await choose('It becomes', 'walkthrough');
  await choose('A step for', 'pages');
  await says('Import 1 touchpoint');
  await choose('A step for', 'presses');
  await says('Import 2 touchpoints');
  await userEvent.click(document.querySelector('dialog button[type=submit]') as HTMLElement);
  await gone();
  const rows = (await db.touchpoints.toArray()).sort((a, b) => (a.order < b.order ? -1 : 1));
  expect(rows.map(({ title, evidence }) => [title, evidence])).toEqual([
    ['Home', 'assumed'],
    ['Press “Basket”', 'assumed'],
  ]);
});

test('pictures and mails can be named, left out and put into a walkthrough that is there', async () => {
  const { db, room } = await openRoom();
  await room.hub.paste('Touchpoint,Channel\nFirst,web');
  await says('Import 1 touchpoint');
  await userEvent.click(document.querySelector('dialog button[type=submit]') as HTMLElement);
  await gone();
  await room.hub.look([file('2.png', await picture()), file('1.png', await picture()), file('b.eml', MAIL)]);
  await says('3 touchpoints will be added.');
  await userEvent.click(document.querySelector('[aria-label="Leave “2.png” out"]') as HTMLElement);
  await says('2 touchpoints will be added.');
  await choose('Channel of “1.png”', 'letter');
  await choose('Walkthrough', (await db.walkthroughs.toCollection().first())?.id ?? '');
  await userEvent.click(document.querySelector('dialog button[type=submit]') as HTMLElement);
  await gone();
  expect(await db.walkthroughs.count()).toBe(1);
  const rows = (await db.touchpoints.toArray()).sort((a, b) => (a.order < b.order ? -1 : 1));
  expect(rows.map(({ channel, evidence }) => [channel, evidence])).toEqual([
    ['web', 'assumed'],
    ['letter', 'observed'],
    ['email', 'observed'],
  ]);
  expect(await db.pixels.count()).toBe(1);
});
