// Deed: one patch of one row as a thing that can be taken back.
import type { UndoableTable } from '@/lib/domain/change';
import type { Id } from '@/lib/domain/id';
import type { Database } from './database';
import type { Deed } from './revert';
import { type Patch, write } from './write';

/** Throws `row-missing`, and what a write throws. */
export function patching<Name extends UndoableTable>(
  db: Database,
  table: Name,
  id: Id,
  patch: Patch<Name>,
): Promise<Deed> {
  return write(db, [table], async (pen) => {
    await pen.patch(table, id, patch);
    return { changes: pen.changes };
  });
}

/** Into the trash. */
export function removing(db: Database, table: UndoableTable, id: Id): Promise<Deed> {
  return write(db, [table], async (pen) => {
    await pen.patch(table, id, { deletedAt: pen.now });
    return { changes: pen.changes };
  });
}
