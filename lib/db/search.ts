// Search: the texts that a search scans in memory: those of walkthroughs, derived, and those that stand on maps alone.
import type { Id } from '@/lib/domain/id';
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

/** The words of all maps, also of those in the trash. Not async: live queries read it. */
export function loadMapWords(db: Database): PromiseLike<MapWords[]> {
  return db.transaction('r', ['cards', 'overrides', 'findings'], async () => {
    const cards = (await db.cards.toArray()).filter((row) => row.deletedAt === null);
    const edits = (await db.overrides.toArray()).filter((row) => row.deletedAt === null && WORDED.includes(row.field));
    const found = edits.filter((edit) => edit.field === 'text').map((edit) => edit.targetId);
    const findings = new Map((await db.findings.bulkGet(found)).map((row) => [row?.id, row?.touchpointId ?? null]));
    return [
      ...cards.map(({ id, mapId, touchpointId, text }) => ({ id, mapId, touchpointId, text })),
      ...edits.map(({ id, mapId, targetId, field, value }) => {
        const touchpointId = field === 'text' ? (findings.get(targetId) ?? null) : targetId;
        return { id, mapId, touchpointId, text: value ?? '' };
      }),
    ].filter(({ text }) => text !== '');
  });
}
