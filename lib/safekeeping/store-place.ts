// Store place: where the database lies: the browser's usual store, or a storage bucket once that one opens no more.
import { readStored, writeStored } from '@/lib/browser/storage';
import { type Database, factoryOf, setFactory } from '@/lib/db/database';

const KEY = 'store-bucket';

/** The part of Storage Buckets that is used; Firefox has none. */
interface Buckets {
  open(name: string, options: object): Promise<{ indexedDB: IDBFactory }>;
}

/** Points `db` at the bucket that the database moved to, if it did. To be called before it is opened. */
export async function findStore(db: Database): Promise<void> {
  const name = await readStored(KEY);
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  if (typeof name !== 'string' || !storageBuckets || factoryOf(db) !== indexedDB) return;
  const { indexedDB: own } = await storageBuckets.open(name, { persisted: true, durability: 'strict' });
  setFactory(db, own);
}

/**
 * Moves to a bucket of its own: the files of each lie apart, while in the usual store no database at all can be opened
 * or deleted any more. Returns whether the browser has buckets.
 */
export async function moveStore(db: Database): Promise<boolean> {
  if (!('storageBuckets' in navigator)) return false;
  await writeStored(KEY, `walkmap-${db.platform.now()}`);
  setFactory(db, indexedDB);
  await findStore(db);
  return true;
}

/** Does `work`, which may forget everything stored, but where the database lies. */
export async function keepingPlace(work: () => Promise<void>): Promise<void> {
  const name = await readStored(KEY);
  await work();
  if (name !== undefined) await writeStored(KEY, name);
}
