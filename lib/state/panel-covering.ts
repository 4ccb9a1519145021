// Panel covering: which kinds of personal data are covered in the open walkthrough, by its own choice or the settings'.
import { computed, type ReadonlySignal } from '@preact/signals';
import { openTab } from '@/lib/browser/pages';
import type { Database } from '@/lib/db/database';
import { patchRow } from '@/lib/db/write';
import { COVER_KINDS, type CoverKind } from '@/lib/domain/covering';
import type { Appearance } from './appearance';
import type { Attempt } from './error-reporter';
import type { PanelData } from './panel-data';

export interface PanelCovering {
  /** In force, in the order of `COVER_KINDS`. */
  kinds: ReadonlySignal<readonly CoverKind[]>;
  /** Whether the walkthrough has a choice of its own. */
  own: ReadonlySignal<boolean>;
  /** Covers nothing but secrets; pressed again, what the settings say (everything, where they say nothing). */
  toggleAll(): Promise<void>;
  toggle(kind: CoverKind): Promise<void>;
  asInSettings(): Promise<void>;
  openSettings(): Promise<void>;
}

export function newPanelCovering(
  db: Database,
  data: PanelData,
  { preferences }: Pick<Appearance, 'preferences'>,
  attempt: Attempt,
): PanelCovering {
  const walkthrough = computed(() => data.run.value?.walkthrough);
  const inSettings = computed(() => COVER_KINDS.filter((kind) => !preferences.value.uncovered.includes(kind)));
  const kinds = computed(() => {
    const own = walkthrough.value?.covering;
    return own ? COVER_KINDS.filter((kind) => own.includes(kind)) : inSettings.value;
  });
  const choose = (covering: readonly CoverKind[] | null) =>
    attempt(async () => {
      const id = walkthrough.value?.id;
      if (id) await patchRow(db, 'walkthroughs', id, { covering: covering && [...covering] });
    });
  return {
    kinds,
    own: computed(() => (walkthrough.value?.covering ?? null) !== null),
    toggleAll: () => {
      if (kinds.value.length > 0) return choose([]);
      return choose(inSettings.value.length > 0 ? null : COVER_KINDS);
    },
    toggle: (kind) =>
      choose(COVER_KINDS.filter((one) => (one === kind ? !kinds.value.includes(one) : kinds.value.includes(one)))),
    asInSettings: () => choose(null),
    openSettings: () => attempt(() => openTab('options', {}, 'masking')),
  };
}
