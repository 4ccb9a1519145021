// Redact: puts a redacted picture in the place of the one before, wherever the store has that, and leaves a note that it was done.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { Area } from '@/lib/domain/snapshot';
import { isTombstone } from '@/lib/domain/tombstone';
import type { Database } from './database';
import type { NewPicture } from './touchpoints';
import { type Pen, write } from './write';

/**
 * Destroys the picture of a snapshot with everything that was made from it, in one transaction: pixels, thumbnail, what it
 * looks like in short, its copies on other touchpoints and in the trash, and what a migration could not read of it. Each
 * copy gets the new picture and a row that says what was filled, without content. Returns how many pictures it replaced.
 * Throws `picture-changed` where the snapshot no longer shows `destroyed`, the SHA-256 from which `picture` was made.
 */
export async function putRedacted(
  db: Database,
  snapshotId: Id,
  destroyed: string,
  picture: NewPicture,
  areas: Area[],
): Promise<number> {
  const { type, width, height, size, sha256, thumbnail, blob } = picture;
  return write(db, ['snapshots', 'attachments', 'redactions', 'pixels', 'quarantine'], async (pen) => {
    const row = await db.snapshots.get(snapshotId);
    if (row?.sha256 !== destroyed || isTombstone(row)) throw new AppError('picture-changed');
    // Filled before: the very same picture came out, and it must not be noted as destroyed.
    if (sha256 === destroyed) return 0;
    const copies = await db.snapshots.filter((one) => one.sha256 === destroyed && !isTombstone(one)).primaryKeys();
    for (const id of copies) {
      const facts = { type, width, height, size, sha256, thumbnail, differenceHash: null };
      await pen.evenFinal.patch('snapshots', id, facts);
      await db.pixels.put({ id, blob });
      await pen.evenFinal.add('redactions', { snapshotId: id, destroyedSha256: destroyed, at: pen.now, areas });
    }
    await replaceAttached(db, pen, destroyed, picture);
    await db.quarantine.filter(({ row: old }) => old.sha256 === destroyed || copies.includes(String(old.id))).delete();
    return copies.length;
  });
}

/** The same bytes as a file on a touchpoint. */
async function replaceAttached(db: Database, pen: Pen, destroyed: string, picture: NewPicture): Promise<void> {
  const { type, size, sha256, blob } = picture;
  const files = await db.attachments.filter((one) => one.sha256 === destroyed && !isTombstone(one)).primaryKeys();
  for (const id of files) {
    await pen.evenFinal.patch('attachments', id, { type, size, sha256 });
    await db.pixels.put({ id, blob });
  }
}
