// Library search: finds words in everything while they are typed, by a scan in memory that waits for nothing.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import type { LibraryRows } from '@/lib/db/library';
import { type Live, liveOver } from '@/lib/db/live';
import { loadMapWords, MAP_WORD_TABLES, type MapWords, readSearchTexts } from '@/lib/db/search';
import { wordsOf } from '@/lib/domain/fold';
import type { Id } from '@/lib/domain/id';
import { containsAll, findTouchpoints, type SearchText, saidOf } from '@/lib/domain/search-text';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { mapsByRun } from './library-project';
import { type Hit, listNamed, mapHref, shownOf } from './search-hits';

export interface Results {
  hits: readonly Hit[];
  /** How many there are, also those that are not listed. */
  total: number;
}

export interface Search {
  readonly query: Signal<string>;
  /** `null` while nothing is searched for. */
  readonly results: ReadonlySignal<Results | null>;
  /** Reads the texts; called when somebody is about to type. */
  prepare(): void;
  stop(): void;
}

/** So many hits of names, and of touchpoints, are listed. */
const LISTED = 24;

export function newSearch(
  db: Database,
  rows: ReadonlySignal<LibraryRows | undefined>,
  onError: (error: unknown) => void,
): Search {
  const query = signal('');
  /** Read only once somebody is about to type. */
  const onMaps = signal<Live<MapWords[]> | null>(null);
  /** Counts how often the texts were read. */
  const read = signal(0);
  const texts = new Map<Id, SearchText>();
  const named = computed(() =>
    rows.value && onMaps.value ? listNamed(rows.value, onMaps.value.value.value ?? []) : [],
  );
  const mapOf = computed(() => mapsByRun(rows.value?.maps ?? []));

  const endReading = effect(() => {
    const all = rows.value;
    if (!onMaps.value || !all) return;
    readSearchTexts(db, texts, all.summaries).then(() => {
      read.value += 1;
    }, onError);
  });

  function findInRuns(runs: readonly Walkthrough[], wanted: readonly string[]): Results {
    const hits: Hit[] = [];
    let total = 0;
    for (const run of runs) {
      const text = texts.get(run.id);
      if (!text) continue;
      const found = findTouchpoints(text, wanted);
      total += found.length;
      for (const index of found.slice(0, LISTED - hits.length)) {
        const id = text.touchpointIds[index] as Id;
        const map = mapOf.value.get(run.id);
        const href = map ? mapHref(map.id, id) : null;
        hits.push({ kind: 'touchpoints', id, ...shownOf(saidOf(text, index), wanted), of: run.name, href, run });
      }
    }
    return { hits, total };
  }

  return {
    query,
    results: computed(() => {
      const wanted = wordsOf(query.value);
      const all = rows.value;
      if (wanted.length === 0 || !all || read.value === 0) return null;
      const names = named.value.filter((one) => containsAll(one.folded, wanted));
      const first = names.slice(0, LISTED).map(({ texts, folded, ...hit }) => ({ ...hit, ...shownOf(texts, wanted) }));
      const { hits, total } = findInRuns(all.walkthroughs, wanted);
      return { hits: [...first, ...hits], total: names.length + total };
    }),
    prepare() {
      onMaps.value ??= liveOver(db, MAP_WORD_TABLES, () => loadMapWords(db), onError);
    },
    stop() {
      endReading();
      onMaps.value?.stop();
      texts.clear();
    },
  };
}
