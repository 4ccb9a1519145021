// Answers: what a shopper answers to an item of the checklist, at a touchpoint or once for the whole run.
import { AppError } from '@/lib/domain/app-error';
import type { Answer } from '@/lib/domain/checklist';
import type { Id } from '@/lib/domain/id';
import type { Database } from './database';
import type { Deed } from './revert';
import { write } from './write';

export interface TypedAnswer {
  table: 'touchpoints' | 'walkthroughs';
  id: Id;
  itemId: Id;
  answer: Answer | null;
}

/**
 * Puts an answer in place of the one that was given to its item, or with `null` takes that out. Reads the others in the
 * transaction, so that two quick answers both count. Throws `row-missing`.
 */
export function setAnswer(db: Database, { table, id, itemId, answer }: TypedAnswer): Promise<Deed> {
  return write(db, [table], async (pen) => {
    const row = await db[table].get(id);
    if (!row) throw new AppError('row-missing', { detail: table });
    const index = row.answers.findIndex((given) => given.itemId === itemId);
    const place = index === -1 ? row.answers.length : index;
    const answers = row.answers.toSpliced(place, 1, ...(answer ? [answer] : []));
    await pen.patch(table, id, { answers });
    return { changes: pen.changes };
  });
}
