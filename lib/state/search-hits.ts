// Search hits: what a search can find beside touchpoints, and how a hit is shown and where it leads.
import type { LibraryRows } from '@/lib/db/library';
import type { MapWords } from '@/lib/db/search';
import { excerpt, fold, type Span } from '@/lib/domain/fold';
import type { Id } from '@/lib/domain/id';
import { containsAll } from '@/lib/domain/search-text';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import { mapsByRun } from './library-project';

export interface Hit {
  /** `mapWords` are those that a map has of its own. */
  kind: 'projects' | 'personas' | 'maps' | 'walkthroughs' | 'touchpoints' | 'mapWords';
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

/** Something with a name, and what else is searched of it. */
export interface Named extends Pick<Hit, 'kind' | 'id' | 'of' | 'href' | 'run'> {
  texts: readonly string[];
  folded: string;
}

/** Projects, personas, maps and walkthroughs, by what they are called and what was said of them as a whole; `words` of maps. */
export function listNamed(all: LibraryRows, words: readonly MapWords[]): Named[] {
  const mapOf = mapsByRun(all.maps);
  const projects = new Map(all.projects.map((project) => [project.id, project.name]));
  const named: Named[] = [];
  const add = (texts: readonly string[], hit: Omit<Named, 'texts' | 'folded'>) => {
    named.push({ ...hit, texts, folded: fold(texts.join('\n')) });
  };
  for (const { id, name, scope, objectives } of all.projects) {
    add([name, scope, ...objectives.map((objective) => objective.text)], {
      kind: 'projects',
      id,
      of: '',
      href: placeOf(id),
      run: null,
    });
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
  const maps = new Map(all.maps.map((map) => [map.id, map.name]));
  for (const { id, mapId, touchpointId, text } of words) {
    const of = maps.get(mapId);
    if (of !== undefined) add([text], { kind: 'mapWords', id, of, href: mapHref(mapId, touchpointId), run: null });
  }
  return named;
}

/** The first text is the name; of the others, the one in which most of the words stand is shown around them. */
export function shownOf(
  [name = '', ...rest]: readonly string[],
  words: readonly string[],
): Pick<Hit, 'name' | 'words'> {
  const inName = excerpt(name, words);
  if (containsAll(fold(name), words)) return { name: inName, words: null };
  const score = (text: string) => words.filter((word) => fold(text).includes(word)).length;
  const best = rest.reduce((before, text) => (score(text) > score(before) ? text : before), '');
  return { name: inName, words: best === '' ? null : excerpt(best, words) };
}

export function mapHref(mapId: Id, touchpointId: Id | null = null): string {
  return `/map.html?map=${mapId}${touchpointId === null ? '' : `&touchpoint=${touchpointId}`}`;
}

function placeOf(projectId: Id): string {
  return `/library.html?project=${projectId}`;
}
