// Attachment view: the files of the touchpoint that is looked at, opened by the browser's player or saved, never executed.
import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { loadAttachments } from '@/lib/db/attachments';
import type { Database } from '@/lib/db/database';
import { live } from '@/lib/db/live';
import { loadPixels } from '@/lib/db/pictures';
import { AppError } from '@/lib/domain/app-error';
import type { Attachment } from '@/lib/domain/attachment';
import { asAttachmentType, endingOf } from '@/lib/domain/attachment-type';
import { cleanLine } from '@/lib/domain/row';
import type { Attempt } from './error-reporter';
import { downloadFile } from './export-download';

export interface AttachmentView {
  readonly list: ReadonlySignal<readonly Attachment[]>;
  /** The address of its bytes, for a player or a picture; whoever asks gives it back. `null` where that fails. */
  open(attachment: Attachment): Promise<string | null>;
  /** Hands it to the browser's downloads. */
  save(attachment: Attachment): Promise<void>;
  /** Ends its live query. */
  stop(): void;
}

export function newAttachmentView(
  db: Database,
  touchpointId: ReadonlySignal<string | null | undefined>,
  attempt: Attempt,
): AttachmentView {
  const list = signal<readonly Attachment[]>([]);
  const stop = effect(() => {
    const id = touchpointId.value;
    list.value = [];
    if (!id) return;
    const rows = untracked(() =>
      live(
        () => loadAttachments(db, id),
        (error) => void attempt(() => Promise.reject(error)),
      ),
    );
    const stopShowing = rows.value.subscribe((found) => {
      list.value = found ?? [];
    });
    return () => {
      stopShowing();
      rows.stop();
    };
  });
  const read = async ({ id }: Attachment): Promise<Blob> => {
    const blob = await loadPixels(db, id);
    if (!blob) throw new AppError('attachment-missing');
    return blob;
  };
  return {
    list,
    stop,
    async open(attachment) {
      let address: string | null = null;
      await attempt(async () => {
        // A row may come from another device: only types of the list reach a player.
        const type = asAttachmentType(attachment.type);
        const blob = await read(attachment);
        if (type) address = URL.createObjectURL(new Blob([blob], { type }));
      });
      return address;
    },
    save: (attachment) =>
      attempt(async () => {
        const type = asAttachmentType(attachment.type);
        const blob = await read(attachment);
        downloadFile(type ? savedName(attachment.name, endingOf(type)) : 'file.bin', new Blob([blob]));
      }),
  };
}

/** A name that every system takes, with the ending of what the file is. */
function savedName(name: string, ending: string): string {
  const plain = cleanLine(name.replace(/[\\/:*?"<>|]/g, ' ')).replace(new RegExp(`\\.${ending}$`, 'i'), '');
  return `${plain.replace(/^\.+/, '').slice(0, 120).trim() || 'file'}.${ending}`;
}
