// Redaction: notes of one picture in their order, and pictures of which two people destroyed different parts.
import { expect, test } from 'vitest';
import { dividedPictures, redactionsOf } from '@/lib/domain/redaction';
import type { Redaction } from '@/lib/domain/snapshot';
import { idOf, START } from '../../support/one-row';

const note = (n: number, partial: Partial<Redaction> = {}): Redaction => ({
  id: idOf('red', n),
  createdAt: START,
  deletedAt: null,
  author: null,
  stamps: {},
  seen: {},
  conflicts: [],
  snapshotId: idOf('snap', 1),
  destroyedSha256: 'a'.repeat(64),
  at: START - n,
  areas: [{ x: 0, y: 0, width: 0.5, height: 0.5 }],
  ...partial,
});
const elsewhere = [{ x: 0.5, y: 0, width: 0.5, height: 0.5 }];

test('notes of a picture are those of its parts, oldest first, without deleted ones', () => {
  const all = [note(1), note(2), note(3, { snapshotId: idOf('snap', 2) }), note(4, { deletedAt: 1 })];
  const ids = (parts: string[]) => redactionsOf(all, parts).map(({ id }) => id);
  expect(ids([idOf('snap', 1)])).toEqual([idOf('red', 2), idOf('red', 1)]);
  expect(ids([idOf('snap', 1), idOf('snap', 2)])).toEqual([idOf('red', 3), idOf('red', 2), idOf('red', 1)]);
  expect(ids([])).toEqual([]);
});

test.each<[string, Redaction[], boolean]>([
  ['once', [note(1)], false],
  ['in the same areas', [note(1), note(2)], false],
  ['one after the other', [note(1), note(2, { destroyedSha256: 'b'.repeat(64), areas: elsewhere })], false],
  ['on two copies', [note(1), note(2, { snapshotId: idOf('snap', 2), areas: elsewhere })], false],
  ['in different areas', [note(1), note(2, { areas: elsewhere })], true],
  ['in different areas, of which one is deleted for good', [note(1), note(2, { areas: [], deletedAt: 1 })], false],
])('a picture redacted %s', (_, notes, divided) => {
  expect([...dividedPictures(notes)]).toEqual(divided ? [idOf('snap', 1)] : []);
});
