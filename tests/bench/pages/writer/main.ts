// Writer: the context elsewhere that writes; it saves a row as every screen of ours does.
import { newDatabase } from '@/lib/db/database';
import { type Patch, patchRow } from '@/lib/db/write';

const db = newDatabase();

/** Patches a touchpoint; the epoch ms at which that was durable. */
async function patchTouchpoint(id: string, patch: Patch<'touchpoints'>): Promise<number> {
  await patchRow(db, 'touchpoints', id, patch);
  return performance.timeOrigin + performance.now();
}

export type PatchTouchpoint = typeof patchTouchpoint;
Object.assign(globalThis, { patchTouchpoint });
