// Evidence: how sure one can be of a touchpoint; who validated it and when is kept with it.
import type { Id } from '@/lib/domain/id';
import type { EvidenceStatus } from '@/lib/domain/touchpoint';
import { loadAlias } from './alias';
import type { Database } from './database';
import { type Patch, write } from './write';

/** Validated is signed with the person's alias and the time; anything else is signed by nobody. Returns what takes it back. */
export async function setEvidence(db: Database, id: Id, evidence: EvidenceStatus): Promise<Patch<'touchpoints'>> {
  return write(db, ['touchpoints'], async (pen) => {
    const validated = evidence === 'validated';
    const validatedBy = validated ? (await loadAlias(db)) || null : null;
    return pen.patch('touchpoints', id, { evidence, validatedBy, validatedAt: validated ? pen.now : null });
  });
}
