// Library bundle: everything in the store, also what is in the trash, as one or several `.walkmap` files.
import { type BundleReport, newBundleReport } from '@/lib/bundle/bundle-report';
import { PART_LIMITS } from '@/lib/bundle/limits';
import type { Database } from '@/lib/db/database';
import { loadPixels } from '@/lib/db/pictures';
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type RowOf, TABLE_NAMES } from '@/lib/domain/tables';
import type { ExportRun, ExportSource } from '../contract';
import { hasPlainRows, isPictured, newPartPlan, type PartIds, type PartLimits, packedBytes } from './bundle-parts';
import type { BundleSource } from './bundle-source';
import { type ZippedBundle, zipBundle } from './zip-bundle';

/**
 * Writes the library part by part, so that no more than one is at hand at a time; there is always at least one. Rows
 * are whole, also those in the trash. Each part can be taken in alone. Rejects with an AppError, or an AbortError.
 */
export async function* writeLibraryBundle(
  db: Database,
  made: ExportSource['made'],
  run: ExportRun,
  limits: PartLimits = PART_LIMITS,
): AsyncGenerator<ZippedBundle, void, void> {
  const { parts, report } = await planParts(db, limits);
  for (const [index, ids] of parts.entries()) {
    const onProgress = (share: number) => run.onProgress((index + share) / parts.length);
    const part = { number: index + 1, of: parts.length };
    yield await zipBundle({ ...partSource(db, made, part, ids), report }, { signal: run.signal, onProgress });
  }
}

async function planParts(
  db: Database,
  limits: PartLimits,
): Promise<{ parts: readonly PartIds[]; report: BundleReport }> {
  let plain = 0;
  for (const table of TABLE_NAMES.filter((name) => !isPictured(name))) {
    await db.table(table).each((row) => {
      plain += packedBytes(row);
    });
  }
  const plan = newPartPlan(limits, plain);
  const pictures: Pick<Snapshot, 'id' | 'deletedAt' | 'covered'>[] = [];
  await db.snapshots.each(({ id, deletedAt, covered, size, thumbnail }) => {
    plan.place('snapshots', id, size + thumbnail.length);
    pictures.push({ id, deletedAt, covered });
  });
  await db.attachments.each((row) => plan.place('attachments', row.id, row.size));
  return { parts: plan.parts, report: newBundleReport([], pictures, await db.redactions.toArray()) };
}

function partSource(
  db: Database,
  made: ExportSource['made'],
  part: BundleSource['part'],
  ids: PartIds,
): Omit<BundleSource, 'report'> {
  return {
    reportText: null,
    made,
    mapId: null,
    part,
    picture: (id) => loadPixels(db, id),
    async rows(table) {
      const rows = db.table<RowOf[typeof table], Id>(table);
      if (isPictured(table)) {
        return (await rows.bulkGet(ids[table])).filter((row) => row !== undefined);
      }
      return hasPlainRows(table, part.number) ? rows.toArray() : [];
    },
  };
}
