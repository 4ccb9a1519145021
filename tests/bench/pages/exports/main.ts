// Exports: every format as the export dialog makes it, and the packages beside it; the map is read before the clock starts.
import '@/assets/tokens.css';
import { newDatabase } from '@/lib/db/database';
import { EXPORT_IDS, type ExportId } from '@/lib/domain/export-format';
import { loadExporter } from '@/lib/export/exporters';
import { loadExportSource } from '@/lib/export/source';
import { loadText } from '@/lib/text/text';
import type { Package } from './packages';

const mapId = new URLSearchParams(location.search).get('map') ?? '';
const source = await loadExportSource(newDatabase(), mapId, { t: await loadText('en'), language: 'en' }, '0');

export type Way = ExportId | Package;

export interface Exported {
  ms: number;
  /** The longest task of the page meanwhile, in ms; 0 where none was over 50. */
  longest: number;
  bytes: number;
}

const isOwn = (way: Way): way is ExportId => (EXPORT_IDS as readonly string[]).includes(way);

/** The code is there before the clock starts: each is loaded once and then kept. */
async function writerOf(way: Way): Promise<() => Promise<Blob[]>> {
  if (!isOwn(way)) {
    const { PACKAGES } = await import('./packages');
    return async () => [await PACKAGES[way](source)];
  }
  const exporter = await loadExporter(way);
  const run = { signal: new AbortController().signal, onProgress: () => {} };
  return async () => {
    const files = await exporter.run(source, { baseName: 'journey', scale: 1, theme: 'light' } as never, run);
    return files.map(({ blob }) => blob);
  };
}

async function make(way: Way): Promise<Exported> {
  const write = await writerOf(way);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const blobs = await write();
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  const bytes = blobs.reduce((sum, { size }) => sum + size, 0);
  if (bytes < 500) throw new Error(`${way} made nothing`);
  return { ms, longest, bytes };
}

export type ExportBench = { make: typeof make };
Object.assign(globalThis, { exportBench: { make } satisfies ExportBench });
document.body.appendChild(document.createElement('main'));
