// Raw data: all that can be read of a store, whatever wrote or harmed it; never an archive of nothing.
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { commitTouchpoint } from '@/lib/db/touchpoints';
import { exportRawData } from '@/lib/export/raw-data';
import { newPicture, newStore, newTouchpoint, startRun, type TestStore } from '../db/test-store';

async function walkedStore(...titles: string[]): Promise<TestStore> {
  const store = newStore();
  const run = await startRun(store.db);
  for (const title of titles) await commitTouchpoint(store.db, newTouchpoint(run, { title }), newPicture(), null);
  return store;
}

test('it has every row and every picture, of whatever version', async () => {
  const store = await walkedStore('A');
  await store.db.quarantine.put({ id: 'x/1', table: 'maps', row: { odd: true }, at: 0 });
  store.db.close();
  const files = unzipSync(new Uint8Array(await (await exportRawData(store.db)).arrayBuffer()));
  const lines = (file: string) =>
    new TextDecoder()
      .decode(files[file])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  expect(lines('touchpoints.ndjson')).toMatchObject([{ title: 'A' }]);
  expect(lines('quarantine.ndjson')).toMatchObject([{ row: { odd: true } }]);
  expect(lines('snapshots.ndjson')[0].thumbnail.base64.length).toBeGreaterThan(100);
  const [snapshot] = lines('snapshots.ndjson');
  expect(files[`pictures/${snapshot.id}`]?.length).toBe(newPicture().blob.size);
});

test('it leaves no connection open, so that a later version can open the store', async () => {
  const store = await walkedStore('A');
  const close = vi.spyOn(IDBDatabase.prototype, 'close');
  await exportRawData(store.db);
  expect(close).toHaveBeenCalled();
  close.mockRestore();
});

test('what cannot be read is left out and named', async () => {
  const { db } = await walkedStore('A', 'B');
  const [one, two] = (await db.pixels.toCollection().primaryKeys()) as [string, string];
  const read = vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new DOMException('', 'NotReadableError'));
  const zip = await exportRawData(db);
  read.mockRestore();
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(new TextDecoder().decode(files['could-not-be-read.txt'])).toBe(`pictures/${one}\n`);
  expect(Object.keys(files).filter((name) => name.startsWith('pictures/'))).toEqual([`pictures/${two}`]);
});

test('a store of which nothing is left gives no file', async () => {
  const { db } = newStore();
  await expect(exportRawData(db)).rejects.toMatchObject({ code: 'raw-empty' });
  await db.meta.put({ key: 'clock', value: 'mine' });
  await expect(exportRawData(db)).rejects.toMatchObject({ code: 'raw-empty' });
});

test('neither does one of which nothing can be read', async () => {
  const { db } = await walkedStore('A');
  const fail = () => {
    throw new DOMException('', 'UnknownError');
  };
  const methods = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const;
  const spies = methods.map((name) => vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(fail));
  const saved = exportRawData(db);
  await expect(saved).rejects.toMatchObject({ code: 'raw-empty' });
  for (const spy of spies) spy.mockRestore();
});
