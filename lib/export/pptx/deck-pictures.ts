// Deck pictures: the pictures of the evidence slides as parts of the package, scaled where the deck would not go through a mail.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { ExportNote, ExportRun, ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import type { OfficePackage } from '../ooxml/office-package';
import type { PictureEncoder } from '../pictures/picture-encoder';

/** Bytes of all pictures at most; a mail makes a third more of them, and most take 20 MB. */
export const DECK_LIMIT = 14_000_000;

/** Pixels of width that a slide shows sharp also on a large screen, and below which nothing can be read any more. */
const WIDEST = 1600;
const NARROWEST = 320;
const QUALITY = 0.8;

export interface DeckPictures {
  /** Names of parts by snapshot; one that is lost has none. */
  parts: ReadonlyMap<Id, string>;
  notes: readonly ExportNote[];
}

/** Adds the pictures of the touchpoints that have a slide. PowerPoint knows no WebP: that becomes JPEG at any size. */
export async function addPictures(
  office: OfficePackage,
  shown: readonly Evidence[],
  source: ExportSource,
  encoder: () => PictureEncoder,
  run: ExportRun,
  limit = DECK_LIMIT,
): Promise<DeckPictures> {
  const snapshots = shown.flatMap(({ pictures }) => pictures.map(({ snapshot }) => snapshot));
  const size = snapshots.reduce((sum, snapshot) => sum + snapshot.size, 0);
  let width = size > limit ? WIDEST : null;
  let blobs = await readAll(snapshots, width, source, encoder, run);
  for (let total = sizeOf(blobs); total > limit && (width ?? WIDEST) > NARROWEST; total = sizeOf(blobs)) {
    // Bytes go with the area; a little less, so that one more round is enough.
    width = Math.max(NARROWEST, Math.floor((width ?? WIDEST) * Math.sqrt(limit / total) * 0.92));
    blobs = await readAll(snapshots, width, source, encoder, run);
  }
  const parts = new Map<Id, string>();
  for (const [id, blob] of blobs) {
    const name = `ppt/media/image${parts.size + 1}.${blob.type === 'image/png' ? 'png' : 'jpeg'}`;
    office.part(name, null, async () => new Uint8Array(await blob.arrayBuffer()));
    parts.set(id, name);
  }
  const missing = snapshots.length - parts.size;
  return {
    parts,
    notes: [
      ...(width === null ? [] : [{ kind: 'scaled' as const, width, limit }]),
      ...(missing > 0 ? [{ kind: 'missing' as const, count: missing }] : []),
    ],
  };
}

const sizeOf = (blobs: ReadonlyMap<Id, Blob>): number => [...blobs.values()].reduce((sum, { size }) => sum + size, 0);

/** A few at a time; those that cannot be read are left out. */
async function readAll(
  snapshots: readonly Snapshot[],
  width: number | null,
  source: ExportSource,
  encoder: () => PictureEncoder,
  { signal, onProgress }: ExportRun,
): Promise<Map<Id, Blob>> {
  const blobs = new Map<Id, Blob>();
  const AT_ONCE = 4;
  for (let first = 0; first < snapshots.length; first += AT_ONCE) {
    signal.throwIfAborted();
    const group = snapshots.slice(first, first + AT_ONCE);
    const read = await Promise.all(group.map((snapshot) => readOne(snapshot, width, source, encoder)));
    group.forEach(({ id }, i) => {
      const blob = read[i];
      if (blob) blobs.set(id, blob);
    });
    onProgress((first + group.length) / snapshots.length);
  }
  return blobs;
}

async function readOne(
  { id, type }: Snapshot,
  width: number | null,
  source: ExportSource,
  encoder: () => PictureEncoder,
): Promise<Blob | undefined> {
  const picture = await source.picture(id);
  if (!picture || (width === null && type !== 'image/webp')) return picture?.slice(0, picture.size, type);
  try {
    const scaled = await encoder().scale(picture, width ?? WIDEST, QUALITY);
    return scaled.size < picture.size || type === 'image/webp' ? scaled : picture.slice(0, picture.size, type);
  } catch (error) {
    if (error instanceof AppError && error.code === 'picture-unreadable') return undefined;
    throw error;
  }
}
