// Folder handle: the folder that a person picked for backups. Only IndexedDB keeps handles, so it has a database of its own.
import { Dexie, type Table } from 'dexie';
import { type Database, factoryOf } from '@/lib/db/database';

const NAME = 'walkmap-folder';
const KEY = 'backups';

/** Keeps `folder` in the place of the one before; it lies beside `db`, in whichever store that is. */
export async function keepFolder(db: Database, folder: FileSystemDirectoryHandle): Promise<void> {
  await inStore(db, (handles) => handles.put(folder, KEY));
}

export async function readFolder(db: Database): Promise<FileSystemDirectoryHandle | undefined> {
  return inStore(db, (handles) => handles.get(KEY));
}

/** Forgets which folder it was; its files stay. */
export async function forgetFolder(db: Database): Promise<void> {
  await inStore(db, (handles) => handles.clear());
}

type Handles = Table<FileSystemDirectoryHandle, string>;

async function inStore<T>(db: Database, work: (handles: Handles) => PromiseLike<T>): Promise<T> {
  const store = new Dexie(NAME, { indexedDB: factoryOf(db), IDBKeyRange });
  store.version(1).stores({ handles: '' });
  try {
    return await work(store.table('handles'));
  } finally {
    store.close();
  }
}
