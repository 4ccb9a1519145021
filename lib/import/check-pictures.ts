// Check pictures: every picture of a bundle is what its row says, small enough to decode, and can be decoded.
import { BUNDLE_LIMITS } from '@/lib/bundle/limits';
import { AppError } from '@/lib/domain/app-error';
import type { Attachment } from '@/lib/domain/attachment';
import { type AttachmentType, MOST_ATTACHMENT_BYTES } from '@/lib/domain/attachment-type';
import { isTooLarge, type PictureSize } from '@/lib/domain/picture-size';
import type { Snapshot } from '@/lib/domain/snapshot';
import { isTombstone } from '@/lib/domain/tombstone';
import type { BundleRows } from './read-rows';
import { damaged } from './zip-directory';

/** What was seen of a blob while its bytes were at hand. */
export interface PictureFacts {
  header: PictureSize | null;
  /** What an attachment may be; `null` for anything else. */
  type: AttachmentType | null;
  /** Bytes. */
  size: number;
}

interface Found {
  pictures: ReadonlyMap<string, PictureFacts>;
  blobs: Map<string, Blob>;
  /** Blobs that rows have as thumbnails. */
  thumbnails: ReadonlySet<string>;
  missing: ReadonlySet<string>;
}

const THUMBNAIL_PIXELS = 1_000_000;

export function isThumbnail(facts: PictureFacts | undefined): boolean {
  const header = facts?.header;
  return header?.type === 'image/jpeg' && header.width * header.height <= THUMBNAIL_PIXELS;
}

/**
 * Checks the blobs against the rows that name them, and leaves in `blobs` those that are pixels or attachments. Throws
 * `bundle-damaged`, also for a blob that no row names, and `bundle-too-large`.
 */
export async function checkPictures(
  rows: BundleRows,
  found: Found,
  decode: (blob: Blob) => Promise<void>,
): Promise<void> {
  const named = new Set<string>();
  for (const owner of [...rows.snapshots, ...rows.attachments]) {
    const facts = found.pictures.get(owner.sha256);
    if (facts) named.add(owner.sha256);
    else if (!found.missing.has(owner.id) && !isTombstone(owner)) throw damaged('picture');
    if (facts && facts.size !== owner.size) throw damaged('picture');
    if (!facts) continue;
    if ('thumbnail' in owner) checkHeader(owner, facts.header);
    else checkAttachment(owner, facts);
  }
  for (const hash of found.blobs.keys()) {
    if (!named.has(hash) && !found.thumbnails.has(hash)) throw damaged('nobody');
  }
  const pictures = [...rows.snapshots, ...rows.attachments.filter(({ type }) => type === 'image/jpeg')];
  const decodable = new Set(pictures.map(({ sha256 }) => sha256));
  for (const [hash, blob] of found.blobs) {
    if (decodable.has(hash) || found.thumbnails.has(hash)) await decoded(blob, decode);
    if (!named.has(hash)) found.blobs.delete(hash);
  }
}

function checkHeader({ type, width, height }: Snapshot, header: PictureSize | null): void {
  if (!header || header.type !== type || header.width !== width || header.height !== height) throw damaged('picture');
  if (width * height > BUNDLE_LIMITS.pixels) throw new AppError('bundle-too-large', { detail: 'pixels' });
}

/** Its bytes are what its row says, of a kind that is kept; a picture is as plain and as small as any other. */
function checkAttachment({ type }: Attachment, facts: PictureFacts): void {
  if (facts.type === null || facts.type !== type) throw damaged('attachment');
  if (facts.size > MOST_ATTACHMENT_BYTES) throw new AppError('bundle-too-large', { detail: 'attachment' });
  if (type !== 'image/jpeg') return;
  if (!facts.header) throw damaged('attachment');
  if (isTooLarge(facts.header)) throw new AppError('bundle-too-large', { detail: 'pixels' });
}

async function decoded(blob: Blob, decode: (blob: Blob) => Promise<void>): Promise<void> {
  try {
    await decode(blob);
  } catch {
    throw damaged('picture');
  }
}
