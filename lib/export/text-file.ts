// Text file: an export that is one text, written piece by piece so that it can be stopped and the page is never held up.
import { cutText } from '@/lib/domain/cut-text';
import type { ExportId } from '@/lib/domain/export-format';
import { newBreather } from './breather';
import type { Exporter, ExportFile, ExportNote, ExportSource } from './contract';
import { fileName } from './file-name';

export interface WrittenText {
  /** One after the other, each written when its turn comes. */
  pieces: readonly (() => string | Promise<string>)[];
  /** What is to be known of the file once its last piece is written. */
  notes?: () => ExportNote[];
}

/** Characters of a preview. */
const PREVIEW_LENGTH = 6_000;

/** An exporter of one text file in UTF-8. */
export function newTextExporter(
  id: ExportId,
  mimeType: string,
  write: (source: ExportSource) => WrittenText | Promise<WrittenText>,
): Exporter {
  return {
    id,
    mimeType,
    async preview(source, _options, signal) {
      const { pieces } = await write(source);
      let text = '';
      for (const piece of pieces) {
        signal.throwIfAborted();
        text += await piece();
        if (text.length >= PREVIEW_LENGTH) break;
      }
      return { kind: 'text', text: cutText(text, PREVIEW_LENGTH) };
    },
    async run(source, { baseName }, { signal, onProgress }): Promise<ExportFile[]> {
      signal.throwIfAborted();
      const { pieces, notes } = await write(source);
      const written: string[] = [];
      const breathe = newBreather(signal);
      for (const piece of pieces) {
        written.push(await piece());
        onProgress(written.length / pieces.length);
        await breathe();
      }
      onProgress(1);
      return [
        {
          name: fileName(id, baseName, source.contents),
          blob: new Blob(written, { type: mimeType }),
          notes: notes?.() ?? [],
        },
      ];
    },
  };
}
