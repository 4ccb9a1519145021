// Live: a query is heard of through all that it waits for, however it is written.
import { expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { live } from '@/lib/db/live';
import { commitTouchpoint, loadTouchpoints } from '@/lib/db/touchpoints';
import { openWalkthrough } from '@/lib/db/walkthroughs';
import { newPicture, newStore, newTouchpoint, startRun } from './test-store';

/** Waits for four answers before it reads what changes. */
async function countTouchpoints(db: Database): Promise<number> {
  const run = await openWalkthrough(db);
  const [touchpoints] = await Promise.all([run ? loadTouchpoints(db, run.id) : []]);
  return touchpoints.length;
}

test('reads again what it read last, also where the query is a plain function', async () => {
  const { db } = newStore();
  const run = await startRun(db);
  const { value, stop } = live(
    () => countTouchpoints(db),
    (error) => {
      throw error;
    },
  );
  await vi.waitFor(() => expect(value.value).toBe(0));
  await commitTouchpoint(db, newTouchpoint(run), newPicture(), null);
  await vi.waitFor(() => expect(value.value).toBe(1));
  stop();
});
