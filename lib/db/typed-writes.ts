// Typed writes: what the worker writes for a page where somebody types, because a page that is closing cannot end a transaction.
import type { Change } from '@/lib/domain/change';
import type { Id } from '@/lib/domain/id';
import type { Override } from '@/lib/domain/journey-map';
import { setAnswer, type TypedAnswer } from './answers';
import type { Database } from './database';
import { addDecision, type TypedDecision } from './decisions';
import { addTypedFinding, type TypedFinding } from './findings';
import { addCard, type TypedCard } from './lanes';
import { setOverrides } from './maps';
import { type ItemPatch, patchItem } from './patch-item';
import { patchTyped, type TypedTable } from './patch-typed';
import type { Deed } from './revert';

interface TypedPatch {
  table: TypedTable;
  id: Id;
  patch?: unknown;
}

interface TypedOverride {
  mapId: Id;
  targetIds: readonly Id[];
  field: Override['field'];
  value: string;
}

/** By the name of the message that asks for it; each answers with what it wrote. */
export function typedWrites(db: Database) {
  const written = async (deed: Promise<Deed>): Promise<{ changes: Change[] }> => ({
    changes: [...(await deed).changes],
  });
  return {
    'row.patch': ({ table, id, patch }: TypedPatch) => written(patchTyped(db, table, id, patch)),
    'item.patch': (item: ItemPatch) => written(patchItem(db, item)),
    'override.set': ({ mapId, targetIds, field, value }: TypedOverride) =>
      written(
        setOverrides(
          db,
          mapId,
          targetIds.map((targetId) => ({ targetId, field, value })),
        ),
      ),
    'finding.add': (finding: TypedFinding) => written(addTypedFinding(db, finding)),
    'answer.set': (typed: TypedAnswer) => written(setAnswer(db, typed)),
    'card.add': (card: TypedCard) => written(addCard(db, card)),
    'decision.add': (decision: TypedDecision) => written(addDecision(db, decision)),
  };
}
