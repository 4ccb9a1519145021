// Findings: pains, gains, needs and ideas of touchpoints.

import { AppError } from '@/lib/domain/app-error';
import type { Finding, FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { byOrder, orderBetween } from '@/lib/domain/order';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import type { Deed } from './revert';
import { type Pen, write } from './write';

/** Adds an empty finding behind the others of the touchpoint; a pain starts as severity 2, minor. */
export async function addFinding(db: Database, touchpoint: Touchpoint, kind: FindingKind): Promise<Finding> {
  return write(db, ['findings'], (pen) => addLast(db, pen, touchpoint, kind, ''));
}

/** A finding whose words came by message, with the id that the page gave it. */
export interface TypedFinding {
  id: Id;
  touchpointId: Id;
  kind: FindingKind;
  text: string;
}

/** Adds a finding with its words in one transaction. Throws `row-missing` for an unknown touchpoint. */
export async function addTypedFinding(db: Database, { id, touchpointId, kind, text }: TypedFinding): Promise<Deed> {
  return write(db, ['findings', 'touchpoints'], async (pen) => {
    const touchpoint = await db.touchpoints.get(touchpointId);
    if (!touchpoint) throw new AppError('row-missing', { detail: 'touchpoints' });
    await addLast(db, pen, touchpoint, kind, text, id);
    return { changes: pen.changes };
  });
}

async function addLast(
  db: Database,
  pen: Pen,
  touchpoint: Touchpoint,
  kind: FindingKind,
  text: string,
  id?: Id,
): Promise<Finding> {
  const others = (await db.findings.where('touchpointId').equals(touchpoint.id).toArray()).sort(byOrder);
  const fields = {
    walkthroughId: touchpoint.walkthroughId,
    touchpointId: touchpoint.id,
    order: orderBetween(others.at(-1)?.order ?? null, null),
    kind,
    text,
    severity: kind === 'pain' ? (2 as const) : null,
    category: null,
    evidence: 'observed' as const,
    validatedBy: null,
    validatedAt: null,
  };
  return pen.add('findings', fields, id);
}
