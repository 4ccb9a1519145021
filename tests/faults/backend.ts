// Backend: the two stores that Chromium can keep IndexedDB in, and how to tell which of them a profile really has.
import fs from 'node:fs';
import path from 'node:path';

export const BACKENDS = ['leveldb', 'sqlite'] as const;
export type Backend = (typeof BACKENDS)[number];

/** LevelDB is what today's Chromium takes by itself. */
export const argsOf = (backend: Backend): string[] =>
  backend === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : [];

const SQLITE_MAGIC = 'SQLite format 3\0';

/** A file's first bytes say what wrote it. */
const isSqlite = (file: string) => {
  const head = Buffer.alloc(SQLITE_MAGIC.length);
  const handle = fs.openSync(file, 'r');
  fs.readSync(handle, head, 0, head.length, 0);
  fs.closeSync(handle);
  return head.toString('latin1') === SQLITE_MAGIC;
};

/** Which stores lie in `profile`, by the files themselves. */
const backendsIn = (profile: string): Backend[] => {
  const root = path.join(profile, 'Default/IndexedDB');
  const folders = fs.existsSync(root) ? fs.readdirSync(root) : [];
  return folders.flatMap((folder): Backend[] => {
    if (folder.endsWith('.indexeddb.leveldb')) return ['leveldb'];
    const files = fs.readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name));
    return files.some((file) => fs.statSync(file).isFile() && isSqlite(file)) ? ['sqlite'] : [];
  });
};

/** Throws when a profile, once it has been written to, is not kept in `backend` alone: a flag may have lost its name. */
export const checkBackend = (profile: string, backend: Backend): void => {
  const found = [...new Set(backendsIn(profile))];
  if (found.length !== 1 || found[0] !== backend)
    throw new Error(`the profile is kept in ${found.join(' and ') || 'nothing'}, not in ${backend}`);
};
