// Attachments in bundles: they come along whole, and one that is not what its row says is refused.
import { beforeAll, expect, test } from 'vitest';
import { sha256Hex } from '@/lib/bundle/sha256';
import { addAttachments } from '@/lib/db/attachments';
import { KEPT, REFUSED } from '../../support/file-bytes';
import { PIXEL } from '../../support/one-row';
import { forge, withRow } from './forge';
import { check, mapBundle, refusal, storeLibrary } from './library';

let whole: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const db = await storeLibrary(1);
  const [touchpoint] = await db.touchpoints.toArray();
  const [type, bytes] = KEPT['bill.pdf'];
  const sha256 = await sha256Hex(bytes);
  const facts = { kind: 'file' as const, name: 'bill.pdf', duration: null };
  const file = { ...facts, type, size: bytes.length, sha256, blob: new Blob([bytes]) };
  await addAttachments(db, touchpoint?.id ?? '', [file]);
  whole = new Uint8Array(await (await mapBundle(db)).arrayBuffer());
});

const withFile = async (type: string, bytes: Uint8Array<ArrayBuffer>) => {
  const sha256 = await sha256Hex(bytes);
  return forge(whole, (files) => {
    withRow('attachments', (row) => {
      delete files[`blob/${row.sha256}`];
      Object.assign(row, { type, sha256, size: bytes.length });
    })(files);
    files[`blob/${sha256}`] = bytes;
  });
};

test('a bundle carries them with their bytes', async () => {
  const { rows, blobs } = await check(new Blob([whole]));
  const [row] = rows.attachments;
  expect(row?.name).toBe('bill.pdf');
  expect(await blobs.get(row?.sha256 ?? '')?.text()).toContain('%PDF');
});

test.each(Object.values(KEPT))('%s is taken', async (type, bytes) => {
  expect(await refusal(await withFile(type, bytes))).toBe('taken');
});

test.each(Object.entries(REFUSED))('%s is refused, whatever its row calls it', async (_, bytes) => {
  for (const type of ['application/pdf', 'message/rfc822', 'audio/webm', 'image/jpeg', 'text/html']) {
    expect(await refusal(await withFile(type, bytes))).toBe('bundle-damaged');
  }
});

test('one kind that calls itself another is refused', async () => {
  expect(await refusal(await withFile('audio/ogg', KEPT['bill.pdf'][1]))).toBe('bundle-damaged');
});

test('a picture is as plain as any other', async () => {
  expect(await refusal(await withFile('image/jpeg', new Uint8Array(PIXEL)))).toBe('taken');
  const told = new Uint8Array([...PIXEL, ...new TextEncoder().encode('<script>')]);
  expect(await refusal(await withFile('image/jpeg', told))).toBe('bundle-damaged');
});
