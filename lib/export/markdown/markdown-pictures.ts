// Markdown pictures: the pictures that lie beside a report in Markdown, read one by one, as they are to be seen.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { ExportRun, ExportSource } from '../contract';
import { type Evidence, type EvidencePicture, listEvidence } from '../evidence';
import { markedPicture } from '../pictures/marked-picture';
import type { PictureEncoder } from '../pictures/picture-encoder';

/** Pixels of width of a picture with marks, which is made anew; one without stays as it was taken. */
const WIDEST = 1_600;

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;

export interface MarkdownPicture {
  snapshotId: Id;
  path: string;
  blob: Blob;
}

/** What can be read, in the order of the touchpoints; what cannot is left out. */
export async function* readPictures(
  source: ExportSource,
  encoder: PictureEncoder,
  { signal, onProgress }: ExportRun,
): AsyncGenerator<MarkdownPicture> {
  const all = listEvidence(source).flatMap((one) => one.pictures.map((picture, part) => ({ one, picture, part })));
  for (const [index, { one, picture, part }] of all.entries()) {
    signal.throwIfAborted();
    const blob = await readPicture(picture, source, encoder);
    if (blob) yield { snapshotId: picture.snapshot.id, path: pathOf(one, picture, part), blob };
    onProgress((index + 1) / all.length);
  }
}

async function readPicture({ snapshot, marked }: EvidencePicture, source: ExportSource, encoder: PictureEncoder) {
  const blob = await source.picture(snapshot.id);
  if (!blob || !marked) return blob;
  try {
    return await markedPicture(blob, marked, WIDEST, encoder);
  } catch (error) {
    if (error instanceof AppError && error.code === 'picture-unreadable') return undefined;
    throw error;
  }
}

/** `pictures/007.jpg` for the picture of touchpoint 7, `pictures/007-2.jpg` for its second part. */
function pathOf({ number }: Evidence, { snapshot, marked }: EvidencePicture, part: number): string {
  const name = String(number).padStart(3, '0') + (part > 0 ? `-${part + 1}` : '');
  return `pictures/${name}.${marked ? 'jpg' : ENDINGS[snapshot.type]}`;
}
