// Export preview: what the file of one format will look like, made anew when what it depends on changes.
import { type ReadonlySignal, signal } from '@preact/signals';
import { isAbort } from '@/lib/domain/app-error';
import type { OutletId } from '@/lib/domain/export-format';
import type { ExportOptions, ExportPreview, ExportSource } from '@/lib/export/contract';
import { loadExporter } from '@/lib/export/exporters';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';

export type { ExportPreview };

export type PreviewView =
  | { is: 'loading' }
  | { is: 'ready'; preview: ExportPreview }
  /** A sentence in the person's language: why there is none, or where it is. */
  | { is: 'words'; text: string };

export interface ExportPreviewState {
  readonly view: ReadonlySignal<PreviewView>;
  /** The PDF has a page of its own that shows every sheet. */
  show(format: OutletId, options: ExportOptions): Promise<void>;
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
      if (format === 'pdf') {
        view.value = { is: 'words', text: text()('export.pdf.preview') };
        return;
      }
      running = new AbortController();
      const { signal } = running;
      view.value = { is: 'loading' };
      try {
        const [exporter, from] = await Promise.all([loadExporter(format), source()]);
        signal.throwIfAborted();
        const preview = await exporter.preview(from, options, signal);
        if (!signal.aborted) view.value = { is: 'ready', preview };
      } catch (error) {
        if (signal.aborted || isAbort(error)) return;
        view.value = { is: 'words', text: errorText(error, text()) ?? '' };
      }
    },
    stop: () => running?.abort(),
  };
}
