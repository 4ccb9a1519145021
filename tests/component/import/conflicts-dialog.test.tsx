// The conflicts dialog over a real store: every value in words, the choice between two, and the way back.
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ConflictsButton } from '@/components/import/ConflictsDialog';
import { type Database, newDatabase } from '@/lib/db/database';
import { addDisputed } from '@/lib/db/disputes';
import type { Row } from '@/lib/domain/row';
import type { TableName } from '@/lib/domain/tables';
import { type ConflictsDialogState, newConflictsDialog } from '@/lib/state/conflicts-dialog';
import { newToasts } from '@/lib/state/toasts';
import { type Language, loadText } from '@/lib/text/text';
import {
  emotionOf,
  idOf,
  journeyMapRow,
  ordersOf,
  overrideRow,
  pageFacts,
  stageRow,
  touchpointRow,
  walkthroughRow,
} from '@/tests/support/one-row';
import { findings, mount, unmount } from '../map/mount';

const AT = Date.UTC(2026, 10, 21, 9);
const MINE = `${AT}-0000-AAAAAAAA`;
const THEIRS = `${AT - 3_600_000}-0000-BBBBBBBB`;

let db: Database;
let state: ConflictsDialogState | undefined;
afterEach(() => {
  unmount();
  state?.stop();
  db.close();
});

/** `row` as a merge leaves it: each of `lost` was written on another device, by somebody who had not seen what stands. */
const disputed = <T extends Row>(row: T, lost: Partial<Record<keyof T & string, unknown>>): T => ({
  ...row,
  stamps: Object.fromEntries(Object.keys(lost).map((field) => [field, MINE])),
  conflicts: Object.entries(lost).map(([field, value]) => ({ field, stamp: THEIRS, value })),
});

async function openDialog(rows: Partial<Record<TableName, Row[]>>, language: Language = 'en'): Promise<HTMLElement> {
  db = newDatabase(`conflicts-${crypto.randomUUID()}`);
  for (const [table, of] of Object.entries(rows)) {
    await db.table(table).bulkPut(of);
    const open = of.filter((row) => row.conflicts.length > 0);
    await addDisputed(
      db,
      open.map(({ id }) => ({ table: table as TableName, id })),
    );
  }
  const t = await loadText(language);
  state = newConflictsDialog({ db, text: () => t, toasts: newToasts() });
  const root = await mount(<ConflictsButton state={state} />, language);
  await vi.waitFor(() => expect(root.querySelector('button')).not.toBeNull());
  await userEvent.click(root.querySelector('button') as HTMLElement);
  return root;
}

/** What each question says: its heading, what stands, what else there is. */
const questions = () =>
  [...document.querySelectorAll('fieldset')].map((one) => [
    one.querySelector('legend')?.textContent,
    ...[...one.querySelectorAll('p')].map((value) => value.textContent?.trim()),
  ]);
const press = async (name: string) => {
  const find = () => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  await vi.waitFor(() => expect(find()).toBeDefined());
  await userEvent.click(find() as HTMLElement);
};

const orders = ordersOf(4);

function disputedRows(): Partial<Record<TableName, Row[]>> {
  const touchpoints = [1, 2, 3].map((n) =>
    touchpointRow({ id: idOf('tp', n), order: orders[n - 1] ?? '', title: `No. ${n}` }),
  );
  const first = touchpointRow({
    ...touchpoints[0],
    emotion: emotionOf(2),
    channel: 'web',
    stageId: idOf('stage', 1),
    momentOfTruth: false,
    wouldLeave: null,
    tags: ['slow', 'dear'],
    time: { duration: 95_000, source: 'measured' },
    validatedAt: AT,
    namedEmotions: ['joy', 'relief'],
    waiting: { what: 'The parcel', since: AT, remindAt: null, endedAt: null },
    facts: pageFacts(),
  });
  const lost = {
    emotion: emotionOf(-1),
    channel: 'phone',
    stageId: idOf('stage', 2),
    order: orders[3],
    momentOfTruth: true,
    wouldLeave: 'Too dear',
    tags: [],
    time: { duration: 14_000, source: 'entered' },
    validatedAt: null,
    namedEmotions: ['anger'],
    waiting: null,
    facts: null,
  };
  return {
    stages: [stageRow({ id: idOf('stage', 1), name: 'Basket' }), stageRow({ id: idOf('stage', 2), name: 'Pays' })],
    walkthroughs: [walkthroughRow({ name: 'One' }), walkthroughRow({ id: idOf('run', 2), name: '' })],
    touchpoints: [disputed(first, lost), ...touchpoints.slice(1)],
    maps: [disputed(journeyMapRow({ name: 'Map' }), { walkthroughIds: [idOf('run', 1), idOf('run', 2)] })],
    overrides: [
      disputed(overrideRow({ targetId: idOf('tp', 2), field: 'doing', value: 'Types' }), {
        value: 'Pastes',
        deletedAt: 1,
      }),
    ],
  };
}

test('every value stands there in words, with who it belongs to', async () => {
  await openDialog(disputedRows());
  await vi.waitFor(() => expect(questions()).toHaveLength(15));
  expect(questions()).toEqual([
    ['No. 1: Felt', 'Very good', 'Bad'],
    ['No. 1: Channel', 'Web', 'Phone'],
    ['No. 1: Stage', 'Basket', 'Pays'],
    ['No. 1: Place in the order', 'Place 1', 'Place 3'],
    ['No. 1: Moment of truth', 'No', 'Yes'],
    ['No. 1: Would leave here', 'Would go on', 'Too dear'],
    ['No. 1: Tags', 'slow and dear', '(empty)'],
    ['No. 1: Time spent', '1 min 35 sec', '14 sec'],
    ['No. 1: Validated on', expect.stringContaining('2026'), '(empty)'],
    ['No. 1: Feelings by name', 'joy and relief', 'anger'],
    ['No. 1: Waiting for', 'The parcel', '(empty)'],
    ['No. 1: Another detail', 'The version of that time', '(empty)'],
    ['Map: Walkthroughs', 'One', 'One and Untitled'],
    ['No. 2: Doing', 'Types', 'Pastes'],
    ['No. 2: Deleted or not', 'not deleted', 'in the trash'],
  ]);
  expect(document.querySelectorAll('fieldset svg')).toHaveLength(2);
  expect(document.querySelector('fieldset')?.textContent).toContain('Stands now · Nov 21, 2026');
  expect(document.querySelector('dialog')?.textContent).not.toMatch(/[{}[\]]|null|01[0-9A-Z]{20}/);
  expect(await findings()).toEqual([]);
});

test('what is taken instead stands, and an undo asks again', async () => {
  const row = disputed(touchpointRow({ title: 'Pays', note: 'Mine' }), { note: 'Theirs' });
  await openDialog({ touchpoints: [row] });
  await vi.waitFor(() => expect(questions()).toEqual([['Pays: Note', 'Mine', 'Theirs']]));
  const note = async () => (await db.touchpoints.get(row.id))?.note;
  await press('Take this instead');
  await vi.waitFor(() => expect(questions()).toEqual([]));
  expect(await note()).toBe('Theirs');
  await press('Undo');
  await vi.waitFor(() => expect(questions()).toEqual([['Pays: Note', 'Mine', 'Theirs']]));
  expect(await note()).toBe('Mine');
  await press('Keep');
  await vi.waitFor(() => expect(questions()).toEqual([]));
  expect(await note()).toBe('Mine');
  expect(document.querySelector('dialog')?.textContent).toContain('Everything is decided.');
});

test('it speaks Chinese', async () => {
  await openDialog(disputedRows(), 'zh');
  await vi.waitFor(() => expect(questions()).toContainEqual(['No. 1: 感受', '很好', '差']));
  expect(questions()).toContainEqual(['No. 1: 排列位置', '第 1 位', '第 3 位']);
  expect(await findings()).toEqual([]);
});
