// Bundle: a journey as one `.walkmap` file that another Walkmap can take in; the format is in docs/bundle-format.md.
import type { Exporter } from '../contract';
import { fileName } from '../file-name';
import { mapBundleSource } from './bundle-source';
import { BUNDLE_TYPE, zipBundle } from './zip-bundle';

export const bundle: Exporter = {
  id: 'bundle',
  mimeType: BUNDLE_TYPE,
  async run(source, { baseName }, run) {
    const { blob, manifest } = await zipBundle(mapBundleSource(source), run);
    const missing = manifest.missing.length;
    return [
      { name: fileName('bundle', baseName), blob, notes: missing > 0 ? [{ kind: 'missing', count: missing }] : [] },
    ];
  },
};
