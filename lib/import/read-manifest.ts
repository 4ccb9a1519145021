// Read manifest: whose file it is, whether this version can read it, and whether the archive holds what it lists.
import * as z from 'zod/mini';
import { BUNDLE_VERSION, BundleManifest, hashFileList, REPORT_NAME } from '@/lib/bundle/manifest';
import { AppError } from '@/lib/domain/app-error';
import { DATA_VERSION, TABLE_NAMES } from '@/lib/domain/tables';
import { parseJson } from './parse-json';
import { damaged, type ZipEntry } from './zip-directory';
import { crc32, unpackEntry } from './zip-entry';

/** What every version of a bundle says, before anything else of it is looked at. */
const Version = z.object({ format: z.string(), bundleVersion: z.int(), dataVersion: z.int() });

/** Throws `bundle-foreign`, `bundle-newer` or `bundle-damaged`. */
export async function readManifest(file: Blob, entries: readonly ZipEntry[]): Promise<BundleManifest> {
  const entry = entries.find(({ name }) => name === 'manifest.json');
  if (!entry) throw new AppError('bundle-foreign');
  const { bytes } = await unpackEntry(file, entry);
  // The manifest is the one file whose checksum it cannot hold itself.
  if (crc32(bytes) !== entry.crc) throw damaged('manifest');
  const raw = parseJson(bytes);
  const version = Version.safeParse(raw);
  if (!version.success || version.data.format !== 'walkmap-bundle') throw new AppError('bundle-foreign');
  if (version.data.bundleVersion > BUNDLE_VERSION || version.data.dataVersion > DATA_VERSION) {
    throw new AppError('bundle-newer');
  }
  const manifest = BundleManifest.safeParse(raw);
  if (!manifest.success) throw damaged('manifest');
  await checkList(manifest.data, entries);
  return manifest.data;
}

async function checkList(manifest: BundleManifest, entries: readonly ZipEntry[]): Promise<void> {
  const { files, filesSha256, counts, part } = manifest;
  const listed = new Map(files.map(({ name, size }) => [name, size]));
  const tables = TABLE_NAMES.map((table) => `rows/${table}.ndjson`);
  const isOurs = (name: string) => tables.includes(name) || name === REPORT_NAME || /^blob\/[0-9a-f]{64}$/.test(name);
  const isComplete =
    (await hashFileList(files)) === filesSha256 &&
    listed.size === files.length &&
    entries.length === files.length + 1 &&
    entries.every(({ name, size }) => name === 'manifest.json' || (isOurs(name) && listed.get(name) === size)) &&
    Object.keys(counts).every((table) => listed.has(`rows/${table}.ndjson`)) &&
    part.number <= part.of;
  if (!isComplete) throw damaged('list');
}
