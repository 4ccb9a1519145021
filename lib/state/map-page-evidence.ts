// Map page evidence: which touchpoint is looked at, its neighbours, and its picture at full size.
import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { Id } from '@/lib/domain/id';
import { momentsBefore } from '@/lib/domain/moments-before';
import type { PlacedColumn, PlacedMap } from '@/lib/domain/place-map';
import { redactionsOf } from '@/lib/domain/redaction';
import type { Redaction } from '@/lib/domain/snapshot';
import type { Touchpoint } from '@/lib/domain/touchpoint';

/**
 * A picture at full size, and its `further` parts where a page was too tall for one: `none` was never taken, `missing` was taken and the browser lost its
 * pixels.
 */
export type Picture =
  | { status: 'none' | 'loading' | 'missing' }
  | { status: 'ready'; url: string; further?: readonly { id: Id; url: string }[] };

export interface Evidence {
  touchpoint: Touchpoint;
  column: PlacedColumn;
  /** 0 is the first column's first touchpoint. */
  index: number;
  count: number;
  /** How many columns the map has. */
  columns: number;
  /** When the touchpoint before it in its run happened (epoch ms); `null` for the first. */
  before: number | null;
}

export interface MapPageEvidence {
  readonly selectedId: Signal<Id | null>;
  readonly shown: ReadonlySignal<Evidence | null>;
  readonly picture: ReadonlySignal<Picture>;
  /** What was redacted in it, oldest first. */
  readonly redactions: ReadonlySignal<readonly Redaction[]>;
  /** Goes to the touchpoint before (-1) or after (1); stays at the ends. */
  step(by: -1 | 1): void;
  stop(): void;
}

export function newMapPageEvidence(
  placed: ReadonlySignal<PlacedMap | undefined>,
  loadPixels: (snapshotId: Id) => Promise<Blob | undefined>,
  loadFurther: (snapshotId: Id) => Promise<{ id: Id; blob: Blob }[]>,
  allRedactions: ReadonlySignal<readonly Redaction[] | undefined>,
): MapPageEvidence {
  const selectedId = signal<Id | null>(null);
  const picture = signal<Picture>({ status: 'none' });
  const all = computed(() =>
    (placed.value?.columns ?? []).flatMap((column) => column.touchpoints.map((touchpoint) => ({ column, touchpoint }))),
  );
  const befores = computed(() => momentsBefore(all.value.map(({ touchpoint }) => touchpoint)));
  const shown = computed((): Evidence | null => {
    const index = all.value.findIndex(({ touchpoint }) => touchpoint.id === selectedId.value);
    const found = all.value[index];
    if (!found) return null;
    const before = befores.value.get(found.touchpoint.id) ?? null;
    return { ...found, index, count: all.value.length, columns: placed.value?.columns.length ?? 0, before };
  });
  const snapshotId = computed(() => shown.value?.touchpoint.snapshotId ?? null);
  /** A redaction, of this picture or of one like it, may have changed or destroyed what is on screen. */
  const redacted = computed(() => allRedactions.value?.length ?? 0);

  const stop = effect(() => {
    const id = snapshotId.value;
    void redacted.value;
    const urls: string[] = [];
    let left = false;
    picture.value = { status: id === null ? 'none' : 'loading' };
    if (id !== null) {
      const urlOf = (blob: Blob) => {
        const url = URL.createObjectURL(blob);
        urls.push(url);
        return url;
      };
      const load = async () => [await loadPixels(id), await loadFurther(id)] as const;
      const show = ([blob, parts]: Awaited<ReturnType<typeof load>>) => {
        if (left) return;
        const further = parts.map((part) => ({ id: part.id, url: urlOf(part.blob) }));
        picture.value = blob ? { status: 'ready', url: urlOf(blob), further } : { status: 'missing' };
      };
      untracked(load).then(show, () => show([undefined, []]));
    }
    return () => {
      left = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  });

  return {
    selectedId,
    shown,
    picture,
    redactions: computed(() => {
      const further = (picture.value.status === 'ready' && picture.value.further) || [];
      return redactionsOf(allRedactions.value ?? [], [snapshotId.value ?? '', ...further.map(({ id }) => id)]);
    }),
    stop,
    step(by) {
      const next = all.value[(shown.value?.index ?? -1) + by];
      if (next) selectedId.value = next.touchpoint.id;
    },
  };
}
