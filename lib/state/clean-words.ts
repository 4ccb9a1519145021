// Clean words: text that comes from elsewhere without what may be a person's, by the names that the settings list.
import { blankFound, blankPersonal } from '@/lib/domain/blank-text';
import { newNameFinder } from '@/lib/domain/name-list';
import type { Preferences } from '@/lib/settings/preferences';

/** One line without personal data, long numbers and listed names. */
export function newCleaner({ names }: Pick<Preferences, 'names'>): (line: string) => string {
  const finder = newNameFinder(names);
  const search = { kinds: new Set(['names'] as const), names: finder };
  return (line) => {
    const blank = blankPersonal(line);
    return finder ? blankFound(blank, search) : blank;
  };
}
