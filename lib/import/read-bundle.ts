// Read bundle: checks a `.walkmap` from first byte to last; the file of a stranger, until it returns.
import { BUNDLE_LIMITS } from '@/lib/bundle/limits';
import type { BundleFile } from '@/lib/bundle/manifest';
import { isLocked } from '@/lib/bundle/seal';
import { sha256Hex } from '@/lib/bundle/sha256';
import { unlockBundle } from '@/lib/bundle/unlock-bundle';
import { AppError } from '@/lib/domain/app-error';
import { readAttachmentType } from '@/lib/domain/attachment-type';
import { TABLE_NAMES } from '@/lib/domain/tables';
import { checkPictures, isThumbnail, type PictureFacts } from './check-pictures';
import type { CheckedBundle } from './checked-bundle';
import { readPictureHeader } from './picture-header';
import { readManifest } from './read-manifest';
import { newBundleRows, readRows } from './read-rows';
import { damaged, readZipDirectory, type ZipEntry } from './zip-directory';
import { unpackEntry } from './zip-entry';

export interface ReadRun {
  /** Of a locked bundle; `null` while it was not said. */
  passphrase: string | null;
  /** Decodes a picture and throws where that does not go; a picture's bytes are kept as they are. */
  decode(picture: Blob): Promise<void>;
  /** 0..1. */
  onProgress(share: number): void;
}

/**
 * Throws `bundle-foreign`, `bundle-newer`, `bundle-too-large`, `bundle-damaged`, and of a locked one `bundle-locked` or
 * `passphrase-wrong`.
 */
export async function readBundle(given: Blob, run: ReadRun): Promise<CheckedBundle> {
  const file = await unlocked(given, run.passphrase);
  const entries = await readZipDirectory(file);
  const manifest = await readManifest(file, entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const blobs = new Map<string, Blob>();
  const pictures = new Map<string, PictureFacts>();
  const small = new Map<string, Uint8Array>();
  const tables = new Map<string, Uint8Array>();
  for (const [index, listed] of manifest.files.entries()) {
    const { bytes, at } = await checkedBytes(file, byName.get(listed.name), listed);
    run.onProgress((index + 1) / (manifest.files.length + 1));
    if (!listed.name.startsWith('blob/')) {
      tables.set(listed.name, bytes);
      continue;
    }
    const header = readPictureHeader(bytes);
    const type = header?.type ?? 'application/octet-stream';
    const blob = at === null ? new Blob([bytes], { type }) : file.slice(at, at + bytes.length, type);
    blobs.set(listed.sha256, blob);
    pictures.set(listed.sha256, { header, type: readAttachmentType(bytes), size: bytes.length });
    if (bytes.length <= BUNDLE_LIMITS.thumbnail) small.set(listed.sha256, bytes.slice());
  }
  const rows = newBundleRows();
  const thumbnails = new Set<string>();
  let room: number = BUNDLE_LIMITS.thumbnails;
  for (const table of TABLE_NAMES) {
    const found = readRows(
      table,
      tables.get(`rows/${table}.ndjson`) ?? new Uint8Array(),
      manifest.dataVersion,
      (hash) => {
        const bytes = small.get(hash);
        if (!bytes || !isThumbnail(pictures.get(hash))) throw damaged('thumbnail');
        if (!thumbnails.has(hash)) room -= bytes.length;
        if (room < 0) throw new AppError('bundle-too-large', { detail: 'thumbnails' });
        thumbnails.add(hash);
        return bytes;
      },
    );
    if (found.length !== (manifest.counts[table] ?? 0)) throw damaged('counts');
    Object.assign(rows, { [table]: found });
  }
  checkIds(rows);
  await checkPictures(rows, { pictures, blobs, thumbnails, missing: new Set(manifest.missing) }, run.decode);
  const { mapId, part, appVersion, createdAt, report } = manifest;
  return { manifest: { mapId, part, appVersion, createdAt, report }, rows, blobs };
}

async function unlocked(file: Blob, passphrase: string | null): Promise<Blob> {
  if (file.size > BUNDLE_LIMITS.file) throw new AppError('bundle-too-large', { detail: 'file' });
  if (!(await isLocked(file))) return file;
  if (passphrase === null) throw new AppError('bundle-locked');
  return unlockBundle(file, passphrase);
}

async function checkedBytes(file: Blob, entry: ZipEntry | undefined, listed: BundleFile) {
  if (!entry) throw damaged('list');
  const unpacked = await unpackEntry(file, entry);
  if ((await sha256Hex(unpacked.bytes)) !== listed.sha256) throw damaged('hash');
  if (listed.name.startsWith('blob/') && listed.name !== `blob/${listed.sha256}`) throw damaged('hash');
  return unpacked;
}

/** Ids are never used twice, not even in two tables: pixels and overrides know their row by its id alone. */
function checkIds(rows: CheckedBundle['rows']): void {
  const ids = TABLE_NAMES.flatMap((table) => rows[table].map(({ id }) => id));
  if (new Set(ids).size !== ids.length) throw damaged('ids');
}
