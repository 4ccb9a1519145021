// The state of a run in the store: handed on and back, with the reason as a comment, and taken back like any deed.
import { beforeEach, expect, test } from 'vitest';
import { deleteComment, settleComment } from '@/lib/db/comments';
import { doAgain, newTrail, onTrail, takeBack } from '@/lib/db/revert';
import { turnWalkthrough } from '@/lib/db/walkthrough-state';
import { finishWalkthrough } from '@/lib/db/walkthroughs';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { newStore, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
  await finishWalkthrough(store.db, run.id);
});
const now = () => store.db.walkthroughs.get(run.id);

test('to final and back, each with its time, who reviewed it, and why it came back', async () => {
  const { db } = store;
  await turnWalkthrough(db, run.id, 'submit');
  const at = store.pass(60_000);
  await turnWalkthrough(db, run.id, 'review', { reviewer: ' Ben ' });
  expect(await now()).toMatchObject({ state: 'reviewed', stateAt: at, reviewer: 'Ben' });
  await turnWalkthrough(db, run.id, 'close', { why: '  ' });
  expect(await now()).toMatchObject({ state: 'final', reviewer: 'Ben' });
  expect(await db.comments.count()).toBe(0);
  await turnWalkthrough(db, run.id, 'reopen', { why: ' The parcel came after all ' });
  expect(await now()).toMatchObject({ state: 'submitted', reviewer: null });
  expect(await db.comments.toArray()).toMatchObject([
    { walkthroughId: run.id, touchpointId: null, text: 'The parcel came after all', settledAt: null },
  ]);
});

test('two pages that turn it at once: the second is told to look again', async () => {
  await turnWalkthrough(store.db, run.id, 'submit');
  await turnWalkthrough(store.db, run.id, 'withdraw');
  const late = turnWalkthrough(store.db, run.id, 'review');
  await expect(late).rejects.toMatchObject({ code: 'walkthrough-turned' });
  expect(await now()).toMatchObject({ state: 'draft' });
});

test('undo opens what was made final, and redo closes it again', async () => {
  const { db } = store;
  await turnWalkthrough(db, run.id, 'submit');
  await turnWalkthrough(db, run.id, 'review', { reviewer: 'Ben' });
  const before = await now();
  const trail = newTrail();
  const { changes } = await turnWalkthrough(db, run.id, 'close');
  const deed = { changes: onTrail(trail, changes) };
  expect(await takeBack(db, deed, trail)).toBe('whole');
  expect(await now()).toMatchObject({ state: 'reviewed', stateAt: before?.stateAt, reviewer: 'Ben' });
  expect(await doAgain(db, deed, trail)).toBe('whole');
  expect(await now()).toMatchObject({ state: 'final', reviewer: 'Ben' });
});

test('a comment is settled, opened again and deleted, and each can be taken back', async () => {
  const { db } = store;
  await turnWalkthrough(db, run.id, 'submit');
  await turnWalkthrough(db, run.id, 'send-back', { why: 'No picture of the error' });
  const [comment] = await db.comments.toArray();
  if (!comment) throw new Error('no comment');
  const read = () => db.comments.get(comment.id);
  const trail = newTrail();
  const settled = await settleComment(db, comment.id, true);
  expect((await read())?.settledAt).not.toBeNull();
  await takeBack(db, settled, trail);
  expect(await read()).toMatchObject({ settledAt: null });
  await settleComment(db, comment.id, false);
  const deleted = await deleteComment(db, comment.id);
  expect((await read())?.deletedAt).not.toBeNull();
  await takeBack(db, deleted, trail);
  expect(await read()).toMatchObject({ deletedAt: null, text: 'No picture of the error' });
});
