// Mark name: what a mark is called, on screen and by a screen reader.
import { numbersOf } from '@/lib/domain/mark-shape';
import type { Mark } from '@/lib/domain/snapshot';
import type { Text } from '@/lib/text/text';

/** “Arrow 2, red: The button”, counted among `marks`. */
export function markName(t: Text, mark: Mark, marks: readonly Mark[]): string {
  const n = numbersOf(marks).get(mark.id) ?? 0;
  const name = t('mark.name', { kind: t(`mark.kind.${mark.kind}`), n, colour: t(`mark.colour.${mark.colour}`) });
  const words = mark.text.trim();
  return words === '' ? name : t('mark.name.words', { name, words });
}
