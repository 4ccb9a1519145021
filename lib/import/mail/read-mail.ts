// Read mail: what a mail says, as plain words without what may be a person's, and the pictures that came in it.
import PostalMime, { type Email } from 'postal-mime';
import { AppError } from '@/lib/domain/app-error';
import { MOST_ATTACHMENT_BYTES } from '@/lib/domain/attachment-type';
import { cutText } from '@/lib/domain/cut-text';
import { cleanLine, cleanText } from '@/lib/domain/row';
import { sanitizeUrl } from '@/lib/domain/safe-url';
import { htmlText } from './html-text';

export interface ReadMail {
  subject: string;
  /** Domain of whoever sent it; empty where nothing says. */
  sender: string;
  /** Epoch ms; `null` where it has no date. */
  at: number | null;
  /** At most 10,000 UTF-16 units. */
  text: string;
  /** Pictures that came with it, the largest first; what they are has to be looked at. */
  pictures: readonly Blob[];
}

/** Bounds of what is unpacked. */
const BOUNDS = { maxNestingDepth: 32, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 2 };

/** Bytes from which on a picture is more than a sign or a pixel that tells who opened the mail. */
const SMALLEST_PICTURE = 4_000;

const ADDRESS = /https?:\/\/[^\s<>"'）)\]]+/gi;

/** `clean` blanks what may be a person's in a line. Rejects with `mail-unreadable` and `attachment-too-large`. */
export async function readMail(mail: Blob, clean: (line: string) => string): Promise<ReadMail> {
  if (mail.size > MOST_ATTACHMENT_BYTES) throw new AppError('attachment-too-large');
  const email = await parse(mail);
  const words = (line: string) => clean(line.replace(ADDRESS, (raw) => sanitizeUrl(raw) ?? '…'));
  const at = Date.parse(email.date ?? '');
  return {
    subject: cutText(cleanLine(words(cleanLine(email.subject ?? ''))), 500),
    sender: domainOf(email),
    at: Number.isNaN(at) || at < 0 ? null : at,
    text: cutText(textOf(email).split('\n').map(words).join('\n'), 10_000),
    pictures: picturesOf(email),
  };
}

async function parse(mail: Blob): Promise<Email> {
  try {
    return await PostalMime.parse(await mail.arrayBuffer(), BOUNDS);
  } catch (cause) {
    throw new AppError('mail-unreadable', { cause });
  }
}

/** UTF-16 units of a mail that are looked at: what is blanked may make them fewer. */
const LOOKED_AT = 20_000;

function textOf({ text = '', html = '' }: Email): string {
  const plain = text.trim() === '' ? htmlText(html) : text;
  return cleanText(plain.slice(0, LOOKED_AT)).replace(/\n{3,}/g, '\n\n');
}

/** Only what is behind the last @, and only the letters that a domain may have. */
function domainOf({ from, sender }: Email): string {
  const address = from?.address ?? sender?.address ?? '';
  return /@((?:[a-z0-9-]+\.)+[a-z0-9-]{2,})\s*$/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

function picturesOf({ attachments }: Email): Blob[] {
  return attachments
    .filter(({ mimeType }) => /^image\/(png|jpe?g|webp)$/.test(mimeType))
    .flatMap(({ content }) => (typeof content === 'string' ? [] : [new Blob([content as Uint8Array<ArrayBuffer>])]))
    .filter(({ size }) => size >= SMALLEST_PICTURE)
    .sort((a, b) => b.size - a.size);
}
