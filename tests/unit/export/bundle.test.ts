// A bundle is read back byte by byte: checksums, versions, rows by their schemas, and what must not be in it.
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BundleManifest, hashFileList } from '@/lib/bundle/manifest';
import { sha256Hex } from '@/lib/bundle/sha256';
import type { Database } from '@/lib/db/database';
import { DATA_VERSION, rowSchemas, TABLE_NAMES, type TableName } from '@/lib/domain/tables';
import { bundle } from '@/lib/export/bundle/bundle';
import { findingRow, idOf, touchpointRow } from '../../support/rows';
import { NOW, quietRun, storedSource, storeMap } from './stored-map';

const OPTIONS = { baseName: 'journey', scale: 1, theme: 'light' } as const;

async function readBundle(db: Database) {
  const [file] = await bundle.run(await storedSource(db), OPTIONS, quietRun());
  if (!file) throw new Error('no file');
  const files = unzipSync(new Uint8Array(await file.blob.arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const lines = (table: TableName) =>
    text(`rows/${table}.ndjson`)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { file, files, text, lines, manifest: BundleManifest.parse(JSON.parse(text('manifest.json'))) };
}

test('every file is in the manifest with its size and its checksum, and the list has its own', async () => {
  const { file, files, manifest } = await readBundle(await storeMap());
  expect(file.name).toBe('journey.walkmap');
  expect(file.notes).toEqual([]);
  expect(manifest).toMatchObject({ dataVersion: DATA_VERSION, appVersion: '0.1.0', createdAt: NOW, missing: [] });
  expect(manifest.files.map((entry) => entry.name).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'manifest.json')
      .sort(),
  );
  for (const entry of manifest.files) {
    const bytes = new Uint8Array(files[entry.name] ?? []);
    expect({ name: entry.name, size: bytes.length, sha256: await sha256Hex(bytes) }).toEqual(entry);
  }
  expect(await hashFileList(manifest.files)).toBe(manifest.filesSha256);
});

test('every row parses with the schema of its table once its thumbnail is back', async () => {
  const { files, lines, manifest } = await readBundle(await storeMap());
  for (const table of TABLE_NAMES) {
    expect(lines(table)).toHaveLength(manifest.counts[table] ?? -1);
    for (const row of lines(table)) {
      const thumbnail = 'thumbnail' in row && new Uint8Array(files[`blob/${row.thumbnail}`] ?? []);
      const whole = thumbnail ? { ...row, thumbnail } : row;
      expect(() => rowSchemas[table].parse(whole), table).not.toThrow();
      if (thumbnail) expect(thumbnail.length).toBeGreaterThan(300);
    }
  }
  expect(lines('touchpoints')).toHaveLength(12);
});

test('each picture is there as it is in the store', async () => {
  const db = await storeMap();
  const { files } = await readBundle(db);
  const snapshots = await db.snapshots.toArray();
  expect(snapshots.length).toBeGreaterThan(5);
  for (const { id, sha256 } of snapshots) {
    const stored = new Uint8Array((await (await db.pixels.get(id))?.blob.arrayBuffer()) ?? []);
    expect(files[`blob/${sha256}`]).toEqual(stored);
  }
});

test('equal rows give equal bytes', async () => {
  const [a, b] = [await readBundle(await storeMap()), await readBundle(await storeMap())];
  expect(await sha256Hex(new Uint8Array(await a.file.blob.arrayBuffer()))).toBe(
    await sha256Hex(new Uint8Array(await b.file.blob.arrayBuffer())),
  );
});

test('a deleted touchpoint leaves a tombstone without its words, its picture and its thumbnail', async () => {
  const db = await storeMap();
  const id = idOf('tp', 5);
  const before = await db.touchpoints.get(id);
  const snapshot = await db.snapshots.get(before?.snapshotId ?? '');
  if (!before || !snapshot) throw new Error('story changed');
  const stamp = `${NOW}-0000-AAAAAAAA`;
  const gone = { deletedAt: NOW, stamps: { deletedAt: stamp, title: stamp } };
  await db.touchpoints.put({ ...before, ...gone, title: 'SECRET title', note: 'SECRET note' });
  await db.snapshots.put({ ...snapshot, ...gone });
  await db.findings.add(findingRow({ id: idOf('find', 999), touchpointId: id, ...gone, text: 'SECRET pain' }));

  const { files, text, lines, manifest } = await readBundle(db);
  const tombstone = lines('touchpoints').find((row) => row.id === id);
  expect(tombstone).toMatchObject({ deletedAt: NOW, title: '', note: '', url: null, stamps: { deletedAt: stamp } });
  expect(Object.keys(tombstone?.stamps as object)).toEqual(['deletedAt']);
  expect(lines('snapshots').find((row) => row.id === snapshot.id)).toMatchObject({ thumbnail: '' });
  expect(files[`blob/${snapshot.sha256}`]).toBeUndefined();
  expect(files[`blob/${await sha256Hex(new Uint8Array(snapshot.thumbnail))}`]).toBeUndefined();
  expect(TABLE_NAMES.map((table) => text(`rows/${table}.ndjson`)).join('')).not.toContain('SECRET');
  expect(manifest.counts.touchpoints).toBe(12);
  expect(manifest.missing).toEqual([]);
});

test('rows of other walkthroughs and other maps stay at home', async () => {
  const db = await storeMap();
  await db.touchpoints.add(touchpointRow({ id: idOf('tp', 900), walkthroughId: idOf('run', 77), title: 'elsewhere' }));
  const { lines } = await readBundle(db);
  expect(lines('touchpoints').map((row) => row.title)).not.toContain('elsewhere');
});

test('a lost, a damaged and a redacted picture are left out and told', async () => {
  const db = await storeMap();
  const [lost, damaged, redacted] = await db.snapshots.toArray();
  if (!lost || !damaged || !redacted) throw new Error('story changed');
  await db.pixels.delete(lost.id);
  await db.pixels.put({ id: damaged.id, blob: new Blob(['not what was hashed']) });
  const fields = { createdAt: NOW, deletedAt: null, author: null, stamps: {}, seen: {}, conflicts: [] };
  const redaction = { snapshotId: redacted.id, destroyedSha256: redacted.sha256, at: NOW, areas: [] };
  await db.redactions.add({ ...fields, id: idOf('red', 1), ...redaction });

  const { file, files, manifest } = await readBundle(db);
  expect(manifest.missing.sort()).toEqual([lost.id, damaged.id, redacted.id].sort());
  expect(file.notes).toEqual([{ kind: 'missing', count: 3 }]);
  for (const { sha256 } of [lost, damaged, redacted]) expect(files[`blob/${sha256}`]).toBeUndefined();
});

test('cancelling stops between two pictures and gives no file', async () => {
  const source = await storedSource(await storeMap());
  const abort = new AbortController();
  const run = quietRun(abort.signal);
  let read = 0;
  const slow = {
    ...source,
    picture: (id: string) => {
      read += 1;
      if (read === 3) abort.abort();
      return source.picture(id);
    },
  };
  await expect(bundle.run(slow, OPTIONS, run)).rejects.toMatchObject({ name: 'AbortError' });
  expect(read).toBe(3);
  expect(run.shares.every((share) => share > 0 && share < 1)).toBe(true);
});

test('a map without touchpoints is refused with a reason', async () => {
  await expect(storedSource(await storeMap({ touchpoints: 0 }))).rejects.toMatchObject({ code: 'export-empty' });
});

test('what belongs to something in the trash stays at home, although nobody deleted it itself', async () => {
  const db = await storeMap({ runs: 2 });
  const [first, other] = [idOf('tp', 5), idOf('run', 2)];
  const gone = { deletedAt: NOW, stamps: { deletedAt: `${NOW}-0000-AAAAAAAA` } };
  await db.touchpoints.update(first, gone);
  await db.findings.add(findingRow({ id: idOf('find', 999), touchpointId: first, text: 'SECRET pain' }));
  await db.walkthroughs.update(other, gone);
  await db.touchpoints.where('walkthroughId').equals(other).modify({ note: 'SECRET note' });
  const unseen = await db.touchpoints.filter((row) => row.id === first || row.walkthroughId === other).toArray();

  const { files, lines, text } = await readBundle(db);
  expect(TABLE_NAMES.map((table) => text(`rows/${table}.ndjson`)).join('')).not.toContain('SECRET');
  expect(lines('touchpoints').map((row) => row.walkthroughId)).not.toContain(other);
  expect(lines('walkthroughs').find((row) => row.id === other)).toMatchObject({ name: '', deletedAt: NOW });
  for (const { snapshotId } of unseen) {
    expect(lines('snapshots').map((row) => row.id)).not.toContain(snapshotId);
    const snapshot = snapshotId && (await db.snapshots.get(snapshotId));
    if (snapshot) expect(files[`blob/${snapshot.sha256}`]).toBeUndefined();
  }
});
