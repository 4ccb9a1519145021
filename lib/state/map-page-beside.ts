// Map page beside: another map of the project, shown together with the one that is edited; and a new map of the future to put there.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { liveOver } from '@/lib/db/live';
import { newFutureMap } from '@/lib/db/map-kind';
import { loadMapRows, MAP_TABLES, type MapRows } from '@/lib/db/maps';
import { newRowReader } from '@/lib/db/row-reader';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { newPlacer } from '@/lib/domain/keep-placed';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { Text } from '@/lib/text/text';
import type { Attempt } from './error-reporter';

export interface MapPageBeside {
  /** Which map; `null`: none. */
  readonly id: Signal<Id | null>;
  /** `undefined` while none is chosen, or the chosen one is not there. */
  readonly placed: ReadonlySignal<PlacedMap | undefined>;
  /** Copies a map into one of the future and opens that beside it. */
  newFuture(map: JourneyMap): Promise<void>;
  stop(): void;
}

interface Places {
  db: Database;
  attempt: Attempt;
  onError: (error: unknown) => void;
  text: () => Text;
  /** Leaves for another address of this page. */
  go: (address: string) => void;
}

export function newMapPageBeside({ db, attempt, onError, text, go }: Places): MapPageBeside {
  const id = signal<Id | null>(null);
  const rows = signal<MapRows | undefined>(undefined);
  const end = effect(() => {
    const wanted = id.value;
    rows.value = undefined;
    if (wanted === null) return;
    const reader = newRowReader(db);
    const found = liveOver(db, MAP_TABLES, () => loadMapRows(db, wanted, reader), onError);
    const stop = found.value.subscribe((value) => {
      rows.value = value;
    });
    return () => {
      stop();
      found.stop();
    };
  });
  const place = newPlacer();
  return {
    id,
    placed: computed(() => rows.value && place(rows.value)),
    newFuture: (map) =>
      attempt(async () => {
        const name = cutText(text()('map.future.name', { name: map.name || text()('untitled') }), 500);
        const copy = await newFutureMap(db, map.id, name);
        go(`?${new URLSearchParams({ map: copy, beside: map.id })}`);
      }),
    stop: end,
  };
}
