// Import: takes a run of 200 with its pictures into an empty store, as we do and by one raw transaction.
import { type Database, newDatabase } from '@/lib/db/database';
import type { Snapshot } from '@/lib/domain/snapshot';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { applyImport } from '@/lib/import/apply-import';
import type { CheckedBundle } from '@/lib/import/checked-bundle';
import { newBundleRows } from '@/lib/import/read-rows';
import { mapRows, projectRow } from '@/tests/support/rows';

const TOUCHPOINTS = 200;
const PICTURE_BYTES = 300 * 1024;
const THUMBNAIL_BYTES = 12 * 1024;

const checked = newBundle();
const db = await emptyStore();

async function emptyStore(): Promise<Database> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('bench-import');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  return newDatabase('bench-import').open() as unknown as Promise<Database>;
}

function newBundle(): CheckedBundle {
  const told = mapRows({ touchpoints: TOUCHPOINTS });
  const rows = newBundleRows();
  const { map, walkthroughs, stages, steps, touchpoints, findings, lanes } = told;
  Object.assign(rows, {
    maps: [map],
    projects: [projectRow()],
    walkthroughs,
    stages,
    steps,
    touchpoints,
    findings,
    lanes,
  });
  const blobs = new Map<string, Blob>();
  rows.snapshots = [...told.snapshots.values()].map((row, index): Snapshot => {
    const sha256 = index.toString(16).padStart(64, '0');
    blobs.set(sha256, new Blob([noise(PICTURE_BYTES)], { type: 'image/jpeg' }));
    return { ...row, sha256, size: PICTURE_BYTES, thumbnail: noise(THUMBNAIL_BYTES) };
  });
  return { manifest: { mapId: map.id, part: null, appVersion: '0', createdAt: 0 } as never, rows, blobs };
}

function noise(bytes: number): Uint8Array<ArrayBuffer> {
  const filled = new Uint8Array(bytes);
  for (let from = 0; from < bytes; from += 65_536) crypto.getRandomValues(filled.subarray(from, from + 65_536));
  return filled;
}

/** Everything in one transaction, without looking at anything. */
async function putRaw(): Promise<void> {
  const transaction = db.backendDB().transaction([...TABLE_NAMES, 'pixels'], 'readwrite', { durability: 'strict' });
  for (const table of TABLE_NAMES) for (const row of checked.rows[table]) transaction.objectStore(table).put(row);
  for (const { id, sha256 } of checked.rows.snapshots) {
    transaction.objectStore('pixels').put({ id, blob: checked.blobs.get(sha256) });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

async function takeIn(way: 'own' | 'raw'): Promise<number> {
  const start = performance.now();
  if (way === 'own') await applyImport(db, checked);
  else await putRaw();
  const ms = performance.now() - start;
  const stored = [await db.touchpoints.count(), await db.pixels.count()];
  if (stored[0] !== TOUCHPOINTS || stored[1] !== checked.blobs.size) throw new Error(`only ${stored} came in`);
  return ms;
}

export type TakeIn = typeof takeIn;
Object.assign(globalThis, { takeIn });
document.body.appendChild(document.createElement('main'));
