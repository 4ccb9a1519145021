// Added file: a file that a person chose, dropped or pasted, told by its bytes, and kept as it is or refused.
import type { NewAttachment } from '@/lib/db/attachments';
import type { NewPicture } from '@/lib/db/touchpoints';
import { AppError } from '@/lib/domain/app-error';
import {
  type AttachmentType,
  endingOf,
  MAIL_HEADER,
  MOST_ATTACHMENT_BYTES,
  readAttachmentType,
} from '@/lib/domain/attachment-type';
import { cutText } from '@/lib/domain/cut-text';
import { cleanLine } from '@/lib/domain/row';
import { makeAddedPicture } from './added-picture';
import { mailSummary } from './mail-summary';

export interface AddedFiles {
  /** The first picture among them, for a touchpoint that has none. */
  picture: NewPicture | null;
  attachments: NewAttachment[];
}

/**
 * Looks at every file before any is kept. A picture is re-encoded without its metadata; a mail is named by what it says
 * of itself; nothing is executed, and nothing is fetched. Rejects with an AppError that says what to do instead.
 */
export async function makeAddedFiles(files: readonly File[], wantsPicture: boolean): Promise<AddedFiles> {
  const added: AddedFiles = { picture: null, attachments: [] };
  for (const file of files) {
    const type = readAttachmentType(new Uint8Array(await file.slice(0, MAIL_HEADER).arrayBuffer()));
    if (type !== null && type !== 'image/jpeg') {
      added.attachments.push(await makeAttachment(file, type, nameOf(file, type)));
      continue;
    }
    const picture = await makeAddedPicture(file).catch(notAsPicture);
    if (wantsPicture && !added.picture) added.picture = picture;
    else added.attachments.push(attachedPicture(file, picture));
  }
  return added;
}

/** The file as it is. Rejects with `attachment-too-large`. */
export async function makeAttachment(
  file: Blob,
  type: AttachmentType,
  name: string,
  kind: NewAttachment['kind'] = 'file',
  duration: number | null = null,
): Promise<NewAttachment> {
  if (file.size > MOST_ATTACHMENT_BYTES) throw new AppError('attachment-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
  const shown = type === 'message/rfc822' ? mailSummary(bytes) || name : name;
  return { kind, name: shown, type, size: bytes.length, sha256, duration, blob: new Blob([bytes], { type }) };
}

/** Of what is neither picture nor attachment, that is said, and not that it is no picture. */
function notAsPicture(error: unknown): never {
  throw error instanceof AppError && error.code === 'picture-type' ? new AppError('attachment-type') : error;
}

function attachedPicture(file: File, { blob, size, sha256 }: NewPicture): NewAttachment {
  return { kind: 'file', name: nameOf(file, 'image/jpeg'), type: 'image/jpeg', size, sha256, duration: null, blob };
}

/** A file's name without folders, with the ending of what it is. */
function nameOf({ name }: File, type: AttachmentType): string {
  const own = cleanLine(name.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,5}$/, ''));
  return `${cutText(own, 200) || 'file'}.${endingOf(type)}`;
}
