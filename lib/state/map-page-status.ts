// Map page status: marks cards as observed, assumed or validated; who validates is asked first.
import { type Signal, signal } from '@preact/signals';
import { loadAlias } from '@/lib/db/alias';
import { setStatus } from '@/lib/db/card-status';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { EvidenceStatus } from '@/lib/domain/touchpoint';
import type { EditContext } from './map-page-edit';

/** Cards of which somebody is about to say that they are validated, and the name to begin with. */
export interface Validating {
  ids: readonly Id[];
  by: string;
}

export interface StatusEdit {
  /** `ids` are touchpoints, findings or own cards. */
  mark(ids: readonly Id[], evidence: Exclude<EvidenceStatus, 'validated'>): Promise<boolean>;
  /** Asks who validates them: `validating` is set until it is answered or left. */
  askWho(ids: readonly Id[]): Promise<void>;
  readonly validating: Signal<Validating | null>;
  /** Dated now; an empty name is nobody's. */
  validate(ids: readonly Id[], by: string): Promise<boolean>;
}

export function newStatusEdit({
  db,
  text,
  shown,
  act,
}: Pick<EditContext, 'db' | 'text' | 'shown' | 'act'>): StatusEdit {
  const validating = signal<Validating | null>(null);
  const say = (ids: readonly Id[], evidence: EvidenceStatus, by: string) => {
    const label = text()('map.did.status', { status: text()(`evidence.${evidence}`) });
    return act(label, () => setStatus(db, shown().rows.map.id, ids, { evidence, by }));
  };
  return {
    mark: (ids, evidence) => say(ids, evidence, ''),
    async askWho(ids) {
      validating.value = { ids, by: (await loadAlias(db)) ?? '' };
    },
    validating,
    validate: (ids, by) => say(ids, 'validated', cutText(by.trim(), 500)),
  };
}
