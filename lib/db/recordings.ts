// Recordings: what is being spoken, kept second by second, so that a panel that closes loses no more than the last one.
import type { Id } from '@/lib/domain/id';
import { attach, type NewAttachment } from './attachments';
import type { Database } from './database';
import { checkWritable } from './watch';
import { settle, write } from './write';

export interface PieceRow {
  /** In the order in which they were spoken. */
  id: Id;
  touchpointId: Id;
  /** Milliseconds spoken up to the end of this piece. */
  duration: number;
  blob: Blob;
}

export interface Recording {
  touchpointId: Id;
  duration: number;
  sound: Blob;
}

export async function keepPiece(db: Database, piece: Omit<PieceRow, 'id'>): Promise<void> {
  checkWritable(db);
  await settle(db, db.recordings.add({ id: db.platform.newId(), ...piece }));
}

/** What was spoken so far, in one; `undefined` where there is nothing. */
export async function loadRecording(db: Database): Promise<Recording | undefined> {
  const pieces = await db.recordings.orderBy('id').toArray();
  const last = pieces.at(-1);
  if (!last) return undefined;
  const sound = new Blob(pieces.map(({ blob }) => blob));
  return { touchpointId: last.touchpointId, duration: last.duration, sound };
}

/** Makes the recording an attachment: in one transaction, so that it is never both, or neither. */
export async function keepRecording(db: Database, touchpointId: Id, note: NewAttachment): Promise<void> {
  await write(db, ['attachments', 'pixels', 'recordings'], async (pen) => {
    await attach(db, pen, touchpointId, [note]);
    await db.recordings.clear();
  });
}

export async function forgetRecording(db: Database): Promise<void> {
  await settle(db, db.recordings.clear());
}
