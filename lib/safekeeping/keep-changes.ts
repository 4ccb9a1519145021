// Keep changes: copies each write of this context to the shelf, soon after it is durable, and forgets what it destroyed.
import type { Database } from '@/lib/db/database';
import type { Shelf } from './shelf';

/** From now on, in order; the script for it is loaded with the first write. A copy that fails leaves a gap, after which the next start makes a new base. */
export function keepChanges(db: Database, shelf: Shelf): void {
  let last: Promise<unknown> = Promise.resolve();
  db.watchers.add({
    committed(commit) {
      last = last
        .then(() => import('./backups'))
        .then(({ keepChange }) => keepChange(db, shelf, commit))
        .catch(console.warn)
        .then(() => import('./forget'))
        .then(({ forgetCommit }) => forgetCommit(shelf, commit, db.platform.now()))
        .catch(console.warn);
    },
  });
}
