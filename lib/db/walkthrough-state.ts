// Walkthrough state: hands a run on, or back with the reason as a comment, and can be taken back like any other deed.
import { AppError } from '@/lib/domain/app-error';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import { type Turn, turned } from '@/lib/domain/walkthrough-state';
import type { Database } from './database';
import type { Deed } from './revert';
import { write } from './write';

/** Who reviewed, for `review`; and why, which becomes an open comment on the run unless it is blank. */
export interface TurnWords {
  reviewer?: string | null;
  why?: string;
}

/** Throws `row-missing`, and `walkthrough-turned` where the run is not in a state for it any more. */
export function turnWalkthrough(db: Database, id: Id, turn: Turn, words: TurnWords = {}): Promise<Deed> {
  return write(db, ['walkthroughs', 'comments'], async (pen) => {
    const run = await db.walkthroughs.get(id);
    if (!run) throw new AppError('row-missing', { detail: 'walkthroughs' });
    const reviewer = cutText(words.reviewer?.trim() ?? '', 500) || null;
    await pen.patch('walkthroughs', id, turned(run, turn, pen.now, reviewer));
    const text = cutText(words.why?.trim() ?? '', 10_000);
    if (text !== '') await pen.add('comments', { walkthroughId: id, touchpointId: null, text, settledAt: null });
    return { changes: pen.changes };
  });
}
