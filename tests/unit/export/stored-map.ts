// Stored map: a database filled with a map of tests, pictures included, and the source that an export reads from it.

import { sha256Hex } from '@/lib/bundle/sha256';
import { type Database, newDatabase } from '@/lib/db/database';
import type { Contents } from '@/lib/domain/export-contents';
import { TABLE_NAMES } from '@/lib/domain/tables';
import type { ExportRun, ExportSource } from '@/lib/export/contract';
import { loadExportSource } from '@/lib/export/source';
import { loadText } from '@/lib/text/text';
import { type MapRowsOptions, mapRows, PROJECT_ID, START } from '../../support/rows';

export const NOW = START + 86_400_000;

/** A run that is not cancelled and notes its progress. */
export function quietRun(signal = new AbortController().signal): ExportRun & { shares: number[] } {
  const shares: number[] = [];
  return { signal, onProgress: (share) => shares.push(share), shares };
}

/** Stores the story of `options`; every snapshot has its own bytes of `pictureSize`. */
export async function storeMap(options: MapRowsOptions = {}, pictureSize = 2_000): Promise<Database> {
  return storeRows(mapRows(options), pictureSize);
}

export async function storeRows(rows: ReturnType<typeof mapRows>, pictureSize = 2_000): Promise<Database> {
  let ids = 0;
  const db = newDatabase(`export-${crypto.randomUUID()}`, {
    now: () => NOW,
    newId: () => `01J${String(ids++).padStart(23, '0')}`,
  });
  const { map, snapshots, marks, ...lists } = rows;
  await db.maps.add(map);
  const fields = { createdAt: START, deletedAt: null, author: null, stamps: {}, seen: {}, conflicts: [] };
  await db.projects.add({
    ...fields,
    id: PROJECT_ID,
    name: 'Shop',
    scope: '',
    objectives: [],
    owner: null,
    reviewAt: null,
  });
  for (const name of TABLE_NAMES) {
    if (name in lists) await db.table(name).bulkAdd(lists[name as keyof typeof lists]);
  }
  await db.marks.bulkAdd([...marks.values()].flat());
  for (const [index, snapshot] of [...snapshots.values()].entries()) {
    const bytes = new Uint8Array(pictureSize).fill(index + 1);
    const sha256 = await sha256Hex(bytes);
    const thumbnail = new Uint8Array([...snapshot.thumbnail, index]);
    await db.snapshots.add({ ...snapshot, size: bytes.length, sha256, thumbnail });
    await db.pixels.add({ id: snapshot.id, blob: new Blob([bytes], { type: snapshot.type }) });
  }
  return db;
}

export async function storedSource(
  db: Database,
  language: 'en' | 'zh' = 'en',
  contents?: Contents,
): Promise<ExportSource> {
  const [map] = await db.maps.toArray();
  if (!map) throw new Error('no map stored');
  return loadExportSource(db, map.id, { t: await loadText(language), language }, '0.1.0', contents);
}
