// Broken pixels: which pictures of this store are lost or damaged though a bundle has them whole.
import { sha256Hex } from '@/lib/bundle/sha256';
import type { Database } from '@/lib/db/database';
import type { Id } from '@/lib/domain/id';
import type { CheckedBundle, LongWork } from './checked-bundle';

/** Reads every picture that both sides have; outside of any transaction. Rejects with an AbortError. */
export async function findBroken(db: Database, { rows, blobs }: CheckedBundle, run?: LongWork): Promise<Set<Id>> {
  const broken = new Set<Id>();
  const pictured = [...rows.snapshots, ...rows.attachments].filter(({ sha256 }) => blobs.has(sha256));
  const here = new Set(await db.pixels.toCollection().primaryKeys());
  for (const [index, { id, sha256 }] of pictured.entries()) {
    run?.signal.throwIfAborted();
    run?.onProgress(index / pictured.length);
    if (!here.has(id) || !(await isWhole(db, id, sha256))) broken.add(id);
  }
  return broken;
}

async function isWhole(db: Database, id: Id, sha256: string): Promise<boolean> {
  try {
    const stored = await db.pixels.get(id);
    return stored !== undefined && (await sha256Hex(new Uint8Array(await stored.blob.arrayBuffer()))) === sha256;
  } catch {
    return false;
  }
}
