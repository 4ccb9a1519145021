// Link words: what a link between columns is called, in short on its line and as a sentence.
import type { PlacedLink } from '@/lib/domain/place-links';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { Text } from '@/lib/text/text';

/** What stands on its line. */
export function linkWords({ kind, label, map, runs }: PlacedLink, t: Text): string {
  const words = label || map?.name || t(`map.link.kind.${kind}`);
  return runs > 1 ? `${words} · ${runs}` : words;
}

/** Such as: Loop from “Pays” back to “Enters the address”: wrong card. */
export function linkName(
  { kind, fromId, toId, label, map, runs }: PlacedLink,
  { columns }: PlacedMap,
  t: Text,
): string {
  const title = (id: string) => columns.find((column) => column.id === id)?.title || t('untitled');
  const link = t(`map.link.${kind}`, { from: title(fromId), to: map ? map.name : title(toId) });
  const named = label ? t('map.link.labelled', { link, label }) : link;
  return runs > 0 ? `${named} (${t('map.link.runs', { n: runs })})` : named;
}
