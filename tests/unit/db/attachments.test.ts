// Attachments: added whole with their bytes, counted, and gone for good with their touchpoint.
import { beforeEach, expect, test } from 'vitest';
import { addAttachments, loadAttachments, type NewAttachment } from '@/lib/db/attachments';
import { loadPixels } from '@/lib/db/pictures';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { destroy, trash } from '@/lib/db/trash';
import { patchRow } from '@/lib/db/write';
import { MOST_ATTACHMENTS } from '@/lib/domain/attachment-type';
import { rowSchemas } from '@/lib/domain/tables';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { START } from '../../support/one-row';
import { contentOf, newStore, newTouchpoint, startRun, type TestStore } from './test-store';

let store: TestStore;
let run: Walkthrough;
beforeEach(async () => {
  store = newStore();
  run = await startRun(store.db);
});

const file = (name: string): NewAttachment => ({
  kind: 'file',
  name,
  type: 'application/pdf',
  size: 4,
  sha256: 'c'.repeat(64),
  duration: null,
  blob: new Blob(['%PDF']),
});
const names = async (id: string) => (await loadAttachments(store.db, id)).map(({ name }) => name);

test('they come with the touchpoint in one transaction, row and bytes', async () => {
  const { id } = await commitTouchpoint(store.db, newTouchpoint(run), null, null, {
    files: [file('a.pdf'), file('b.pdf')],
  });
  const rows = await loadAttachments(store.db, id);
  expect(rows.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
  for (const row of rows) {
    expect(rowSchemas.attachments.safeParse(row).error).toBeUndefined();
    expect((await loadPixels(store.db, row.id))?.size).toBe(4);
  }
});

test('more than a touchpoint holds are refused, all of them, with their touchpoint', async () => {
  const { id } = await commitTouchpoint(store.db, newTouchpoint(run), null, null, { files: [file('a.pdf')] });
  const before = await contentOf(store.db);
  const many = Array.from({ length: MOST_ATTACHMENTS }, () => file('b.pdf'));
  await expect(addAttachments(store.db, id, many)).rejects.toMatchObject({ code: 'attachment-too-many' });
  const tooMany = commitTouchpoint(store.db, newTouchpoint(run), null, null, { files: [...many, file('c.pdf')] });
  await expect(tooMany).rejects.toMatchObject({ code: 'attachment-too-many' });
  expect(await contentOf(store.db)).toEqual(before);
});

test('one that was removed is not shown, does not count, and comes back', async () => {
  const { id } = await commitTouchpoint(store.db, newTouchpoint(run), null, null, {
    files: [file('a.pdf'), file('b.pdf')],
  });
  const [first] = await loadAttachments(store.db, id);
  const undo = await patchRow(store.db, 'attachments', first?.id ?? '', { deletedAt: START });
  expect(await names(id)).toEqual(['b.pdf']);
  await patchRow(store.db, 'attachments', first?.id ?? '', undo);
  expect(await names(id)).toEqual(['a.pdf', 'b.pdf']);
});

test('they are destroyed with their touchpoint, names and bytes', async () => {
  const { id } = await commitTouchpoint(store.db, newTouchpoint(run), null, null, { files: [file('secret.pdf')] });
  await trash(store.db, 'touchpoints', id);
  await destroy(store.db, 'touchpoints', id);
  expect(await store.db.pixels.count()).toBe(0);
  expect(JSON.stringify(await store.db.attachments.toArray())).not.toContain('secret');
});
