// Map address: which map the page shows and through which filter, as its address tells; so a reload and a bookmark keep both.
import { CHANNELS } from '@/lib/domain/channel';
import { Id } from '@/lib/domain/id';
import type { MapFilter } from '@/lib/domain/journey-map';

export interface MapAddress {
  /** `null` where the address names no map. */
  wantedId: Id | null;
  /** The touchpoint that is looked at first. */
  selectedId: Id | null;
  filter: MapFilter;
  /** The map that is shown beside it. */
  besideId: Id | null;
}

/** What an address names that cannot be filters nothing. */
export function readMapAddress(search: string): MapAddress {
  const query = new URLSearchParams(search);
  const named = query.get('channels')?.split('.');
  const ids = (key: string) => someOf((query.get(key)?.split('.') ?? []).filter((id) => Id.safeParse(id).success));
  return {
    wantedId: query.get('map'),
    selectedId: query.get('touchpoint'),
    besideId: query.get('beside'),
    filter: {
      channels: someOf(CHANNELS.filter((channel) => named?.includes(channel))),
      personaIds: ids('personas'),
      segments: someOf(query.getAll('segment').filter(Boolean)),
      walkthroughIds: ids('runs'),
    },
  };
}

const someOf = <T>(values: readonly T[]): T[] | null => (values.length > 0 ? [...values] : null);

/** The same address with this filter, and with this map beside. */
export function mapAddress(search: string, filter: MapFilter, besideId: Id | null): string {
  const query = new URLSearchParams(search);
  const set = (key: string, values: readonly string[] | null) =>
    values === null ? query.delete(key) : query.set(key, values.join('.'));
  set('channels', filter.channels);
  set('personas', filter.personaIds);
  set('runs', filter.walkthroughIds);
  if (besideId === null) query.delete('beside');
  else query.set('beside', besideId);
  query.delete('segment');
  for (const segment of filter.segments ?? []) query.append('segment', segment);
  return `?${query}`;
}
