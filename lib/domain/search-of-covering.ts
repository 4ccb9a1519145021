// Search of covering: which words of a page are personal, by what is covered there; secrets are in any case.
import type { Covering } from './covering';
import { newNameFinder } from './name-list';
import { type PersonalKind, type PersonalSearch, SECRET_KINDS } from './personal-text';

export function searchOfCovering({ kinds, names }: Pick<Covering, 'kinds' | 'names'>): PersonalSearch {
  const words = new Set<PersonalKind>(SECRET_KINDS);
  for (const kind of kinds) if (kind !== 'fields' && kind !== 'frames') words.add(kind);
  return { kinds: words, names: words.has('names') ? newNameFinder(names) : null };
}
