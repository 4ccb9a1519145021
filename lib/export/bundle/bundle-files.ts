// Bundle files: yields the files of a bundle one by one, so that no more than one picture is in memory.

import { BUNDLE_VERSION, type BundleFile, type BundleManifest, hashFileList, REPORT_NAME } from '@/lib/bundle/manifest';
import { sha256Hex } from '@/lib/bundle/sha256';
import type { Snapshot } from '@/lib/domain/snapshot';
import { DATA_VERSION, TABLE_NAMES } from '@/lib/domain/tables';
import { isTombstone } from '@/lib/domain/tombstone';
import type { ExportRun } from '../contract';
import { packTable } from './bundle-rows';
import type { BundleSource } from './bundle-source';

export interface ZipEntry {
  name: string;
  input: Uint8Array<ArrayBuffer>;
  size: number;
  lastModified: Date;
}

/**
 * `rows/<table>.ndjson`, then `blob/<sha256>`, `report.txt`, and `manifest.json`, which knows all the others. A picture whose bytes
 * do not match its row (or are gone, or were redacted) is left out and its snapshot listed as missing.
 */
export async function* bundleFiles(
  source: BundleSource,
  run: ExportRun,
): AsyncGenerator<ZipEntry, BundleManifest, void> {
  const files: BundleFile[] = [];
  const known = new Set<string>();
  const add = async (name: string, input: Uint8Array<ArrayBuffer>, sha256?: string): Promise<ZipEntry> => {
    known.add(name);
    files.push({ name, size: input.length, sha256: sha256 ?? (await sha256Hex(input)) });
    return { name, input, size: input.length, lastModified: new Date(source.made.at) };
  };
  const counts: Record<string, number> = {};
  const thumbnails = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const table of TABLE_NAMES) {
    run.signal.throwIfAborted();
    const packed = await packTable(source, table);
    counts[table] = packed.count;
    for (const [hash, bytes] of packed.blobs) thumbnails.set(hash, bytes);
    yield add(`rows/${table}.ndjson`, new TextEncoder().encode(packed.text));
  }
  for (const [hash, bytes] of thumbnails) yield add(`blob/${hash}`, bytes, hash);

  const pictured = [...(await source.rows('snapshots')), ...(await source.rows('attachments'))];
  const owners = pictured.filter((row) => !isTombstone(row));
  const destroyed = new Set((await source.rows('redactions')).map((row) => row.destroyedSha256));
  const missing: string[] = [];
  for (const [index, owner] of owners.entries()) {
    run.signal.throwIfAborted();
    const bytes = await readBytes(source, owner);
    if (!bytes || destroyed.has(owner.sha256)) missing.push(owner.id);
    else if (!known.has(`blob/${owner.sha256}`)) yield add(`blob/${owner.sha256}`, bytes, owner.sha256);
    run.onProgress((index + 1) / (owners.length + 1));
  }
  const words = source.reportText?.(missing);
  if (words !== undefined) yield add(REPORT_NAME, new TextEncoder().encode(`\uFEFF${words}`));
  const manifest: BundleManifest = {
    format: 'walkmap-bundle',
    bundleVersion: BUNDLE_VERSION,
    dataVersion: DATA_VERSION,
    appVersion: source.made.appVersion,
    createdAt: source.made.at,
    mapId: source.mapId,
    part: source.part,
    counts,
    missing,
    report: source.report,
    files: [...files],
    filesSha256: await hashFileList(files),
  };
  yield add('manifest.json', new TextEncoder().encode(JSON.stringify(manifest, null, 2)));
  return manifest;
}

type Owner = Pick<Snapshot, 'id' | 'sha256'>;

async function readBytes(source: BundleSource, owner: Owner): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const blob = await source.picture(owner.id);
  if (!blob) return undefined;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return (await sha256Hex(bytes)) === owner.sha256 ? bytes : undefined;
}
