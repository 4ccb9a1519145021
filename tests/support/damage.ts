// Damage: harms the files of a closed profile's store as a failing disk, a crash or a cleaner does; equal seeds, equal harm.
import fs from 'node:fs';
import path from 'node:path';
import { newChance } from './chance';

const filesUnder = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
        return entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [];
      })
    : [];

const sizeOf = (file: string) => fs.statSync(file).size;

/** The files of the profile's IndexedDB that match, largest first. */
const storeFiles = (profile: string, pattern: RegExp): string[] => {
  const found = filesUnder(path.join(profile, 'Default', 'IndexedDB')).filter((file) => pattern.test(file));
  if (found.length === 0) throw new Error(`no file of the store matches ${pattern}`);
  return found.sort((a, b) => sizeOf(b) - sizeOf(a));
};

const LOG = /\.leveldb\/\d+\.log$/;

/** Turns 64 bytes of the store's log around. */
export const flipBytes = (profile: string, seed: number): void => {
  const [file = ''] = storeFiles(profile, LOG);
  const chance = newChance(seed);
  const bytes = fs.readFileSync(file);
  for (let n = 0; n < 64; n += 1) {
    const at = Math.floor(chance() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(chance() * 255));
  }
  fs.writeFileSync(file, bytes);
};

/** Cuts the store's log somewhere in its last half. */
export const truncateLog = (profile: string, seed: number): void => {
  const [file = ''] = storeFiles(profile, LOG);
  fs.truncateSync(file, Math.floor(sizeOf(file) * (0.5 + newChance(seed)() / 2.5)));
};

/** Deletes the list of the store's files, after which the browser opens no database of the extension any more. */
export const deleteManifest = (profile: string): void => {
  for (const file of storeFiles(profile, /\.leveldb\/MANIFEST-/)) fs.rmSync(file);
};

/** Deletes one picture's file. */
export const deletePicture = (profile: string, seed: number): void => {
  const files = storeFiles(profile, /\.blob\/.+\/[0-9a-f]+$/).toSorted();
  fs.rmSync(files[Math.floor(newChance(seed)() * files.length)] ?? '');
};
