// Checklists: the checklist of a brief, changed in the transaction that read it.

import { AppError } from '@/lib/domain/app-error';
import type { Checklist } from '@/lib/domain/checklist';
import type { Id } from '@/lib/domain/id';
import type { Database } from './database';
import type { Deed } from './revert';
import { write } from './write';

/** Writes what `change` makes of the checklist as it is now. Throws `row-missing`. */
export function changeChecklist(db: Database, briefId: Id, change: (checklist: Checklist) => Checklist): Promise<Deed> {
  return write(db, ['briefs'], async (pen) => {
    const brief = await db.briefs.get(briefId);
    if (!brief) throw new AppError('row-missing', { detail: 'briefs' });
    await pen.patch('briefs', briefId, { checklist: change(brief.checklist) });
    return { changes: pen.changes };
  });
}
