// Answers and ratings of a run: each in place of the one before, also when two come at once.
import { beforeEach, expect, test } from 'vitest';
import { setAnswer } from '@/lib/db/answers';
import { newTrail, takeBack } from '@/lib/db/revert';
import { rateRun } from '@/lib/db/run-ratings';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { answerTo, itemId } from '@/tests/support/checklist';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
});

test('answers of a touchpoint and of a run keep their places, and both of two at once count', async () => {
  const { id } = await commitTouchpoint(store.db, newTouchpoint(run), null, null);
  const set = (n: number, value: boolean | null) =>
    setAnswer(store.db, {
      table: 'touchpoints',
      id,
      itemId: itemId(n),
      answer: value === null ? null : answerTo(n, value),
    });
  const answers = async () => (await store.db.touchpoints.get(id))?.answers;
  await Promise.all([set(1, true), set(2, true)]);
  await set(1, false);
  expect(await answers()).toEqual([answerTo(1, false), answerTo(2, true)]);
  const deed = await set(1, null);
  expect(await answers()).toEqual([answerTo(2, true)]);
  await takeBack(store.db, deed, newTrail());
  expect(await answers()).toEqual([answerTo(1, false), answerTo(2, true)]);
  await setAnswer(store.db, { table: 'walkthroughs', id: run.id, itemId: itemId(3), answer: answerTo(3, 'Yes') });
  expect((await store.db.walkthroughs.get(run.id))?.answers).toEqual([answerTo(3, 'Yes')]);
});

test('an answer at what is gone is refused', async () => {
  const typed = { table: 'touchpoints' as const, id: 'gone', itemId: itemId(1), answer: null };
  await expect(setAnswer(store.db, typed)).rejects.toMatchObject({ code: 'row-missing' });
});

test('a run has at most one rating of each scale', async () => {
  const ratings = async () =>
    (await store.db.walkthroughs.get(run.id))?.ratings.map(({ scale, value }) => [scale, value]);
  await Promise.all([rateRun(store.db, run.id, 'csat', 4), rateRun(store.db, run.id, 'nps', 9)]);
  await rateRun(store.db, run.id, 'csat', 2);
  expect(await ratings()).toEqual([
    ['nps', 9],
    ['csat', 2],
  ]);
  await rateRun(store.db, run.id, 'nps', null);
  expect(await ratings()).toEqual([['csat', 2]]);
});
