// Outside: what is known of the last copy of the library that lies outside the browser, and when to speak of it.

import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { DAY } from '@/lib/domain/calendar';
import { Id } from '@/lib/domain/id';
import { Instant } from '@/lib/domain/row';
import type { Tally } from '@/lib/domain/tally';
import { reaches } from './last-base';

const KEY = 'copy-outside';
const LATER = 'copy-outside-later';

/** When a copy is old; a folder is written by itself, so one that is behind for days may not be written any more. */
const OLD = { file: 14 * DAY, folder: 3 * DAY };

/** How long "later" lasts, and touchpoints that are worth a first copy. */
const REST = 7 * DAY;
export const WORTH_A_COPY = 10;

/** The write that the copy goes up to, and where it went. */
export const OutsideCopy = z.strictObject({
  at: Instant,
  database: Id,
  sequence: z.int(),
  to: z.enum(['file', 'folder']),
});
export type OutsideCopy = z.infer<typeof OutsideCopy>;

function parseCopy(stored: unknown): OutsideCopy | null {
  const parsed = OutsideCopy.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

export async function readOutside(): Promise<OutsideCopy | null> {
  return parseCopy(await readStored(KEY));
}

/** Notes a copy that was written up to `tally`. */
export async function noteOutside({ database, sequence }: Tally, at: number, to: OutsideCopy['to']): Promise<void> {
  await writeStored(KEY, { at, database, sequence, to } satisfies OutsideCopy);
}

/** Until when nothing is said of it, in epoch ms. */
export async function readLater(): Promise<number> {
  return z.catch(Instant, 0).parse(await readStored(LATER));
}

/** Says nothing of it for a week. */
export async function remindLater(now: number): Promise<void> {
  await writeStored(LATER, now + REST);
}

/** Calls `changed` whenever one of the two was written; returns what ends it. */
export function watchOutside(changed: () => void): () => void {
  const ends = [watchStored(KEY, changed), watchStored(LATER, changed)];
  return () => {
    for (const end of ends) end();
  };
}

export interface Standing {
  copy: OutsideCopy | null;
  tally: Tally | null;
  /** Touchpoints in the library, the sample's aside. */
  touchpoints: number;
  later: number;
  now: number;
}

/** Whether a person should hear that the library has no recent copy outside the browser. */
export function isCopyDue({ copy, tally, touchpoints, later, now }: Standing): boolean {
  if (!tally || now < later) return false;
  return copy ? !reaches(copy, tally) && now - copy.at > OLD[copy.to] : touchpoints >= WORTH_A_COPY;
}
