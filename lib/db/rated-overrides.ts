// Rated overrides: before a map says itself how something feels, whether it may; nobody falsifies what was felt.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { OverrideChange } from '@/lib/domain/move-column';
import { isRatedField, isRating, mayRate } from '@/lib/domain/override-rating';
import type { Database } from './database';

/** Where `checkRatings` reads. */
export const RATED_FROM = ['maps', 'touchpoints'] as const;

/** For use inside a transaction over `RATED_FROM`. Throws `invalid-input` for a rating that a map may not say, or that is none. */
export async function checkRatings(db: Database, mapId: Id, changes: readonly OverrideChange[]): Promise<void> {
  if (changes.length === 0) return;
  const map = await db.maps.get(mapId);
  const touchpoints = await db.touchpoints.bulkGet(changes.map(({ targetId }) => targetId));
  changes.forEach(({ field, value = null }, i) => {
    const touchpoint = touchpoints[i];
    const allowed = map && touchpoint && mayRate(touchpoint, map.kind) && isRatedField(field) && isRating(field, value);
    if (!allowed) throw new AppError('invalid-input', { detail: 'overrides' });
  });
}
