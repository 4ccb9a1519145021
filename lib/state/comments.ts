// Comments: what can be done with a reviewer's comments, wherever they are shown; each of it can be taken back.
import { addComment, deleteComment, settleComment } from '@/lib/db/comments';
import type { Database } from '@/lib/db/database';
import type { Id } from '@/lib/domain/id';
import type { Text } from '@/lib/text/text';
import type { Doing } from './doing';

export interface Comments {
  /** Resolves to whether it was saved. */
  add(walkthroughId: Id, touchpointId: Id | null, text: string): Promise<boolean>;
  settle(id: Id, settled: boolean): Promise<boolean>;
  remove(id: Id): Promise<boolean>;
}

export function newComments(db: Database, act: Doing['act'], text: () => Text): Comments {
  return {
    add: (walkthroughId, touchpointId, words) =>
      act(text()('comment.did.add'), () => addComment(db, { walkthroughId, touchpointId, text: words })),
    settle: (id, settled) =>
      act(text()(settled ? 'comment.did.settle' : 'comment.did.open'), () => settleComment(db, id, settled)),
    remove: (id) => {
      const done = text()('comment.did.delete');
      return act(done, () => deleteComment(db, id), done);
    },
  };
}
