// Bundle: a journey as `.walkmap` files that another Walkmap can take in; the format is in docs/bundle-format.md.
import { PART_LIMITS } from '@/lib/bundle/limits';
import { TABLE_NAMES } from '@/lib/domain/tables';
import type { Exporter, ExportFile, ExportOptions, ExportRun, ExportSource } from '../contract';
import { fileName } from '../file-name';
import { isPictured, newPartPlan, type PartLimits, type PartPlan, packedBytes } from './bundle-parts';
import { previewBundle } from './bundle-preview';
import { type BundleSource, mapBundleSource, partOf } from './bundle-source';
import { BUNDLE_TYPE, zipBundle } from './zip-bundle';

export const bundle: Exporter = {
  id: 'bundle',
  mimeType: BUNDLE_TYPE,
  preview: (source, options, signal) => previewBundle(source, options, signal),
  run: (source, options, run) => writeMapBundles(source, options, run),
};

/** One file, or several where an import would refuse one for its size; each can be taken in alone, in any order. */
export async function writeMapBundles(
  source: ExportSource,
  { baseName, passphrase = null }: Pick<ExportOptions, 'baseName' | 'passphrase'>,
  run: ExportRun,
  limits: PartLimits = PART_LIMITS,
): Promise<ExportFile[]> {
  const whole = await mapBundleSource(source);
  const plan = await planParts(whole, source.contents.pictures, limits);
  const files: ExportFile[] = [];
  const of = plan.parts.length;
  for (const [index, ids] of plan.parts.entries()) {
    const number = index + 1;
    const onProgress = (share: number) => run.onProgress((index + share) / of);
    const part = partOf(whole, { number, of }, ids);
    const { blob, manifest } = await zipBundle(part, { signal: run.signal, onProgress }, passphrase);
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

async function planParts(whole: BundleSource, pictures: boolean, limits: PartLimits): Promise<PartPlan> {
  let plain = 0;
  for (const table of TABLE_NAMES.filter((name) => !isPictured(name))) {
    for (const row of await whole.rows(table)) plain += packedBytes(row);
  }
  const plan = newPartPlan(limits, plain);
  for (const { id, size, thumbnail } of await whole.rows('snapshots')) {
    plan.place('snapshots', id, pictures ? size + thumbnail.length : 0);
  }
  for (const { id, size } of await whole.rows('attachments')) plan.place('attachments', id, pictures ? size : 0);
  return plan;
}
