// Adopt store: begins to keep count of a database that has no tally yet: a new one, or one that a person goes on with.
import { parseTally } from '@/lib/db/book';
import type { Database } from '@/lib/db/database';
import { checkWritable } from '@/lib/db/watch';
import type { Row } from '@/lib/domain/row';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { NO_ROWS, newTally, type Tally, tallyChange } from '@/lib/domain/tally';
import { noteAltered, noteWitness, setWitness } from './witness';

/** Gives a database its tally and witness where it has none. For the worker alone, after `inspectStore`. */
export async function adoptNewStore(db: Database): Promise<void> {
  const kept = parseTally(await db.meta.get('tally'));
  await noteWitness(kept ?? (await countAnew(db)), db.platform.now());
}

/** Takes what the database holds now for the truth, whatever the witness says. */
export async function adoptStore(db: Database): Promise<void> {
  await setWitness(await countAnew(db), db.platform.now());
  await noteAltered(false);
}

/** Adds all rows up in one transaction and names the database anew: its old numbers are not continued. */
async function countAnew(db: Database): Promise<Tally> {
  checkWritable(db);
  const names = [...TABLE_NAMES, 'meta'];
  return db.transaction('rw', names, async () => {
    const tally = newTally(db.platform.newId());
    for (const table of TABLE_NAMES) {
      let sum = NO_ROWS;
      await db.table<Row>(table).each((row) => {
        sum = tallyChange(sum, undefined, row);
      });
      if (sum[0] > 0) tally.tables[table] = sum;
    }
    await db.meta.put({ key: 'tally', value: JSON.stringify(tally) });
    return tally;
  });
}
