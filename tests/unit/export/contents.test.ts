// Contents: what was not chosen is in no table and on no map, and what comes back without it takes nothing away.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { patchRow, write } from '@/lib/db/write';
import { ALL_CONTENTS, type ContentKind, type Contents } from '@/lib/domain/export-contents';
import { packVersion } from '@/lib/domain/map-version';
import { rowSchemas, TABLE_NAMES } from '@/lib/domain/tables';
import { writeMapBundles } from '@/lib/export/bundle/bundle';
import type { ExportSource } from '@/lib/export/contract';
import { sheetCsv } from '@/lib/export/csv/sheet-csv';
import { loadTableSource } from '@/lib/export/tables/sheets';
import { touchpointsSheet } from '@/lib/export/tables/touchpoints-sheet';
import { applyImport } from '@/lib/import/apply-import';
import { personaRow } from '../../support/plan-rows';
import { rowFields } from '../../support/rows';
import { strangeMap } from '../../support/strange-map';
import { check, contentOf, emptyStore, roomy, stampAll } from '../import/library';
import { quietRun, storedSource, storeRows } from './stored-map';

beforeEach(roomy);
afterEach(() => vi.unstubAllGlobals());

const without = (...kinds: ContentKind[]): Contents => ({
  ...ALL_CONTENTS,
  ...Object.fromEntries(kinds.map((kind) => [kind, false])),
});

/** Two runs of two shoppers, whose names stand in other texts as well. */
async function storeNames(): Promise<Database> {
  const { rows, comments } = strangeMap({ touchpoints: 8, runs: 2 });
  const [first, second] = rows.walkthroughs;
  const [at, other] = rows.touchpoints;
  if (!first || !second || !at || !other) throw new Error('no rows');
  Object.assign(first, { shopper: 'Anna Müller', name: "Anna Müller's walk", reviewer: 'Petra Klein' });
  Object.assign(second, { shopper: '李雷', name: '李雷的走查', startedAt: first.startedAt + 1 });
  Object.assign(at, { note: 'ANNA MÜLLER asked, Annalena answered', validatedBy: 'anna  müller' });
  Object.assign(other, { note: '客服问李雷要订单号', url: 'https://shop.example/users/Anna-M%C3%BCller' });
  rows.map.name = 'How Anna Müller buys';
  rows.map.owner = 'Petra Klein';
  rows.personas.push(personaRow({ id: '01JPERS0000000000000000002', portrait: `/9j/${'A'.repeat(8)}` }));
  const db = await storeRows(rows);
  await db.comments.bulkAdd(comments.map((comment) => ({ ...comment, author: 'Petra Klein' })));
  await db.mapVersions.add({
    ...rowFields('01JVERS0000000000000000001'),
    ...{ mapId: rows.map.id, name: 'Before', rows: packVersion(rows) },
  });
  await stampAll(db);
  return db;
}

async function allOf(source: ExportSource): Promise<string> {
  const rows = await Promise.all(TABLE_NAMES.map((table) => source.rows(table)));
  const { map, mapRows } = source;
  return JSON.stringify([rows, map, mapRows, [...mapRows.snapshots.values()], [...mapRows.marks.values()]]);
}

test('without names nobody is named anywhere, and everybody stays one person', async () => {
  const source = await storedSource(await storeNames(), 'en', without('names'));
  const text = await allOf(source);
  expect(text).not.toMatch(/anna\s+m(ü|%c3%bc)ller|anna-m|李雷|petra klein/i);
  const [first, second] = source.mapRows.walkthroughs;
  expect([first?.shopper, first?.name]).toEqual(['Shopper 1', "Shopper 1's walk"]);
  expect([second?.shopper, second?.name]).toEqual(['Shopper 2', 'Shopper 2的走查']);
  expect(source.map.map).toMatchObject({ name: 'How Shopper 1 buys', owner: first?.reviewer });
  expect(first?.reviewer).toMatch(/^Person \d+$/);
  expect((await source.rows('comments')).map(({ author }) => author)).toEqual([first?.reviewer, first?.reviewer]);
  const notes = (await source.rows('touchpoints')).map(({ note }) => note);
  expect(notes).toContain('Shopper 1 asked, Annalena answered');
  expect(notes).toContain('客服问Shopper 2要订单号');
  const table = touchpointsSheet(await loadTableSource(source));
  expect(sheetCsv(table, source.t)).toContain('https://shop.example/users/shopper-1');
  for (const table of TABLE_NAMES) {
    for (const row of await source.rows(table)) expect(rowSchemas[table].safeParse(row).error, table).toBeUndefined();
  }
});

test('a pseudonym is in the language of the file', async () => {
  const source = await storedSource(await storeNames(), 'zh', without('names'));
  expect(source.mapRows.walkthroughs.map(({ shopper }) => shopper)).toEqual(['走查者 1', '走查者 2']);
});

test('each kind that is left out leaves nothing of it', async () => {
  const db = await storeNames();
  const whole = await storedSource(db);
  const kinds = (source: ExportSource) => source.map.lanes.map(({ kind }) => kind);
  expect(kinds(whole)).toEqual(expect.arrayContaining(['snapshot', 'opportunity', 'metric']));

  const plain = await storedSource(db, 'en', without('pictures'));
  expect(plain.mapRows.snapshots.size + plain.mapRows.marks.size).toBe(0);
  expect((await plain.rows('snapshots')).every(({ thumbnail }) => thumbnail.length === 0)).toBe(true);
  expect((await plain.rows('personas')).every(({ portrait }) => portrait === null)).toBe(true);
  const [snapshot] = await plain.rows('snapshots');
  expect(await whole.picture(snapshot?.id ?? '')).toBeDefined();
  expect(await plain.picture(snapshot?.id ?? '')).toBeUndefined();
  expect(kinds(plain)).not.toContain('snapshot');

  const silent = await storedSource(db, 'en', without('answers', 'comments', 'decisions'));
  expect(silent.mapRows.walkthroughs.flatMap(({ answers, ratings }) => [...answers, ...ratings])).toEqual([]);
  expect(silent.mapRows.briefs.flatMap(({ checklist }) => checklist.items)).toEqual([]);
  for (const table of ['comments', 'opportunities', 'actions', 'metrics'] as const) {
    expect((await whole.rows(table)).length, table).toBeGreaterThan(0);
    expect(await silent.rows(table), table).toEqual([]);
  }
  expect(silent.map.columns.flatMap(({ opportunities, metrics }) => [...opportunities, ...metrics])).toEqual([]);
  expect(kinds(silent)).not.toEqual(expect.arrayContaining(['metric']));
});

test('what comes back without everything changes nothing here, and is made whole by what follows it', async () => {
  const db = await storeNames();
  const before = await contentOf(db);
  const [bare] = await writeMapBundles(
    await storedSource(db, 'en', without('pictures', 'answers', 'comments', 'decisions', 'names')),
    { baseName: 'journey' },
    quietRun(),
  );
  const [whole] = await writeMapBundles(await storedSource(db), { baseName: 'journey' }, quietRun());
  if (!bare || !whole) throw new Error('no file');
  expect(bare.notes).toEqual([]);
  expect(await bare.blob.text()).not.toMatch(/anna\s+m(ü|%c3%bc)ller|李雷|petra klein/i);

  await applyImport(db, await check(bare.blob));
  expect(await contentOf(db)).toEqual(before);

  const elsewhere = emptyStore();
  await applyImport(elsewhere, await check(bare.blob));
  expect((await elsewhere.walkthroughs.toArray()).map(({ shopper }) => shopper).sort()).toEqual([
    'Shopper 1',
    'Shopper 2',
  ]);
  expect(await elsewhere.pixels.count()).toBe(0);
  await applyImport(elsewhere, await check(whole.blob));
  expect(await contentOf(elsewhere)).toEqual(before);
});

test('what was written elsewhere under a pseudonym comes back, and the name stays', async () => {
  const db = await storeNames();
  const [bare] = await writeMapBundles(
    await storedSource(db, 'en', without('names')),
    { baseName: 'journey' },
    quietRun(),
  );
  const elsewhere = emptyStore();
  await applyImport(elsewhere, await check(bare?.blob as Blob));
  const run = (await elsewhere.walkthroughs.toArray()).find(({ shopper }) => shopper === 'Shopper 1');
  await patchRow(elsewhere, 'walkthroughs', run?.id ?? '', { comment: 'Well done' });
  await write(elsewhere, ['comments'], (pen) =>
    pen.add('comments', { walkthroughId: run?.id ?? '', touchpointId: null, text: 'Look here', settledAt: null }),
  );
  const [back] = await writeMapBundles(await storedSource(elsewhere), { baseName: 'journey' }, quietRun());
  await applyImport(db, await check(back?.blob as Blob));
  expect(await db.walkthroughs.get(run?.id ?? '')).toMatchObject({ shopper: 'Anna Müller', comment: 'Well done' });
  expect((await db.comments.toArray()).map(({ text }) => text)).toContain('Look here');
});
