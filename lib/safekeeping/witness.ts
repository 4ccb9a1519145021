// Witness: the tally of the last write, kept apart from the database, since a damaged store comes back silently empty.
import * as z from 'zod/mini';
import { readStored, writeStored } from '@/lib/browser/storage';
import type { Database } from '@/lib/db/database';
import { Instant } from '@/lib/domain/row';
import { Tally } from '@/lib/domain/tally';

const KEY = 'witness';

export const Witness = z.strictObject({ tally: Tally, at: Instant });
export type Witness = z.infer<typeof Witness>;

/** What the database held when it was last written; `null` before its first start. */
export async function readWitness(): Promise<Witness | null> {
  const parsed = Witness.safeParse(await readStored(KEY));
  return parsed.success ? parsed.data : null;
}

/** Notes `tally` unless a later one of the same database is noted already. Another database never takes over by itself. */
export async function noteWitness(tally: Tally, at: number): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const noted = (await readWitness())?.tally;
    if (noted && (noted.database !== tally.database || noted.sequence > tally.sequence)) return;
    await writeStored(KEY, { tally, at } satisfies Witness);
  });
}

/** Takes `tally` for the truth from now on, as after a restore or when a person goes on with what is left; `null` forgets all. */
export async function setWitness(tally: Tally | null, at: number): Promise<void> {
  await navigator.locks.request(KEY, () => writeStored(KEY, tally && ({ tally, at } satisfies Witness)));
}

const ALTERED = 'store-altered';

/** Notes whether rows were found that read differently from what was written; the next start tells the person. */
export async function noteAltered(altered: boolean): Promise<void> {
  await writeStored(ALTERED, altered);
}

export async function isAltered(): Promise<boolean> {
  return (await readStored(ALTERED)) === true;
}

/** Notes each write of this context from now on. Writes that come while one is being noted are noted as one. */
export function keepWitness(db: Database): void {
  let next: Tally | null = null;
  let busy = false;
  const note = async () => {
    if (busy) return;
    busy = true;
    try {
      while (next) {
        const tally = next;
        next = null;
        await noteWitness(tally, db.platform.now());
      }
    } finally {
      busy = false;
    }
  };
  db.watchers.add({
    committed({ tally }) {
      next = tally;
      note().catch(console.warn);
    },
  });
}
