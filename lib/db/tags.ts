// Tags: the lists of a touchpoint, changed one entry at a time, and the tags that a project knows already.

import { AppError } from '@/lib/domain/app-error';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import { NAMED_EMOTIONS, type Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import { write } from './write';

export type ListField = 'tags' | 'namedEmotions';

/** Letters of the longest tag that is kept. */
const TAG_LENGTH = 100;

/**
 * Puts `value` into the list, or takes it out where it is in already. Reads the list in the transaction, so that two
 * quick clicks both count. Throws `row-missing`.
 */
export async function toggleInList<Field extends ListField>(
  db: Database,
  id: Id,
  field: Field,
  value: Touchpoint[Field][number],
): Promise<void> {
  await write(db, ['touchpoints'], async (pen) => {
    const touchpoint = await db.touchpoints.get(id);
    if (!touchpoint) throw new AppError('row-missing', { detail: 'touchpoints' });
    const entry = cutText(value, TAG_LENGTH);
    const before: readonly string[] = touchpoint[field];
    const after = before.includes(entry) ? before.filter((other) => other !== entry) : [...before, entry];
    const patch =
      field === 'tags' ? { tags: after } : { namedEmotions: NAMED_EMOTIONS.filter((one) => after.includes(one)) };
    await pen.patch('touchpoints', id, patch);
  });
}

/** The tags of all walkthroughs of a project, those used most first. */
export async function loadTags(db: Database, projectId: Id): Promise<string[]> {
  const runs = await db.walkthroughs.where('projectId').equals(projectId).primaryKeys();
  const uses = new Map<string, number>();
  for (const { tags } of kept(await db.touchpoints.where('walkthroughId').anyOf(runs).toArray())) {
    for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([tag]) => tag);
}
