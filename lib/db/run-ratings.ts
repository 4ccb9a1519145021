// Run ratings: what a shopper says of a whole walkthrough on the scales that are asked once.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { RunScale } from '@/lib/domain/scale';
import type { Database } from './database';
import { write } from './write';

/** Rates the run on a scale in place of what it was rated before; `null` takes the rating back. Throws `row-missing`. */
export async function rateRun(db: Database, id: Id, scale: RunScale, value: number | null): Promise<void> {
  await write(db, ['walkthroughs'], async (pen) => {
    const run = await db.walkthroughs.get(id);
    if (!run) throw new AppError('row-missing', { detail: 'walkthroughs' });
    const others = run.ratings.filter((rating) => rating.scale !== scale);
    await pen.patch('walkthroughs', id, {
      ratings: value === null ? others : [...others, { scale, value, at: pen.now }],
    });
  });
}
