// Last base: up to which write the newest automatic backup goes; who copies it elsewhere hears of it here.
import * as z from 'zod/mini';
import { readStored, watchStored, writeStored } from '@/lib/browser/storage';
import { Id } from '@/lib/domain/id';

const KEY = 'last-base';

/** A state of a database: its id and the number of its last write. */
export const UpTo = z.object({ database: Id, sequence: z.int().check(z.nonnegative()) });
export type UpTo = z.infer<typeof UpTo>;

/** Whether `done` goes at least as far as `upTo`, of the same database. */
export function reaches(done: UpTo | null | undefined, { database, sequence }: UpTo): boolean {
  return done?.database === database && done.sequence >= sequence;
}

export async function noteBase({ database, sequence }: UpTo): Promise<void> {
  await writeStored(KEY, { database, sequence } satisfies UpTo);
}

/** `null` before the first. */
export async function readBase(): Promise<UpTo | null> {
  const parsed = UpTo.safeParse(await readStored(KEY));
  return parsed.success ? parsed.data : null;
}

/** Calls `made` after each automatic backup, whichever context made it. */
export function watchBase(made: () => void): void {
  watchStored(KEY, made);
}
