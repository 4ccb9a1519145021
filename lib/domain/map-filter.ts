// Map filter: which touchpoints of a map are on screen, by their channel and by whose run they are of.
import type { Id } from './id';
import type { MapFilter } from './journey-map';
import type { Persona } from './persona';
import type { Touchpoint } from './touchpoint';
import type { Walkthrough } from './walkthrough';

/** Of a run, what a filter goes by. */
export type FilteredRun = Pick<Walkthrough, 'id' | 'personaId'>;
export type FilteredPersona = Pick<Persona, 'id' | 'segment'>;

export function isFiltered(filter: MapFilter): boolean {
  return Object.values(filter).some((chosen) => chosen !== null);
}

/**
 * The runs that a filter lets through. One without a persona is hidden where personas are chosen, one whose persona has
 * no segment where segments are.
 */
export function runsShown<Run extends FilteredRun>(
  filter: MapFilter,
  runs: readonly Run[],
  personas: readonly FilteredPersona[],
): Run[] {
  const segments = new Map(personas.map(({ id, segment }) => [id, segment]));
  const has = <T>(chosen: readonly T[] | null, value: T | null) =>
    chosen === null || (value !== null && chosen.includes(value));
  return runs.filter(
    ({ id, personaId }) =>
      has(filter.walkthroughIds, id) &&
      has(filter.personaIds, personaId) &&
      has(filter.segments, (personaId !== null && segments.get(personaId)) || null),
  );
}

/** What somebody drew on the map is of no run: only its channel can hide it. */
export function showsTouchpoint(
  filter: MapFilter,
  runs: readonly FilteredRun[],
  personas: readonly FilteredPersona[],
): (touchpoint: Pick<Touchpoint, 'channel' | 'walkthroughId'>) => boolean {
  const shown = new Set(runsShown(filter, runs, personas).map(({ id }) => id));
  const hidden = new Set<Id>(runs.flatMap(({ id }) => (shown.has(id) ? [] : id)));
  return ({ channel, walkthroughId }) =>
    !hidden.has(walkthroughId) && (filter.channels === null || filter.channels.includes(channel));
}
