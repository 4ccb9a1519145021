// Panel files: what a shopper adds to the touchpoint in the card, and takes away again.
import type { ReadonlySignal } from '@preact/signals';
import type { AddedFiles } from '@/lib/capture/added-file';
import { addAttachments } from '@/lib/db/attachments';
import type { Database } from '@/lib/db/database';
import { checkSpaceOnce } from '@/lib/db/space';
import { replacePicture } from '@/lib/db/touchpoints';
import { patchRow } from '@/lib/db/write';
import type { Attachment } from '@/lib/domain/attachment';
import { asAttachmentType, isAudio } from '@/lib/domain/attachment-type';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Text } from '@/lib/text/text';
import { type AttachmentView, newAttachmentView } from './attachment-view';
import { audioLength } from './audio-length';
import type { Attempt } from './error-reporter';
import type { Toasts } from './toasts';

export interface PanelFiles extends AttachmentView {
  /** All of them or none; the first picture becomes that of a touchpoint without one. */
  add(touchpoint: Touchpoint, files: readonly File[]): Promise<void>;
  /** With an undo in the toast. */
  remove(attachment: Attachment): Promise<void>;
}

interface Context {
  toasts: Toasts;
  attempt: Attempt;
  t: () => Text;
}

export function newPanelFiles(
  db: Database,
  currentId: ReadonlySignal<string | undefined>,
  { toasts, attempt, t }: Context,
): PanelFiles {
  return {
    ...newAttachmentView(db, currentId, attempt),
    add: (touchpoint, files) =>
      attempt(async () => {
        const { picture, attachments } = await lookAtFiles(files, touchpoint.snapshotId === null);
        await addAttachments(db, touchpoint.id, attachments);
        if (picture) await replacePicture(db, touchpoint.id, picture);
      }),
    remove: (attachment) =>
      attempt(async () => {
        const undo = await patchRow(db, 'attachments', attachment.id, { deletedAt: db.platform.now() });
        const run = () => void attempt(() => patchRow(db, 'attachments', attachment.id, undo));
        toasts.show(t()('files.removed'), { action: { label: t()('action.undo'), run } });
      }),
  };
}

/** Checks the files and the room for them; loaded with the first file that somebody brings. */
export async function lookAtFiles(files: readonly File[], wantsPicture: boolean): Promise<AddedFiles> {
  const { makeAddedFiles } = await import('@/lib/capture/added-file');
  const { picture, attachments } = await makeAddedFiles(files, wantsPicture);
  const timed = await Promise.all(
    attachments.map(async (file) => {
      const type = asAttachmentType(file.type);
      return type && isAudio(type) ? { ...file, duration: await audioLength(file.blob) } : file;
    }),
  );
  await checkSpaceOnce(timed.reduce((sum, { size }) => sum + size, picture?.size ?? 0));
  return { picture, attachments: timed };
}
