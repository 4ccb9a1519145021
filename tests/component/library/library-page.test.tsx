// The library page over a real store: lists, opens, renames, searches, deletes with undo, and grows as one scrolls.
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LibraryPage } from '@/components/library/LibraryPage';
import { type Database, newDatabase } from '@/lib/db/database';
import { patchTyped } from '@/lib/db/patch-typed';
import { trash } from '@/lib/db/trash';
import type { Appearance } from '@/lib/state/appearance';
import { newLibrary } from '@/lib/state/library';
import { parsePlace } from '@/lib/state/library-place';
import { newToasts } from '@/lib/state/toasts';
import type { TypedWrites } from '@/lib/state/typed-writes';
import { type Language, loadText } from '@/lib/text/text';
import {
  cardRow,
  emotionOf,
  findingRow,
  idOf,
  journeyMapRow,
  ordersOf,
  overrideRow,
  projectRow,
  touchpointRow,
  walkthroughRow,
} from '@/tests/support/one-row';
import { findings, mount, unmount } from '../map/mount';

vi.mock('@/lib/capture/announce', () => ({ showStanding: async () => undefined }));
vi.mock('@/lib/browser/storage', () => ({
  clearStored: async () => undefined,
  readStored: async () => undefined,
  writeStored: async () => undefined,
  watchStored: () => () => undefined,
}));

const stops: (() => void)[] = [];
let opened = 0;
afterEach(() => {
  unmount();
  for (const stop of stops.splice(0)) stop();
});

async function seed(db: Database, runs: number): Promise<void> {
  const written = { name: '1794492000000-0000-AAAAAAAA' };
  await db.projects.add(projectRow({ stamps: written }));
  for (let i = 1; i <= runs; i += 1) {
    await db.walkthroughs.add(walkthroughRow({ id: idOf('run', i), name: `Run ${i}`, startedAt: i, stamps: written }));
  }
  const orders = ordersOf(3);
  await db.touchpoints.bulkAdd(
    orders.map((order, i) =>
      touchpointRow({
        id: idOf('tp', i + 1),
        order,
        title: ['Café', '填写收货地址', 'Pays'][i] ?? '',
        emotion: [emotionOf(2), null, emotionOf(-1)][i] ?? null,
      }),
    ),
  );
  await db.maps.add(journeyMapRow({ stamps: written }));
}

async function openPage({ runs = 2, language = 'en' as Language } = {}) {
  opened += 1;
  const db = newDatabase(`library-page-${opened}`);
  await seed(db, runs);
  const toasts = newToasts();
  const speech = signal({ t: await loadText(language), language });
  const typed = {
    'row.patch': ({ table, id, patch }: Parameters<TypedWrites['row.patch']>[0]) => patchTyped(db, table, id, patch),
  } as TypedWrites;
  const openPanel = vi.fn(async () => undefined);
  const library = newLibrary({ db, typed, speech, toasts, openPanel, place: parsePlace('') });
  stops.push(() => {
    library.stop();
    db.close();
  });
  const root = await mount(
    <LibraryPage library={library} appearance={{ speech } as unknown as Appearance} toasts={toasts} />,
    language,
  );
  await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull());
  return { db, library, root, openPanel };
}

const button = (name: RegExp) =>
  [...document.querySelectorAll<HTMLElement>('button, a')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
  );
const rows = (root: HTMLElement) => root.querySelectorAll('ul[aria-label="Walkthroughs"] > li');

test('a row says when, how many and how it felt, and leads to its map', async () => {
  const { root } = await openPage();
  await vi.waitFor(() => expect(root.textContent).toContain('3 touchpoints'));
  const [, first] = rows(root);
  expect(first?.querySelector('a')?.getAttribute('href')).toBe(`/map.html?map=${journeyMapRow().id}`);
  expect(first?.querySelector('svg')?.getAttribute('aria-label')).toBe(
    'Feelings: 1 good, 0 neutral, 1 bad, 1 not rated',
  );
  expect(rows(root)[0]?.textContent).toContain('0 touchpoints');
  expect(await findings()).toEqual([]);
});

test('a walkthrough is renamed where it stands; Esc keeps the old name', async () => {
  const { db, root } = await openPage();
  for (const [key, name] of [
    ['{Escape}', 'Run 1'],
    ['{Enter}', 'Renamed'],
  ] as const) {
    await userEvent.click(button(/Actions for “Run 1”/) as HTMLElement);
    await userEvent.click(button(/^Rename$/) as HTMLElement);
    await userEvent.fill(root.querySelector('input[maxlength="500"]') as HTMLElement, 'Renamed');
    await userEvent.keyboard(key);
    await vi.waitFor(async () => expect((await db.walkthroughs.get(idOf('run', 1)))?.name).toBe(name));
  }
  await vi.waitFor(() => expect(root.textContent).toContain('Renamed'));
});

test('a search shows the words it found, in Chinese too, and what it finds leads to its touchpoint', async () => {
  const { root } = await openPage();
  const field = root.querySelector('input[type="search"]') as HTMLElement;
  await userEvent.fill(field, '地址');
  await vi.waitFor(() => expect(root.querySelector('mark')?.textContent).toBe('地址'));
  expect(root.querySelector('section a')?.getAttribute('href')).toContain(`&touchpoint=${idOf('tp', 2)}`);
  await userEvent.fill(field, 'CAFE');
  await vi.waitFor(() => expect(root.querySelector('mark')?.textContent).toBe('Café'));
  await userEvent.fill(field, 'nothing of the kind');
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing found'));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(rows(root)).toHaveLength(2));
});

test('a search finds the words that stand on a map alone, and leads to their place there', async () => {
  const { db, root } = await openPage();
  const [tp, finding] = [idOf('tp', 2), findingRow({ touchpointId: idOf('tp', 3) })];
  await db.findings.add(finding);
  await db.cards.add(cardRow({ touchpointId: tp, text: 'Warehouse packs' }));
  await db.overrides.bulkAdd([
    overrideRow({ id: idOf('edit', 1), targetId: tp, field: 'doing', value: 'Types the giraffe address' }),
    overrideRow({ id: idOf('edit', 2), targetId: finding.id, field: 'text', value: 'No lion in sight' }),
    overrideRow({ id: idOf('edit', 3), targetId: tp, field: 'doing', value: 'Taken back: lion', deletedAt: 1 }),
  ]);
  const field = root.querySelector('input[type="search"]') as HTMLElement;
  for (const [word, touchpoint] of [
    ['warehouse', tp],
    ['giraffe', tp],
    ['lion', idOf('tp', 3)],
  ] as const) {
    await userEvent.fill(field, word);
    await vi.waitFor(() => expect(root.querySelector('mark')?.textContent?.toLowerCase()).toBe(word));
    expect(root.querySelectorAll('section li')).toHaveLength(1);
    const hit = root.querySelector('section a');
    expect(hit?.getAttribute('href')).toBe(`/map.html?map=${journeyMapRow().id}&touchpoint=${touchpoint}`);
    expect(hit?.textContent).toContain(`Words on a map · ${journeyMapRow().name}`);
  }
  await trash(db, 'maps', journeyMapRow().id);
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing found'));
});

test('what was found follows an edit that somebody makes meanwhile', async () => {
  const { db, root } = await openPage();
  await userEvent.fill(root.querySelector('input[type="search"]') as HTMLElement, 'zebra');
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing found'));
  await patchTyped(db, 'touchpoints', idOf('tp', 3), { note: 'A zebra' });
  await vi.waitFor(() => expect(root.querySelector('mark')?.textContent).toBe('zebra'));
});

test('a deleted walkthrough comes back by the toast', async () => {
  const { root } = await openPage();
  await userEvent.click(button(/Actions for “Run 2”/) as HTMLElement);
  await userEvent.click(button(/^Delete$/) as HTMLElement);
  await vi.waitFor(() => expect(rows(root)).toHaveLength(1));
  await userEvent.click(button(/^Undo$/) as HTMLElement);
  await vi.waitFor(() => expect(rows(root)).toHaveLength(2));
});

test('a thousand are drawn as one comes to them', async () => {
  const { root } = await openPage({ runs: 400 });
  const drawn = rows(root).length;
  expect(drawn).toBeLessThan(150);
  (root.querySelector('ul[aria-label="Walkthroughs"] + button') as HTMLElement).scrollIntoView();
  await vi.waitFor(() => expect(rows(root).length).toBeGreaterThan(drawn));
});

test('everything is deleted only after the word was typed', async () => {
  const { db, root, library } = await openPage();
  await userEvent.click(button(/^Delete everything…$/) as HTMLElement);
  await library.wipe.run();
  expect(await db.projects.count()).toBe(1);
  await userEvent.fill(root.querySelector('dialog textarea') as HTMLElement, ' Delete ');
  await userEvent.click([...root.querySelectorAll<HTMLElement>('dialog button')].at(-1) as HTMLElement);
  await vi.waitFor(() => expect(root.textContent).toContain('Nothing walked yet'));
  expect(await db.touchpoints.count()).toBe(0);
  await vi.waitFor(() => expect(root.querySelector('dialog')).toBeNull());
});
