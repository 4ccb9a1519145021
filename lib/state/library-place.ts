// Library place: what is open in the library, as the page's address says it.
import type { Id } from '@/lib/domain/id';

/** What is open beside the list of projects. */
export type Place = { is: 'project'; id: Id | null; show: 'walkthroughs' | 'maps' } | { is: 'trash' };

/** Reads the search part of the address; anything unknown is the newest project. */
export function parsePlace(search: string): Place {
  const query = new URLSearchParams(search);
  if (query.has('trash')) return { is: 'trash' };
  return {
    is: 'project',
    id: query.get('project'),
    show: query.get('show') === 'maps' ? 'maps' : 'walkthroughs',
  };
}

export function formatPlace(place: Place): string {
  if (place.is === 'trash') return '?trash';
  const query = new URLSearchParams();
  if (place.id !== null) query.set('project', place.id);
  if (place.show === 'maps') query.set('show', 'maps');
  return `?${query}`;
}
