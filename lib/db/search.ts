// Search: the texts that a search scans in memory: those of walkthroughs, derived, and those that stand on maps alone.
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import type { SearchText } from '@/lib/domain/search-text';
import type { Summary } from '@/lib/domain/summary';
import type { Database } from './database';

/** Brings `texts` up to `summaries`: reads what is new or was written since. */
export async function readSearchTexts(
  db: Database,
  texts: Map<Id, SearchText>,
  summaries: ReadonlyMap<Id, Summary>,
): Promise<void> {
  const stale = [...summaries.values()].filter(({ id, revision }) => texts.get(id)?.revision !== revision);
  const ids = stale.map((summary) => summary.id);
  const fresh = ids.length > 100 ? await db.searchTexts.toArray() : await db.searchTexts.bulkGet(ids);
  for (const text of fresh) if (text) texts.set(text.id, text);
}

/** Words that a map has of its own: a card, or an edit of what a run says. */
export interface MapWords {
  id: Id;
  mapId: Id;
  /** Where on the map they stand; `null` where that is gone. */
  touchpointId: Id | null;
  text: string;
}

/** Edits of words; the others move something. */
const WORDED = ['title', 'doing', 'thinking', 'feeling', 'expected', 'text'];

/** Where `loadMapWords` reads. */
export const MAP_WORD_TABLES = ['cards', 'overrides', 'findings'] as const;

/** The words of all maps, also of those in the trash. */
export async function loadMapWords(db: Database): Promise<MapWords[]> {
  const cards = kept(await db.cards.toArray());
  const edits = kept(await db.overrides.toArray()).filter(({ field }) => WORDED.includes(field));
  const found = edits.filter((edit) => edit.field === 'text').map((edit) => edit.targetId);
  const findings = new Map((await db.findings.bulkGet(found)).map((row) => [row?.id, row?.touchpointId ?? null]));
  return [
    ...cards.map(({ id, mapId, touchpointId, text }) => ({ id, mapId, touchpointId, text })),
    ...edits.map(({ id, mapId, targetId, field, value }) => {
      const touchpointId = field === 'text' ? (findings.get(targetId) ?? null) : targetId;
      return { id, mapId, touchpointId, text: value ?? '' };
    }),
  ].filter(({ text }) => text !== '');
}
