// Library search: finds words in everything while they are typed; names from the rows at hand, touchpoints by a scan in memory.
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import type { LibraryRows } from '@/lib/db/library';
import { loadFound, readSearchTexts } from '@/lib/db/search';
import { excerpt, fold, type Span, wordsOf } from '@/lib/domain/fold';
import type { Id } from '@/lib/domain/id';
import { containsAll, findTouchpoints, type SearchText, searchedFields } from '@/lib/domain/search-text';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { mapsByRun } from './library-project';

export interface Hit {
  kind: 'projects' | 'personas' | 'maps' | 'walkthroughs' | 'touchpoints';
  id: Id;
  name: readonly Span[];
  /** The words around what was found, where they are not in the name. */
  words: readonly Span[] | null;
  /** What it belongs to. */
  of: string;
  /** The page that shows it; `null` where the map of `run` has to be made first. */
  href: string | null;
  run: Walkthrough | null;
}

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
const LISTED = 40;

export function newSearch(
  db: Database,
  rows: ReadonlySignal<LibraryRows | undefined>,
  onError: (error: unknown) => void,
): Search {
  const query = signal('');
  const results = signal<Results | null>(null);
  const wanted = signal(false);
  /** Counts how often the texts were read. */
  const read = signal(0);
  const texts = new Map<Id, SearchText>();
  const named = computed(() => (wanted.value && rows.value ? listNamed(rows.value) : []));
  let turn = 0;

  const endReading = effect(() => {
    const all = rows.value;
    if (!wanted.value || !all) return;
    readSearchTexts(db, texts, all.summaries).then(() => {
      read.value += 1;
    }, onError);
  });

  const endSearching = effect(() => {
    const words = wordsOf(query.value);
    const all = rows.value;
    turn += 1;
    const mine = turn;
    if (words.length === 0 || !all || read.value === 0) {
      if (words.length === 0) results.value = null;
      return;
    }
    const names = named.value.filter((one) => containsAll(one.folded, words));
    const found = all.walkthroughs.flatMap((run) => {
      const text = texts.get(run.id);
      return text ? findTouchpoints(text, words) : [];
    });
    listTouchpoints(db, all, found.slice(0, LISTED), words).then((hits) => {
      if (mine !== turn) return;
      const first = names.slice(0, LISTED).map(({ texts, folded, ...hit }) => ({ ...hit, ...shownOf(texts, words) }));
      results.value = { hits: [...first, ...hits], total: names.length + found.length };
    }, onError);
  });

  return {
    query,
    results,
    prepare() {
      wanted.value = true;
    },
    stop() {
      endReading();
      endSearching();
      texts.clear();
    },
  };
}

/** Something with a name, and what else is searched of it. */
interface Named extends Pick<Hit, 'kind' | 'id' | 'of' | 'href' | 'run'> {
  texts: readonly string[];
  folded: string;
}

/** Projects, personas, maps and walkthroughs, by what they are called and what was said of them as a whole. */
function listNamed(all: LibraryRows): Named[] {
  const mapOf = mapsByRun(all.maps);
  const projects = new Map(all.projects.map((project) => [project.id, project.name]));
  const named: Named[] = [];
  const add = (texts: readonly string[], hit: Omit<Named, 'texts' | 'folded'>) => {
    named.push({ ...hit, texts, folded: fold(texts.join('\n')) });
  };
  for (const { id, name, scope, objectives } of all.projects) {
    add([name, scope, ...objectives], { kind: 'projects', id, of: '', href: placeOf(id), run: null });
  }
  for (const row of all.personas.values()) {
    const of = projects.get(row.projectId);
    if (of === undefined || row.deletedAt !== null) continue;
    const { name, demographics, goals, needs, behaviours, challenges, quote } = row;
    const texts = [name, demographics, goals, needs, behaviours, challenges, quote];
    add(texts, { kind: 'personas', id: row.id, of, href: placeOf(row.projectId), run: null });
  }
  for (const run of all.walkthroughs) {
    const map = mapOf.get(run.id);
    const of = projects.get(run.projectId) ?? '';
    const href = map ? mapHref(map.id) : null;
    add([run.name, run.comment, run.shopper ?? ''], { kind: 'walkthroughs', id: run.id, of, href, run });
  }
  for (const { id, name, projectId } of all.maps) {
    add([name], { kind: 'maps', id, of: projects.get(projectId) ?? '', href: mapHref(id), run: null });
  }
  return named;
}

async function listTouchpoints(
  db: Database,
  all: LibraryRows,
  ids: readonly Id[],
  words: readonly string[],
): Promise<Hit[]> {
  const mapOf = mapsByRun(all.maps);
  const runs = new Map(all.walkthroughs.map((run) => [run.id, run]));
  return (await loadFound(db, ids)).map(({ touchpoint, findings }) => {
    const run = runs.get(touchpoint.walkthroughId);
    const map = run && mapOf.get(run.id);
    return {
      kind: 'touchpoints' as const,
      id: touchpoint.id,
      ...shownOf([touchpoint.title, ...searchedFields({ ...touchpoint, title: '' }, findings)], words),
      of: run?.name ?? '',
      href: map ? mapHref(map.id, touchpoint.id) : null,
      run: run ?? null,
    };
  });
}

/** The first text is the name; of the others, the one in which most of the words stand is shown around them. */
function shownOf([name = '', ...rest]: readonly string[], words: readonly string[]): Pick<Hit, 'name' | 'words'> {
  const inName = excerpt(name, words);
  if (containsAll(fold(name), words)) return { name: inName, words: null };
  const score = (text: string) => words.filter((word) => fold(text).includes(word)).length;
  const best = rest.reduce((before, text) => (score(text) > score(before) ? text : before), '');
  return { name: inName, words: best === '' ? null : excerpt(best, words) };
}

function mapHref(mapId: Id, touchpointId?: Id): string {
  return `/map.html?map=${mapId}${touchpointId === undefined ? '' : `&touchpoint=${touchpointId}`}`;
}

function placeOf(projectId: Id): string {
  return `/library.html?project=${projectId}`;
}
