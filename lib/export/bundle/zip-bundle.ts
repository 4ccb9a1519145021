// Zip bundle: the files of a bundle as one stored archive, streamed; pictures are packed already.
import { makeZip } from 'client-zip';
import { lockStream } from '@/lib/bundle/lock-bundle';
import type { BundleManifest } from '@/lib/bundle/manifest';
import type { ExportRun } from '../contract';
import { bundleFiles, type ZipEntry } from './bundle-files';
import type { BundleSource } from './bundle-source';

export const BUNDLE_TYPE = 'application/x-walkmap';

export interface ZippedBundle {
  blob: Blob;
  manifest: BundleManifest;
}

/** Locked where there is a passphrase. Rejects with AppError `passphrase-short`, or with an AbortError when cancelled. */
export async function zipBundle(
  source: BundleSource,
  run: ExportRun,
  passphrase: string | null = null,
): Promise<ZippedBundle> {
  const made: { manifest?: BundleManifest } = {};
  async function* entries(): AsyncGenerator<ZipEntry> {
    made.manifest = yield* bundleFiles(source, run);
  }
  const zip = makeZip(entries()) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const packed = await new Response(passphrase === null ? zip : await lockStream(zip, passphrase)).blob();
  run.signal.throwIfAborted();
  run.onProgress(1);
  return { blob: packed.slice(0, packed.size, BUNDLE_TYPE), manifest: made.manifest as BundleManifest };
}
