// Lists and evidence of a touchpoint: entries come and go one at a time, and what is validated is signed.
import { beforeEach, expect, test } from 'vitest';
import { saveAlias } from '@/lib/db/alias';
import { setEvidence } from '@/lib/db/evidence';
import { loadTags, toggleInList } from '@/lib/db/tags';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import { rowSchemas } from '@/lib/domain/tables';
import { START } from '../../support/one-row';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let ids: string[];
beforeEach(async () => {
  store = newStore();
  const run = await startRun(store.db);
  ids = [];
  for (const title of ['A', 'B', 'C']) {
    ids.push((await commitTouchpoint(store.db, newTouchpoint(run, { title }), null, null)).id);
  }
});
const row = async (index: number) => rowSchemas.touchpoints.parse(await store.db.touchpoints.get(ids[index] ?? ''));
const tag = (index: number, value: string) => toggleInList(store.db, ids[index] ?? '', 'tags', value);

test('two entries put in at the same time are both in, and a second time takes one out', async () => {
  await Promise.all([tag(0, 'slow'), tag(0, 'mobile')]);
  expect((await row(0)).tags.toSorted()).toEqual(['mobile', 'slow']);
  await tag(0, 'slow');
  expect((await row(0)).tags).toEqual(['mobile']);
});

test('named feelings stand in their one order, whichever was chosen first', async () => {
  for (const emotion of ['worry', 'joy', 'doubt'] as const) {
    await toggleInList(store.db, ids[0] ?? '', 'namedEmotions', emotion);
  }
  expect((await row(0)).namedEmotions).toEqual(['joy', 'doubt', 'worry']);
});

test('a tag that is too long is cut, and a touchpoint that is gone is said', async () => {
  await tag(0, 'x'.repeat(300));
  expect((await row(0)).tags).toEqual(['x'.repeat(100)]);
  await expect(toggleInList(store.db, 'nobody', 'tags', 'a')).rejects.toMatchObject({ code: 'row-missing' });
});

test('a project knows its tags, those used most first, without those of the trash', async () => {
  await tag(0, 'slow');
  await tag(1, 'form');
  await tag(2, 'form');
  await tag(2, 'gone');
  const projectId = (await store.db.projects.toArray())[0]?.id ?? '';
  expect(await loadTags(store.db, projectId)).toEqual(['form', 'gone', 'slow']);
  await patchRow(store.db, 'touchpoints', ids[2] ?? '', { deletedAt: START });
  expect(await loadTags(store.db, projectId)).toEqual(['form', 'slow']);
});

test('validated is signed with the alias and the time; what is assumed again is not', async () => {
  await saveAlias(store.db, 'Ines');
  const now = store.pass(5_000);
  const undo = await setEvidence(store.db, ids[0] ?? '', 'validated');
  expect(await row(0)).toMatchObject({ evidence: 'validated', validatedBy: 'Ines', validatedAt: now });
  expect(undo).toEqual({ evidence: 'observed', validatedBy: null, validatedAt: null });
  const back = await setEvidence(store.db, ids[0] ?? '', 'assumed');
  expect(await row(0)).toMatchObject({ evidence: 'assumed', validatedBy: null, validatedAt: null });
  await patchRow(store.db, 'touchpoints', ids[0] ?? '', back);
  expect(await row(0)).toMatchObject({ evidence: 'validated', validatedBy: 'Ines', validatedAt: now });
});
