// Library bundle: everything in the store, also what is in the trash, as one or several `.walkmap` files.
import { PART_LIMITS } from '@/lib/bundle/limits';
import type { Database } from '@/lib/db/database';
import { loadPixels } from '@/lib/db/pictures';
import type { Id } from '@/lib/domain/id';
import type { RowOf, TableName } from '@/lib/domain/tables';
import type { ExportRun, ExportSource } from '../contract';
import type { BundleSource } from './bundle-source';
import { type ZippedBundle, zipBundle } from './zip-bundle';

/** Tables whose rows bring bytes along; each row is in the part that has its picture. */
const PICTURED = ['snapshots', 'attachments'] as const;
type Pictured = (typeof PICTURED)[number];
type PartIds = Record<Pictured, Id[]>;

/**
 * Writes the library part by part, so that no more than one is at hand at a time; there is always at least one. Rows
 * are whole, also those in the trash. Each part can be taken in alone. Rejects with an AppError, or an AbortError.
 */
export async function* writeLibraryBundle(
  db: Database,
  made: ExportSource['made'],
  run: ExportRun,
  limits: { bytes: number; entries: number } = PART_LIMITS,
): AsyncGenerator<ZippedBundle, void, void> {
  const parts = await planParts(db, limits);
  for (const [index, ids] of parts.entries()) {
    const onProgress = (share: number) => run.onProgress((index + share) / parts.length);
    const part = { number: index + 1, of: parts.length };
    yield await zipBundle(partSource(db, made, part, ids), { signal: run.signal, onProgress });
  }
}

/** Which pictures go into which part: two files a snapshot, its picture and its thumbnail. */
async function planParts(db: Database, limits: { bytes: number; entries: number }): Promise<PartIds[]> {
  const parts: PartIds[] = [{ snapshots: [], attachments: [] }];
  let [bytes, entries] = [0, 0];
  const place = (table: Pictured, id: Id, size: number) => {
    if (entries > 0 && (bytes + size > limits.bytes || entries + 2 > limits.entries)) {
      parts.push({ snapshots: [], attachments: [] });
      [bytes, entries] = [0, 0];
    }
    bytes += size;
    entries += 2;
    parts.at(-1)?.[table].push(id);
  };
  await db.snapshots.each((row) => place('snapshots', row.id, row.size + row.thumbnail.length));
  await db.attachments.each((row) => place('attachments', row.id, row.size));
  return parts;
}

function partSource(db: Database, made: ExportSource['made'], part: BundleSource['part'], ids: PartIds): BundleSource {
  return {
    made,
    mapId: null,
    part,
    picture: (id) => loadPixels(db, id),
    async rows(table) {
      const rows = db.table<RowOf[typeof table], Id>(table);
      if (isPictured(table)) {
        return (await rows.bulkGet(ids[table])).filter((row) => row !== undefined);
      }
      // Each part knows every destroyed picture, so that none of them brings one back.
      return part.number === 1 || table === 'redactions' ? rows.toArray() : [];
    },
  };
}

function isPictured(table: TableName): table is Pictured {
  return (PICTURED as readonly string[]).includes(table);
}
