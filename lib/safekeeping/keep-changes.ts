// Keep changes: copies each write of this context to the shelf, soon after it is durable, and forgets what it destroyed.
import type { Database } from '@/lib/db/database';
import { keepChange } from './backups';
import { destroyedBy, forgetNoted, noteForgotten } from './forget';
import type { Shelf } from './shelf';

/** From now on, in order. A copy that fails leaves a gap, after which the next start makes a new base. */
export function keepChanges(db: Database, shelf: Shelf): void {
  let last: Promise<unknown> = Promise.resolve();
  db.watchers.add({
    committed(commit) {
      last = last.then(() => keepChange(db, shelf, commit)).catch(console.warn);
      const destroyed = destroyedBy(commit);
      if (destroyed.length === 0) return;
      last = last
        .then(() => noteForgotten(destroyed))
        .then(() => forgetNoted(shelf))
        .catch(console.warn);
    },
  });
}
