// Summaries: what is derived from the touchpoints of a walkthrough; every write of one forgets it, a reader makes it anew.

import type { Table } from 'dexie';
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { byOrder } from '@/lib/domain/order';
import { kept } from '@/lib/domain/row';
import { newSearchText } from '@/lib/domain/search-text';
import { newSummary } from '@/lib/domain/summary';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import { checkWritable } from './watch';

/** Tables that hold nothing of their own: what is in them is true, and what is missing can be made again. */
export const DERIVED = ['summaries', 'searchTexts'] as const;

/** For use inside the transaction that wrote touchpoints or findings of these walkthroughs. */
export async function forgetDerived(db: Database, runIds: ReadonlySet<Id>): Promise<void> {
  if (runIds.size > 0) await Promise.all(DERIVED.map((name) => db.table(name).bulkDelete([...runIds])));
}

/** Walkthroughs a transaction: few, so that a snapshot that comes meanwhile does not wait. */
const AT_ONCE = 50;

/**
 * Makes the summaries and search texts of these walkthroughs; `stop` is asked between two portions. Rejects with what a
 * watcher refuses writes with.
 */
export async function deriveSummaries(db: Database, runIds: readonly Id[], stop = () => false): Promise<void> {
  for (let from = 0; from < runIds.length && !stop(); from += AT_ONCE) {
    checkWritable(db);
    const some = runIds.slice(from, from + AT_ONCE);
    await db.transaction('rw', ['touchpoints', 'findings', ...DERIVED], async () => {
      const made = await Promise.all(
        some.map(async (id) => ({
          id,
          revision: db.platform.newId(),
          own: await keptOf<Touchpoint>(db.touchpoints, id),
          findings: await keptOf<Finding>(db.findings, id),
        })),
      );
      await db.summaries.bulkPut(made.map(({ id, revision, own }) => newSummary(id, revision, own)));
      await db.searchTexts.bulkPut(
        made.map(({ id, revision, own, findings }) => newSearchText(id, revision, own, findings)),
      );
    });
  }
}

/** One request for each walkthrough: a query for several goes from row to row with a request each. */
async function keptOf<Row extends Touchpoint | Finding>(table: Table<Row, Id>, runId: Id): Promise<Row[]> {
  return kept(await table.where('walkthroughId').equals(runId).toArray()).sort(byOrder);
}
