// Bundle: a journey as `.walkmap` files that another Walkmap can take in; the format is in docs/bundle-format.md.
import { PART_LIMITS } from '@/lib/bundle/limits';
import type { Exporter, ExportFile, ExportRun, ExportSource } from '../contract';
import { fileName } from '../file-name';
import { newPartPlan, type PartLimits } from './bundle-parts';
import { mapBundleSource, partOf } from './bundle-source';
import { BUNDLE_TYPE, zipBundle } from './zip-bundle';

export const bundle: Exporter = {
  id: 'bundle',
  mimeType: BUNDLE_TYPE,
  run: (source, { baseName }, run) => writeMapBundles(source, baseName, run),
};

/** One file, or several where an import would refuse one for its size; each can be taken in alone, in any order. */
export async function writeMapBundles(
  source: ExportSource,
  baseName: string,
  run: ExportRun,
  limits: PartLimits = PART_LIMITS,
): Promise<ExportFile[]> {
  const whole = mapBundleSource(source);
  const plan = newPartPlan(limits);
  for (const row of await whole.rows('snapshots')) plan.place('snapshots', row.id, row.size + row.thumbnail.length);
  for (const row of await whole.rows('attachments')) plan.place('attachments', row.id, row.size);
  const files: ExportFile[] = [];
  const of = plan.parts.length;
  for (const [index, ids] of plan.parts.entries()) {
    const number = index + 1;
    const onProgress = (share: number) => run.onProgress((index + share) / of);
    const part = partOf(whole, { number, of }, ids);
    const { blob, manifest } = await zipBundle(part, { signal: run.signal, onProgress });
    // What was left out on purpose is no loss.
    const missing = source.contents.pictures ? manifest.missing.length : 0;
    files.push({
      name: fileName('bundle', of === 1 ? baseName : `${baseName}-${number}-of-${of}`),
      blob,
      notes: missing > 0 ? [{ kind: 'missing', count: missing }] : [],
    });
  }
  return files;
}
