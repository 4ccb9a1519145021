// Findings: pains, gains, needs and ideas of touchpoints.
import type { Finding, FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { byOrder, orderBetween } from '@/lib/domain/order';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import { write } from './write';

/** Adds an empty finding behind the others of the touchpoint; a pain starts as severity 2, minor. */
export async function addFinding(db: Database, touchpoint: Touchpoint, kind: FindingKind): Promise<Finding> {
  return write(db, ['findings'], async (pen) => {
    const others = (await db.findings.where('touchpointId').equals(touchpoint.id).toArray()).sort(byOrder);
    return pen.add('findings', {
      walkthroughId: touchpoint.walkthroughId,
      touchpointId: touchpoint.id,
      order: orderBetween(others.at(-1)?.order ?? null, null),
      kind,
      text: '',
      severity: kind === 'pain' ? 2 : null,
      category: null,
      evidence: 'observed',
    });
  });
}

/** Findings of runs, in order. */
export async function loadFindings(db: Database, walkthroughIds: readonly Id[]): Promise<Finding[]> {
  const rows = await db.findings.where('walkthroughId').anyOf(walkthroughIds).toArray();
  return rows.filter((row) => row.deletedAt === null).sort(byOrder);
}
