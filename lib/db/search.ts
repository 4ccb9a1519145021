// Search: the texts that a search scans in memory, and the rows of what it found.
import type { Finding } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { byOrder } from '@/lib/domain/order';
import type { SearchText } from '@/lib/domain/search-text';
import type { Summary } from '@/lib/domain/summary';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';

/** Brings `texts` up to `summaries`: reads what is new or was written since, and forgets what is gone. */
export async function readSearchTexts(
  db: Database,
  texts: Map<Id, SearchText>,
  summaries: ReadonlyMap<Id, Summary>,
): Promise<void> {
  const stale = [...summaries.values()].filter(({ id, revision }) => texts.get(id)?.revision !== revision);
  const ids = stale.map((summary) => summary.id);
  const fresh = ids.length > 100 ? await db.searchTexts.toArray() : await db.searchTexts.bulkGet(ids);
  for (const text of fresh) if (text) texts.set(text.id, text);
}

/** A touchpoint that was found, with what else is searched of it. */
export interface FoundTouchpoint {
  touchpoint: Touchpoint;
  findings: Finding[];
}

/** The rows of what was found, in the order of `ids`; one that is gone meanwhile is left out. */
export async function loadFound(db: Database, ids: readonly Id[]): Promise<FoundTouchpoint[]> {
  const [touchpoints, findings] = await Promise.all([
    db.touchpoints.bulkGet([...ids]),
    db.findings.where('touchpointId').anyOf(ids).toArray(),
  ]);
  const kept = findings.filter((row) => row.deletedAt === null).sort(byOrder);
  return touchpoints.flatMap((touchpoint) =>
    touchpoint && touchpoint.deletedAt === null
      ? [{ touchpoint, findings: kept.filter((row) => row.touchpointId === touchpoint.id) }]
      : [],
  );
}
