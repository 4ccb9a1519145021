// Thumbnails of the map: read when they come into sight, together, once; a new one after the old was replaced.
import { effect } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { type Database, newDatabase } from '@/lib/db/database';
import { patchRow } from '@/lib/db/write';
import { newThumbnails } from '@/lib/state/map-page-thumbnails';
import { idOf, snapshotRow } from '@/tests/support/rows';

let db: Database;
afterEach(() => db.delete());

async function start() {
  db = newDatabase(`thumbnails-${performance.now()}`);
  const thumbnail = new Uint8Array([255, 216, 255]);
  const rows = [1, 2, 3].map((n) => snapshotRow({ id: idOf('snap', n), touchpointId: idOf('tp', n), thumbnail }));
  await db.snapshots.bulkAdd(rows);
  const bulkGet = vi.spyOn(db.snapshots, 'bulkGet');
  const onError = vi.fn();
  const thumbnails = newThumbnails(db, onError);
  const [one, two, none] = [idOf('snap', 1), idOf('snap', 2), idOf('snap', 9)];
  const seen: (string | null | undefined)[][] = [];
  const stop = effect(() => {
    const { url } = thumbnails.shown.value;
    seen.push([url(one), url(two), url(none)]);
  });
  return { thumbnails, seen, bulkGet, onError, one, stop };
}

test('what is looked up is not there yet, then there or known to be missing, and what nobody looked up is not read', async () => {
  const { thumbnails, seen, bulkGet, onError, stop } = await start();
  expect(seen[0]).toEqual([null, null, null]);
  await vi.waitFor(() => expect(seen.at(-1)?.[0]).toMatch(/^blob:/));
  expect(seen.at(-1)?.[1]).toMatch(/^blob:/);
  expect(seen.at(-1)?.[2]).toBeUndefined();
  const read = bulkGet.mock.calls.flatMap(([ids]) => ids);
  expect(read.filter((id) => id !== idOf('snap', 9))).toEqual([idOf('snap', 1), idOf('snap', 2)]);
  expect(onError).not.toHaveBeenCalled();
  stop();
  thumbnails.stop();
});

test('a picture that was replaced has another URL, the old one is given back, and the others stay', async () => {
  const { thumbnails, seen, one, stop } = await start();
  await vi.waitFor(() => expect(seen.at(-1)?.[0]).toMatch(/^blob:/));
  const [before, other] = seen.at(-1) ?? [];
  await patchRow(db, 'snapshots', one, { thumbnail: new Uint8Array([255, 216, 254]) });
  await vi.waitFor(() => expect(seen.at(-1)?.[0]).not.toBe(before));
  expect(seen.at(-1)?.[1]).toBe(other);
  await expect(fetch(String(before))).rejects.toThrow();
  stop();
  thumbnails.stop();
  await expect(fetch(String(other))).rejects.toThrow();
});
