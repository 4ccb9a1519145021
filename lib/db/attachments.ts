// Attachments: files and voice notes of touchpoints; their bytes lie with the pixels.
import { AppError } from '@/lib/domain/app-error';
import type { Attachment } from '@/lib/domain/attachment';
import { MOST_ATTACHMENTS } from '@/lib/domain/attachment-type';
import type { Id } from '@/lib/domain/id';
import { kept } from '@/lib/domain/row';
import type { Database } from './database';
import { type Pen, write } from './write';

/** A file that was looked at and hashed already: nothing of that may happen inside the transaction. */
export type NewAttachment = Pick<Attachment, 'kind' | 'name' | 'type' | 'size' | 'sha256' | 'duration'> & {
  blob: Blob;
};

/** Adds all of them or none. Throws `attachment-too-many`, and what a write throws. */
export async function addAttachments(db: Database, touchpointId: Id, files: readonly NewAttachment[]): Promise<void> {
  if (files.length === 0) return;
  await write(db, ['attachments', 'pixels'], (pen) => attach(db, pen, touchpointId, files));
}

/** For use inside a transaction over `attachments` and `pixels`. */
export async function attach(db: Database, pen: Pen, touchpointId: Id, files: readonly NewAttachment[]): Promise<void> {
  const there = (await loadAttachments(db, touchpointId)).length;
  if (there + files.length > MOST_ATTACHMENTS) throw new AppError('attachment-too-many');
  for (const { blob, ...facts } of files) {
    const id = db.platform.newId();
    await pen.add('attachments', { touchpointId, ...facts }, id);
    await db.pixels.add({ id, blob });
  }
}

/** Without those that were removed, oldest first. */
export async function loadAttachments(db: Database, touchpointId: Id): Promise<Attachment[]> {
  const rows = await db.attachments.where('touchpointId').equals(touchpointId).toArray();
  return kept(rows).sort((a, b) => (a.id < b.id ? -1 : 1));
}
