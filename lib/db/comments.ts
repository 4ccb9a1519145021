// Comments: what a reviewer says of a run or of one touchpoint, settled when somebody saw to it; also of a final run.

import type { Comment } from '@/lib/domain/comment';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { Database } from './database';
import type { Deed } from './revert';
import { type Patch, write } from './write';

/** Adds a comment signed with the person's alias. */
export function addComment(
  db: Database,
  { text, ...of }: Pick<Comment, 'walkthroughId' | 'touchpointId' | 'text'>,
): Promise<Deed> {
  return write(db, ['comments'], async (pen) => {
    await pen.add('comments', { ...of, text: cutText(text.trim(), 10_000), settledAt: null });
    return { changes: pen.changes };
  });
}

/** Settles a comment, or opens it again. */
export function settleComment(db: Database, id: Id, settled: boolean): Promise<Deed> {
  return patchComment(db, id, (now) => ({ settledAt: settled ? now : null }));
}

export function deleteComment(db: Database, id: Id): Promise<Deed> {
  return patchComment(db, id, (now) => ({ deletedAt: now }));
}

function patchComment(db: Database, id: Id, patchAt: (now: number) => Patch<'comments'>): Promise<Deed> {
  return write(db, ['comments'], async (pen) => {
    await pen.patch('comments', id, patchAt(pen.now));
    return { changes: pen.changes };
  });
}
