// Map review: when a map is to be looked at again, when somebody did, and who checked what it says.
import { keepReminders } from '@/lib/capture/remind';
import type { Database } from '@/lib/db/database';
import { patching } from '@/lib/db/deed';
import { cutText } from '@/lib/domain/cut-text';
import type { JourneyMap } from '@/lib/domain/journey-map';
import type { Text } from '@/lib/text/text';
import type { Doing } from './doing';
import type { TypedWrites } from './typed-writes';

export interface MapReview {
  /** Epoch ms; `null`: no day. */
  setDay(reviewAt: number | null): Promise<boolean>;
  /** In so many months from today. */
  setMonths(months: number): Promise<boolean>;
  /** Today; the next review comes as long after it as it did after the last one. */
  markReviewed(): Promise<boolean>;
  /** An empty name takes the validation back. */
  validate(name: string): Promise<boolean>;
}

export interface ReviewPlaces {
  db: Database;
  typed: TypedWrites;
  act: Doing['act'];
  text: () => Text;
  map: () => JourneyMap;
}

/** Months until the next review, where nobody said another number. */
const USUAL = 6;

export function newMapReview({ db, typed, act, text, map }: ReviewPlaces): MapReview {
  /** Whoever closes this page is still reminded on the day. */
  const reminded = async (done: Promise<boolean>): Promise<boolean> => {
    const saved = await done;
    if (saved) await keepReminders(db).catch(console.warn);
    return saved;
  };
  const setDay = (reviewAt: number | null) =>
    reminded(act(text()('review.did.date'), () => patching(db, 'maps', map().id, { reviewAt })));
  return {
    setDay,
    setMonths: (months) => setDay(monthsAfter(db.platform.now(), months)),
    markReviewed: () => {
      const { id, reviewAt, reviewedAt, createdAt } = map();
      const now = db.platform.now();
      const rhythm = reviewAt === null ? 0 : reviewAt - (reviewedAt ?? createdAt);
      const next = reviewAt === null || reviewAt > now ? reviewAt : rhythm > 0 ? now + rhythm : monthsAfter(now, USUAL);
      return reminded(
        act(text()('review.did.done'), () => patching(db, 'maps', id, { reviewedAt: now, reviewAt: next })),
      );
    },
    validate: (name) => {
      const validatedBy = cutText(name.trim(), 500) || null;
      const validatedAt = validatedBy === null ? null : db.platform.now();
      return act(text()('review.did.validated'), () =>
        typed['row.patch']({ table: 'maps', id: map().id, patch: { validatedBy, validatedAt } }),
      );
    },
  };
}

/** The same day of a later month, at midnight UTC, as a date field has it. */
function monthsAfter(now: number, months: number): number {
  const day = new Date(now);
  return Date.UTC(day.getFullYear(), day.getMonth() + months, day.getDate());
}
