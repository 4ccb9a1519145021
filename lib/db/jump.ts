// Jump: the planned step that the shopper went to by hand; known on this device only, like which walkthrough is open.
import * as z from 'zod/mini';
import { Id } from '@/lib/domain/id';
import type { Jump } from '@/lib/domain/next-step';
import { Instant } from '@/lib/domain/row';
import type { Database } from './database';
import { write } from './write';

const Stored = z.strictObject({ runId: Id, plannedStepId: Id, at: Instant });

/** The last jump of this run, if it was the last run in which somebody jumped. */
export async function loadJump(db: Database, runId: Id): Promise<Jump | null> {
  const row = await db.meta.get('jump');
  const stored = row && Stored.safeParse(JSON.parse(row.value));
  return stored?.success && stored.data.runId === runId
    ? { plannedStepId: stored.data.plannedStepId, at: stored.data.at }
    : null;
}

export async function jumpTo(db: Database, runId: Id, plannedStepId: Id): Promise<void> {
  await write(db, [], async ({ now }) => {
    await db.meta.put({ key: 'jump', value: JSON.stringify({ runId, plannedStepId, at: now }) });
  });
}
