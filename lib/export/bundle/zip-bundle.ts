// Zip bundle: the files of a bundle as one stored archive, streamed; pictures are packed already.
import { makeZip } from 'client-zip';
import type { BundleManifest } from '@/lib/bundle/manifest';
import type { ExportRun } from '../contract';
import { bundleFiles, type ZipEntry } from './bundle-files';
import type { BundleSource } from './bundle-source';

export const BUNDLE_TYPE = 'application/x-walkmap';

export interface ZippedBundle {
  blob: Blob;
  manifest: BundleManifest;
}

/** Rejects with an AbortError when cancelled. */
export async function zipBundle(source: BundleSource, run: ExportRun): Promise<ZippedBundle> {
  const made: { manifest?: BundleManifest } = {};
  async function* entries(): AsyncGenerator<ZipEntry> {
    made.manifest = yield* bundleFiles(source, run);
  }
  const packed = await new Response(makeZip(entries())).blob();
  run.signal.throwIfAborted();
  run.onProgress(1);
  return { blob: packed.slice(0, packed.size, BUNDLE_TYPE), manifest: made.manifest as BundleManifest };
}
