// Lossless: what goes out, is wiped here and taken in again is the same database, row by row and byte by byte.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockStream } from '@/lib/bundle/lock-bundle';
import type { Database } from '@/lib/db/database';
import { wipeDatabase } from '@/lib/db/wipe';
import { patchRow } from '@/lib/db/write';
import { packVersion } from '@/lib/domain/map-version';
import type { Row } from '@/lib/domain/row';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { writeMapBundles } from '@/lib/export/bundle/bundle';
import { applyImport } from '@/lib/import/apply-import';
import { rowFields } from '../../support/rows';
import { strangeMap } from '../../support/strange-map';
import { SAMPLES } from '../domain/sample-rows';
import { quietRun, storedSource, storeRows } from '../export/stored-map';
import { check, libraryBundles, roomy, stampAll } from './library';

beforeEach(roomy);
afterEach(() => vi.unstubAllGlobals());

const passphrase = 'copper ladder seven';

/** A map with a row in every table, texts of every tongue, values in dispute and a picture that is lost. */
async function storeEverything(): Promise<Database> {
  const { rows, comments } = strangeMap({ touchpoints: 12, runs: 2 });
  const db = await storeRows(rows);
  const [touchpoint, snapshot] = [rows.touchpoints[0], [...rows.snapshots.values()][0]];
  if (!touchpoint || !snapshot) throw new Error('no rows');
  const { map } = rows;
  const file = new Blob(['%PDF-1.7\n%%EOF']);
  await db.comments.bulkAdd(comments);
  await db.mapVersions.add({ ...SAMPLES.mapVersions, ...own('v'), mapId: map.id, rows: packVersion(rows) });
  await db.savedViews.add({ ...SAMPLES.savedViews, ...own('w'), mapId: map.id });
  await db.overrides.add({ ...SAMPLES.overrides, ...own('x'), mapId: map.id });
  await db.links.add({ ...SAMPLES.links, ...own('y'), ...linkOf(touchpoint.id, rows.touchpoints[1]?.id ?? '', map) });
  await db.redactions.add({ ...SAMPLES.redactions, ...own('z'), snapshotId: snapshot.id });
  await db.attachments.add({
    ...{ ...SAMPLES.attachments, ...own('a'), touchpointId: touchpoint.id, type: 'application/pdf' },
    ...{
      size: file.size,
      sha256: createHash('sha256')
        .update(await file.text())
        .digest('hex'),
    },
  });
  await db.pixels.put({ id: own('a').id, blob: file });
  await stampAll(db);
  const [lost] = (await db.snapshots.toArray()).slice(-1);
  await db.pixels.delete(lost?.id ?? '');
  const disputed = { field: 'note', stamp: `${Date.UTC(2026, 0)}-0001-ABCD1234`, value: 'the other word' };
  await db.touchpoints.update(touchpoint.id, { conflicts: [disputed] });
  return db;
}

const own = (letter: string) => rowFields(`01JRX0000000000000000000${letter.toUpperCase()}0`);
const linkOf = (fromId: string, toId: string, { id, projectId }: { id: string; projectId: string }) => ({
  ...{ fromId, toId, projectId, mapId: id, kind: 'loop' as const },
});

/** SHA-256 over every row of every table and every picture. */
async function fingerprint(db: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const table of TABLE_NAMES) {
    const rows: Row[] = await db.table(table).orderBy('id').toArray();
    for (const row of rows) hash.update(`${table} ${JSON.stringify(row, sorted)}\n`);
  }
  for (const { id, blob } of await db.pixels.orderBy('id').toArray()) {
    hash.update(`${id} `).update(new Uint8Array(await blob.arrayBuffer()));
  }
  return hash.digest('hex');
}

const sorted = (_: string, value: unknown) => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

async function comesBack(db: Database, files: readonly Blob[], words: string | null = null): Promise<void> {
  const before = await fingerprint(db);
  for (const table of TABLE_NAMES) expect(await db.table(table).count(), table).toBeGreaterThan(0);
  await wipeDatabase(db);
  expect(await fingerprint(db)).not.toBe(before);
  for (const file of files) await applyImport(db, await check(file, words));
  expect(await fingerprint(db)).toBe(before);
}

test.each([null, passphrase])('the bundle of a map, with the passphrase %s', async (words) => {
  const db = await storeEverything();
  const files = await writeMapBundles(await storedSource(db), { baseName: 'journey', passphrase: words }, quietRun());
  await comesBack(
    db,
    files.map(({ blob }) => blob),
    words,
  );
});

test.each([null, passphrase])('that of a library, with the trash, locked by %s', async (words) => {
  const db = await storeEverything();
  const [gone, emptied] = await db.touchpoints.toArray();
  await patchRow(db, 'touchpoints', gone?.id ?? '', { deletedAt: 1 });
  await patchRow(db, 'touchpoints', emptied?.id ?? '', { deletedAt: 1, title: '' });
  const files = await libraryBundles(db, { bytes: 1e9, entries: 16 });
  expect(files.length).toBeGreaterThan(1);
  const locked = files.map(async (file) =>
    words === null ? file : new Response(await lockStream(file.stream(), words)).blob(),
  );
  await comesBack(db, (await Promise.all(locked)).toReversed(), words);
});
