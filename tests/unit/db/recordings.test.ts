// Recordings: pieces come together in order, and become an attachment or nothing, never both.
import { beforeEach, expect, test } from 'vitest';
import { loadAttachments } from '@/lib/db/attachments';
import { forgetRecording, keepPiece, keepRecording, loadRecording } from '@/lib/db/recordings';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { wipeDatabase } from '@/lib/db/wipe';
import { MOST_ATTACHMENTS } from '@/lib/domain/attachment-type';
import { newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let touchpointId: string;
beforeEach(async () => {
  store = newStore();
  const run = await startRun(store.db);
  touchpointId = (await commitTouchpoint(store.db, newTouchpoint(run), null, null)).id;
  for (const [index, text] of ['one ', 'two ', 'three'].entries()) {
    await keepPiece(store.db, { touchpointId, duration: (index + 1) * 1_000, blob: new Blob([text]) });
  }
});
const note = (name: string) => ({
  kind: 'voice-note' as const,
  name,
  type: 'audio/webm',
  size: 4,
  sha256: 'd'.repeat(64),
  duration: 3_000,
  blob: new Blob(['note']),
});

test('pieces are one sound, in the order in which they were spoken', async () => {
  const recording = await loadRecording(store.db);
  expect(recording).toMatchObject({ touchpointId, duration: 3_000 });
  expect(await recording?.sound.text()).toBe('one two three');
});

test('kept, it is an attachment and no recording any more', async () => {
  await keepRecording(store.db, touchpointId, note('voice-note.webm'));
  expect((await loadAttachments(store.db, touchpointId)).map(({ kind }) => kind)).toEqual(['voice-note']);
  expect(await loadRecording(store.db)).toBeUndefined();
});

test('where it cannot be kept, it stays a recording', async () => {
  for (let n = 0; n < MOST_ATTACHMENTS; n += 1) {
    await keepRecording(store.db, touchpointId, note(`${n}.webm`));
  }
  await keepPiece(store.db, { touchpointId, duration: 1_000, blob: new Blob(['more']) });
  await expect(keepRecording(store.db, touchpointId, note('more.webm'))).rejects.toMatchObject({
    code: 'attachment-too-many',
  });
  expect(await (await loadRecording(store.db))?.sound.text()).toBe('more');
});

test.each([
  ['discarded', () => forgetRecording(store.db)],
  ['wiped with everything', () => wipeDatabase(store.db)],
])('%s, nothing is left', async (_, forget) => {
  await forget();
  expect(await loadRecording(store.db)).toBeUndefined();
});
