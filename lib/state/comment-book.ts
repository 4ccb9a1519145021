// Comment book: the comments on some runs, live, and what can be done with them wherever they are shown.
import { effect } from '@preact/signals';
import { addComment, deleteComment, settleComment } from '@/lib/db/comments';
import type { Database } from '@/lib/db/database';
import { liveOver } from '@/lib/db/live';
import { newRowReader } from '@/lib/db/row-reader';
import type { Comment } from '@/lib/domain/comment';
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import type { Text } from '@/lib/text/text';
import type { Doing } from './doing';
import type { FieldSaver } from './field-saver';

export interface CommentBook {
  /** Of a touchpoint, or with `null` of the run as a whole; oldest first. */
  of(runId: Id, touchpointId: Id | null): readonly Comment[];
  /** Keeps what is typed over a comment until it is saved. */
  readonly saver: Pick<FieldSaver<'comments'>, 'draft' | 'type' | 'flush'>;
  /** Each resolves to whether it was saved, and can be taken back. */
  add(runId: Id, touchpointId: Id | null, text: string): Promise<boolean>;
  settle(id: Id, settled: boolean): Promise<boolean>;
  remove(id: Id): Promise<boolean>;
  stop(): void;
}

interface Places {
  db: Database;
  act: Doing['act'];
  saver: CommentBook['saver'];
  text: () => Text;
  onError: (error: unknown) => void;
}

/** `runIds` are those on screen now; where it reads signals, the book follows them. */
export function newCommentBook({ db, act, saver, text, onError }: Places, runIds: () => readonly Id[]): CommentBook {
  const reader = newRowReader(db);
  const read = async () => {
    const rows = kept(await reader.rowsWhere('comments', 'walkthroughId', runIds()));
    rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    return Map.groupBy(rows, (row) => row.touchpointId ?? row.walkthroughId);
  };
  const loaded = liveOver(db, ['comments'], read, onError);
  const endFollow = effect(() => {
    runIds();
    loaded.again();
  });
  return {
    of: (runId, touchpointId) => loaded.value.value?.get(touchpointId ?? runId) ?? [],
    saver,
    add: (walkthroughId, touchpointId, words) =>
      act(text()('comment.did.add'), () => addComment(db, { walkthroughId, touchpointId, text: words })),
    settle: (id, settled) =>
      act(text()(settled ? 'comment.did.settle' : 'comment.did.open'), () => settleComment(db, id, settled)),
    remove: (id) => {
      const done = text()('comment.did.delete');
      return act(done, () => deleteComment(db, id), done);
    },
    stop() {
      endFollow();
      loaded.stop();
    },
  };
}
