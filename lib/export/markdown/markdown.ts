// Markdown: a report for wikis, repositories and notes: one text, or with pictures a folder of both as a zip.
import { makeZip } from 'client-zip';
import type { Exporter, ExportRun, ExportSource } from '../contract';
import { fileName } from '../file-name';
import { newPictureEncoder } from '../pictures/picture-encoder';
import { newTextExporter } from '../text-file';
import { markdownDocument } from './markdown-document';
import { readPictures } from './markdown-pictures';

const ZIP = 'application/zip';

/** The text alone: where no pictures go out, and for the preview. */
const textOnly = newTextExporter('markdown', 'text/markdown', (source) =>
  markdownDocument(source, (id) => (source.mapRows.snapshots.has(id) ? 'pictures/…' : undefined)),
);

export const markdown: Exporter = {
  ...textOnly,
  async run(source, options, run) {
    if (!source.contents.pictures) return textOnly.run(source, options, run);
    const encoder = newPictureEncoder(1);
    const close = () => encoder.close();
    run.signal.addEventListener('abort', close);
    try {
      const paths = new Map<string, string>();
      const zipped = await zip(files(source, options.baseName, encoder, paths, run));
      run.signal.throwIfAborted();
      run.onProgress(1);
      const missing = source.mapRows.snapshots.size - paths.size;
      return [
        {
          name: fileName('markdown', options.baseName, source.contents),
          blob: zipped.slice(0, zipped.size, ZIP),
          notes: missing > 0 ? [{ kind: 'missing', count: missing }] : [],
        },
      ];
    } finally {
      run.signal.removeEventListener('abort', close);
      close();
    }
  },
};

/** Rejects with what stopped the files: a response would say no more than that it failed. */
async function zip(entries: AsyncIterable<{ name: string; input: Blob | string; lastModified: Date }>): Promise<Blob> {
  let stopped: unknown;
  async function* noted() {
    try {
      yield* entries;
    } catch (error) {
      stopped = error;
      throw error;
    }
  }
  try {
    return await new Response(makeZip(noted())).blob();
  } catch (error) {
    throw stopped ?? error;
  }
}

/** The pictures first: the text knows then which of them are there. */
async function* files(
  source: ExportSource,
  baseName: string,
  encoder: ReturnType<typeof newPictureEncoder>,
  paths: Map<string, string>,
  { signal, onProgress }: ExportRun,
) {
  const lastModified = new Date(source.made.at);
  const share = (part: number) => onProgress(part * 0.95);
  for await (const { snapshotId, path, blob } of readPictures(source, encoder, { signal, onProgress: share })) {
    paths.set(snapshotId, path);
    yield { name: path, input: blob, lastModified };
  }
  const { pieces } = await markdownDocument(source, (id) => paths.get(id));
  const text: string[] = [];
  for (const write of pieces) text.push(await write());
  signal.throwIfAborted();
  yield { name: `${baseName}.md`, input: text.join(''), lastModified };
}
