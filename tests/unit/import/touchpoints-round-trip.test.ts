// Round trip: the touchpoints that we export as CSV come back with every column matched and every word in its place.
import { expect, it, vi } from 'vitest';
import { newDatabase } from '@/lib/db/database';
import { loadStages } from '@/lib/db/projects';
import { rowsOfText } from '@/lib/domain/delimited-text';
import { kept } from '@/lib/domain/row';
import { rowSchemas } from '@/lib/domain/tables';
import { readTouchpointTable } from '@/lib/domain/touchpoint-table';
import { sheetCsv } from '@/lib/export/csv/sheet-csv';
import { loadTableSource, sheetsOf } from '@/lib/export/tables/sheets';
import { addTouchpoints, type Bringing } from '@/lib/import/add-touchpoints';
import { takeBackBrought } from '@/lib/import/take-back-brought';
import type { Language } from '@/lib/text/text';
import { quietRun } from '../export/stored-map';
import { strangeSource } from '../export/strange-source';
import { roomy } from './library';

async function exported(language: Language) {
  const source = await strangeSource({ touchpoints: 24, runs: 2, language });
  const [sheet] = sheetsOf(await loadTableSource(source));
  if (sheet?.id !== 'touchpoints') throw new Error('no touchpoints');
  const { rows, columns } = readTouchpointTable(rowsOfText(sheetCsv(sheet, source.t)), () => 0);
  return { source, rows, columns };
}

/** A lone tag with commas in it comes back as several; its letters stay. */
const letters = (tags: readonly string[]) => tags.join('').replace(/[^\p{L}\p{N}]/gu, '');

it.each(['en', 'zh'] as const)('what was exported in %s comes back whole', async (language) => {
  const { source, rows, columns } = await exported(language);
  expect(
    columns.filter(({ use, known, example }) => use === null && !known && example !== '').map(({ head }) => head),
  ).toEqual([]);
  expect(rows.flatMap(({ troubles }) => troubles)).toEqual([]);
  const touchpoints = source.map.columns.flatMap((column) => column.touchpoints);
  expect(rows).toHaveLength(touchpoints.length);
  for (const [index, { draft }] of rows.entries()) {
    const from = touchpoints[index];
    if (!from) throw new Error('one too many');
    const { channel, emotion, expectation, momentOfTruth, decisionPoint, evidence, tags, namedEmotions, handOff } =
      from;
    expect(draft).toMatchObject({ channel, momentOfTruth, decisionPoint, evidence, namedEmotions, handOff });
    expect(letters(draft.tags)).toBe(letters(tags));
    expect([draft.emotion, draft.expectation]).toEqual([emotion?.value ?? null, expectation?.value ?? null]);
    expect(draft.url).toBe(from.url);
    expect(Math.floor((draft.at ?? 0) / 1000)).toBe(Math.floor(from.at / 1000));
    const found = source.mapRows.findings.filter(
      ({ touchpointId, deletedAt }) => touchpointId === from.id && deletedAt === null,
    );
    expect(new Set(draft.findings.map(({ kind }) => kind))).toEqual(new Set(found.map(({ kind }) => kind)));
  }
});

const fresh = () => newDatabase(`bring-${crypto.randomUUID()}`);
const bringing = (given: Partial<Bringing> & Pick<Bringing, 'touchpoints'>): Bringing => ({
  project: { name: 'Shop', stages: [] },
  into: { name: 'Walk' },
  zone: 'Europe/Berlin',
  ...given,
});

it('is written as walkthroughs of those names, with stages and steps by name, and every row is whole', async () => {
  roomy();
  const { source, rows } = await exported('en');
  const db = fresh();
  const brought = await addTouchpoints(db, bringing({ touchpoints: rows.map(({ draft }) => ({ draft })) }), quietRun());
  const [runs, touchpoints, findings] = await Promise.all([
    db.walkthroughs.toArray(),
    db.touchpoints.toArray(),
    db.findings.toArray(),
  ]);
  expect(runs.map(({ name }) => name).sort()).toEqual(source.mapRows.walkthroughs.map(({ name }) => name).sort());
  expect(touchpoints).toHaveLength(rows.length);
  for (const row of touchpoints) rowSchemas.touchpoints.parse(row);
  for (const row of findings) rowSchemas.findings.parse(row);
  for (const row of runs) rowSchemas.walkthroughs.parse(row);
  const stages = await loadStages(db, brought.projectId);
  const placed = new Set(source.map.columns.map(({ stageId }) => stageId));
  expect(stages).toHaveLength(placed.size);
  db.close();
});

it('comes into a project by the names of its stages, and goes again with the stages that only it needed', async () => {
  roomy();
  const { rows } = await exported('en');
  const db = fresh();
  const drafts = rows.map(({ draft }) => ({ draft }));
  const first = await addTouchpoints(db, bringing({ touchpoints: drafts.slice(0, 3) }), quietRun());
  const stages = await loadStages(db, first.projectId);
  const project = { id: first.projectId };
  const second = await addTouchpoints(db, bringing({ project, touchpoints: drafts }), quietRun());
  expect((await loadStages(db, first.projectId)).slice(0, stages.length)).toEqual(stages);
  await takeBackBrought(db, second);
  expect(await loadStages(db, first.projectId)).toEqual(stages);
  expect(kept(await db.walkthroughs.toArray())).toHaveLength(first.runIds.length);
  await takeBackBrought(db, first);
  expect(kept(await db.projects.toArray())).toEqual([]);
  db.close();
});

it('leaves nothing behind when it is stopped', async () => {
  roomy();
  const { rows } = await exported('en');
  const db = fresh();
  const touchpoints = Array.from({ length: 20 }, () => rows.map(({ draft }) => ({ draft }))).flat();
  const failed = vi.fn();
  db.watchers.add({ failed });
  const ended = new AbortController();
  const run = { signal: ended.signal, onProgress: () => ended.abort() };
  await expect(addTouchpoints(db, bringing({ touchpoints }), run)).rejects.toMatchObject({ name: 'AbortError' });
  expect(failed).not.toHaveBeenCalled();
  expect(await Promise.all([db.projects, db.walkthroughs, db.touchpoints].map((table) => table.count()))).toEqual([
    0, 0, 0,
  ]);
  db.close();
});
