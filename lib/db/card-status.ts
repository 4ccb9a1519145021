// Card status: how sure one can be of a card, as somebody says it on a map; what a run recorded stays as it was.
import type { Id } from '@/lib/domain/id';
import type { OverrideChange } from '@/lib/domain/move-column';
import type { Status } from '@/lib/domain/status';
import type { EvidenceStatus } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import { overrideAll } from './maps';
import type { Deed } from './revert';
import { write } from './write';

/** What is said of a card; `by` is read where it is validated, and empty for somebody who gives no name. */
export interface SaidStatus {
  evidence: EvidenceStatus;
  by: string;
}

/**
 * Gives cards of a map a status: own cards in their rows, touchpoints and findings by overrides, which go where the run
 * says the same. A validation is dated now.
 */
export async function setStatus(db: Database, mapId: Id, ids: readonly Id[], said: SaidStatus): Promise<Deed> {
  return write(db, ['cards', 'overrides', 'touchpoints', 'findings'], async (pen) => {
    const validated = said.evidence === 'validated';
    const status: Status = {
      evidence: said.evidence,
      validatedBy: validated ? said.by || null : null,
      validatedAt: validated ? pen.now : null,
    };
    for (const id of ids) {
      if (await db.cards.get(id)) {
        await pen.patch('cards', id, status);
        continue;
      }
      const own = (await db.touchpoints.get(id)) ?? (await db.findings.get(id));
      await overrideAll(db, pen, mapId, changesOf(id, status, own?.evidence));
    }
    return { changes: pen.changes };
  });
}

function changesOf(targetId: Id, status: Status, own: EvidenceStatus | undefined): OverrideChange[] {
  const same = status.evidence === own && own !== 'validated';
  const { evidence, validatedBy, validatedAt } = status;
  return [
    { targetId, field: 'evidence', value: same ? undefined : evidence },
    { targetId, field: 'validatedBy', value: validatedAt === null ? undefined : validatedBy },
    { targetId, field: 'validatedAt', value: validatedAt === null ? undefined : String(validatedAt) },
  ];
}
