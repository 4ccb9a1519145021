// Export preview: what the file of one format will look like, made anew when what it depends on changes.
import { type ReadonlySignal, signal } from '@preact/signals';
import { isAbort } from '@/lib/domain/app-error';
import type { ExportId } from '@/lib/domain/export-format';
import type { ExportOptions, ExportPreview, ExportSource } from '@/lib/export/contract';
import { loadExporter } from '@/lib/export/exporters';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';

export type { ExportPreview };

export type PreviewView =
  | { is: 'loading' }
  | { is: 'ready'; preview: ExportPreview }
  /** A sentence in the person's language. */
  | { is: 'failed'; text: string };

export interface ExportPreviewState {
  readonly view: ReadonlySignal<PreviewView>;
  show(format: ExportId, options: ExportOptions): Promise<void>;
  stop(): void;
}

/** `source` may answer with the one it gave before. */
export function newExportPreview(source: () => Promise<ExportSource>, text: () => Text): ExportPreviewState {
  const view = signal<PreviewView>({ is: 'loading' });
  let running: AbortController | undefined;
  return {
    view,
    async show(format, options) {
      running?.abort();
      running = new AbortController();
      const { signal } = running;
      view.value = { is: 'loading' };
      try {
        const [exporter, from] = await Promise.all([loadExporter(format), source()]);
        signal.throwIfAborted();
        const preview = (await exporter.preview?.(from, options, signal)) ?? { kind: 'text' as const, text: '' };
        if (!signal.aborted) view.value = { is: 'ready', preview };
      } catch (error) {
        if (signal.aborted || isAbort(error)) return;
        view.value = { is: 'failed', text: errorText(error, text()) ?? '' };
      }
    },
    stop: () => running?.abort(),
  };
}
