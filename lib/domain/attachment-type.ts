// Attachment type: what a file is by its bytes; what it calls itself does not count, and anything else is refused.
import { letters, readPictureSize } from './picture-size';

export const ATTACHMENT_TYPES = [
  'application/pdf',
  'message/rfc822',
  'audio/aac',
  'audio/flac',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'image/jpeg',
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** Bytes of the largest file, and files of one touchpoint. */
export const MOST_ATTACHMENT_BYTES = 25 * 1024 * 1024;
export const MOST_ATTACHMENTS = 20;

/** Bytes of a mail in which its header has to end. */
export const MAIL_HEADER = 256 * 1024;

const ENDINGS: Record<AttachmentType, string> = {
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
  'image/jpeg': 'jpg',
};

/** The one of `ATTACHMENT_TYPES` that a row names, which may come from another device. */
export function asAttachmentType(type: string): AttachmentType | null {
  return ATTACHMENT_TYPES.find((known) => known === type) ?? null;
}

/** Whether the browser's own player may be given it. */
export const isAudio = (type: AttachmentType): boolean => type.startsWith('audio/');

/** The ending of a file's name, without the dot. */
export const endingOf = (type: AttachmentType): string => ENDINGS[type];

/** Of a file's bytes, or of as many as `MAIL_HEADER` of them. `null` for everything that is not kept. */
export function readAttachmentType(bytes: Uint8Array): AttachmentType | null {
  return readBinary(bytes) ?? (isMail(bytes) ? 'message/rfc822' : null);
}

function readBinary(bytes: Uint8Array): AttachmentType | null {
  if (bytes.length < 12) return null;
  const [start, second, third] = [letters(bytes, 0), letters(bytes, 4), letters(bytes, 8)];
  if (start === '%PDF') return 'application/pdf';
  if (start === 'OggS') return 'audio/ogg';
  if (start === 'fLaC') return 'audio/flac';
  if (start === 'RIFF' && third === 'WAVE') return 'audio/wav';
  if (second === 'ftyp' && /^(M4A|M4B|mp4|iso|dash)/.test(third)) return 'audio/mp4';
  if (start === '\u001aE\u00df\u00a3') return 'audio/webm';
  if (start.startsWith('ID3')) return 'audio/mpeg';
  const [first = 0, next = 0] = bytes;
  // The twelve bits that begin a frame, then version and layer: layer 0 is AAC's, layer 1 is "III".
  if (first === 0xff && (next & 0xf6) === 0xf0) return 'audio/aac';
  if (first === 0xff && (next & 0xe0) === 0xe0 && (next & 0x06) === 0x02) return 'audio/mpeg';
  return readPictureSize(bytes)?.type === 'image/jpeg' ? 'image/jpeg' : null;
}

/** A mail begins with its header: lines `Name: value`, among them who sent it and one thing more that every mail has. */
function isMail(bytes: Uint8Array): boolean {
  const header = headerOf(bytes);
  if (header === null || !/^[!-9;-~]+:/.test(header)) return false;
  return /^from:/im.test(header) && /^(date|subject|message-id|received):/im.test(header);
}

/** The text up to the first empty line, a letter for each byte; `null` where that is not text. */
export function headerOf(bytes: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < Math.min(bytes.length, MAIL_HEADER); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return null;
    if (byte === 0x0a && (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a))) break;
    text += String.fromCharCode(byte);
  }
  return text;
}
