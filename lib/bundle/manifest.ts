// Manifest: the table of contents of a bundle, with a checksum of every file and one over the list itself.
import * as z from 'zod/mini';
import { Id } from '@/lib/domain/id';
import { Instant } from '@/lib/domain/row';
import { Sha256 } from '@/lib/domain/snapshot';
import { BundleReport } from './bundle-report';
import { sha256Hex } from './sha256';

/** The report in words, for people; readers skip it. */
export const REPORT_NAME = 'report.txt';

/** Version of the container (file names, manifest); the shape of the rows has its own, `dataVersion`. */
export const BUNDLE_VERSION = 1;

export const BundleFile = z.strictObject({
  name: z.string(),
  /** Bytes. */
  size: z.int().check(z.nonnegative()),
  sha256: Sha256,
});
export type BundleFile = z.infer<typeof BundleFile>;

export const BundleManifest = z.strictObject({
  format: z.literal('walkmap-bundle'),
  bundleVersion: z.literal(BUNDLE_VERSION),
  dataVersion: z.int().check(z.positive()),
  appVersion: z.string(),
  createdAt: Instant,
  /** The map it is about; `null` for a library. */
  mapId: z.nullable(Id),
  /** Which one of how many bundles that together hold a library; each can be taken in alone, in any order. */
  part: z.strictObject({ number: z.int().check(z.positive()), of: z.int().check(z.positive()) }),
  /** Rows of each table, tombstones included. */
  counts: z.record(z.string(), z.int().check(z.nonnegative())),
  /** Snapshots and attachments whose bytes were lost or damaged before the bundle was made. */
  missing: z.array(Id),
  report: BundleReport,
  /** Every file of the bundle but the manifest, in the order of the archive. */
  files: z.array(BundleFile),
  /** SHA-256 of `fileList(files)`. */
  filesSha256: Sha256,
});
export type BundleManifest = z.infer<typeof BundleManifest>;

/** The list of files as it is hashed: `<sha256>  <size>  <name>` and a line feed for each. */
export function fileList(files: readonly BundleFile[]): string {
  return files.map((file) => `${file.sha256}  ${file.size}  ${file.name}\n`).join('');
}

/** SHA-256 over the list of files. */
export async function hashFileList(files: readonly BundleFile[]): Promise<string> {
  return sha256Hex(new TextEncoder().encode(fileList(files)));
}
