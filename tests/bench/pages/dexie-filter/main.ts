// Dexie filter: the search that one would write first; it reads every touchpoint and looks into its words.
import { newDatabase } from '@/lib/db/database';

const db = newDatabase();

/** Milliseconds, and how many touchpoints were found. */
async function filterTouchpoints(wanted: string): Promise<{ ms: number; found: number }> {
  const start = performance.now();
  const found = await db.touchpoints
    .filter(({ title, doing, thinking, note }) =>
      [title, doing, thinking, note].some((text) => text.toLowerCase().includes(wanted)),
    )
    .toArray();
  return { ms: performance.now() - start, found: found.length };
}

export type FilterTouchpoints = typeof filterTouchpoints;
Object.assign(globalThis, { filterTouchpoints });
document.body.appendChild(document.createElement('main'));
