// Brought file: a picture or a mail as the touchpoint that it would become; loaded with the first that somebody brings.
import { makeAttachment } from '@/lib/capture/added-file';
import { makeAddedPicture } from '@/lib/capture/added-picture';
import type { NewPicture } from '@/lib/db/touchpoints';
import { cutText } from '@/lib/domain/cut-text';
import { newDraft, type TouchpointDraft } from '@/lib/domain/touchpoint-draft';
import { channelNamed } from '@/lib/domain/touchpoint-words';
import type { BroughtTouchpoint } from '@/lib/import/add-touchpoints';
import { readMail } from '@/lib/import/mail/read-mail';
import { photoMoment } from '@/lib/import/photo-moment';
import { titleOfFile } from '@/lib/import/title-of-file';
import { offsetHere } from './offset-here';

export interface ReadFile {
  draft: TouchpointDraft;
  picture: NewPicture | null;
}

/** Bytes in which a camera writes when a photo was taken. */
const EXIF_BYTES = 256 * 1024;

/** `clean` blanks what may be a person's. Rejects with a `picture-…` code, `mail-unreadable` or `attachment-too-large`. */
export async function readFile(file: File, is: 'picture' | 'mail', clean: (line: string) => string): Promise<ReadFile> {
  return is === 'mail' ? mailOf(file, clean) : pictureOf(file, clean);
}

async function pictureOf(file: File, clean: (line: string) => string): Promise<ReadFile> {
  const picture = await makeAddedPicture(file);
  const taken = photoMoment(new Uint8Array(await file.slice(0, EXIF_BYTES).arrayBuffer()), offsetHere);
  const title = clean(titleOfFile(file.name));
  // A camera was somewhere; whatever else is a picture is most likely of a screen.
  const channel = channelNamed(title) ?? (taken === null ? 'web' : 'other');
  return { draft: newDraft({ title, at: taken ?? file.lastModified, channel, evidence: 'observed' }), picture };
}

async function mailOf(file: File, clean: (line: string) => string): Promise<ReadFile> {
  const { subject, sender, at, text, pictures } = await readMail(file, clean);
  const note = cutText([sender, text].filter(Boolean).join('\n\n'), 10_000);
  const title = subject || clean(titleOfFile(file.name));
  const draft = newDraft({ title, at: at ?? file.lastModified, channel: 'email', note, evidence: 'observed' });
  return { draft, picture: await firstReadable(pictures) };
}

/** The largest picture of a mail that a browser can draw. */
async function firstReadable(pictures: readonly Blob[]): Promise<NewPicture | null> {
  for (const blob of pictures.slice(0, 3)) {
    const picture = await makeAddedPicture(blob).catch(() => null);
    if (picture) return picture;
  }
  return null;
}

/** With the mail itself beside it, where that is wanted. */
export async function touchpointOf({ draft, picture }: ReadFile, mail: File | null): Promise<BroughtTouchpoint> {
  const files = mail ? [await makeAttachment(mail, 'message/rfc822', mail.name)] : [];
  return { draft, picture, files };
}
