// Bundle: a journey as one `.walkmap` file that another Walkmap can take in; the format is in docs/bundle-format.md.
import { makeZip } from 'client-zip';
import type { Exporter } from '../contract';
import { fileName } from '../file-name';
import { bundleFiles, type ZipEntry } from './bundle-files';
import type { BundleManifest } from './manifest';

export const bundle: Exporter = {
  id: 'bundle',
  mimeType: 'application/x-walkmap',
  /** Streams the zip; the archive is stored, not packed, since pictures are packed already. */
  async run(source, { baseName }, run) {
    let manifest: BundleManifest | undefined;
    async function* entries(): AsyncGenerator<ZipEntry> {
      manifest = yield* bundleFiles(source, run);
    }
    const stream = makeZip(entries());
    const packed = await new Response(stream).blob();
    run.signal.throwIfAborted();
    run.onProgress(1);
    const missing = manifest?.missing.length ?? 0;
    return [
      {
        name: fileName('bundle', baseName),
        blob: packed.slice(0, packed.size, bundle.mimeType),
        notes: missing > 0 ? [{ kind: 'missing', count: missing }] : [],
      },
    ];
  },
};
