// File kind: what a file is by its bytes, so that each goes to the dialog that takes it; its name is asked only about text.
import { MAIL_HEADER, readAttachmentType } from '@/lib/domain/attachment-type';
import { letters } from '@/lib/domain/picture-size';

/** `bundle` is whatever is none of the others: that dialog says why it cannot be taken. */
export type FileKind = 'bundle' | 'table' | 'tables' | 'workbook' | 'recording' | 'mail' | 'mailbox' | 'picture';

/** Also what no browser draws, and documents: the one who takes pictures says what to do instead. */
const PICTURE = /^(\u00ff\u00d8\u00ff|\u0089PNG|RIFF.{4}WEBP|GIF8|II\*|MM.\*|.{4}ftyp(heic|heix|hevc|mif1|msf1))/s;

/** A zip whose first entry is a part of a spreadsheet, or the older format of Excel. */
const WORKBOOK = /^(PK.{28}(\[Content_Types\]|_rels\/|xl\/|docProps\/|mimetypeapplication\/vnd\.oasis)|ÐÏ)/s;

/** A zip whose first entry is a table. */
const ZIPPED_TABLES = /^PK.{28}[a-z-]+\.csv/s;

export async function fileKind(file: File): Promise<FileKind> {
  const head = new Uint8Array(await file.slice(0, MAIL_HEADER).arrayBuffer());
  const start = Array.from(head.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('');
  if (PICTURE.test(start)) return 'picture';
  if (WORKBOOK.test(start)) return 'workbook';
  if (ZIPPED_TABLES.test(start)) return 'tables';
  if (start.startsWith('PK') || head.length === 0 || /\.walkmap$/i.test(file.name)) return 'bundle';
  if (/^From \S/.test(start)) return 'mailbox';
  const type = readAttachmentType(head);
  if (type !== null) return type === 'message/rfc822' ? 'mail' : type === 'application/pdf' ? 'picture' : 'bundle';
  return isText(head) ? textKind(head, file.name) : 'bundle';
}

/** UTF-16 has zeros, but then in every other place; control characters are in no text. */
function isText(head: Uint8Array): boolean {
  const utf16 = /^(\u00ff\u00fe|\u00fe\u00ff)/.test(letters(head, 0)) || (head[1] === 0 && head[3] === 0);
  return utf16 || !head.some((byte) => byte < 9 || (byte > 13 && byte < 27));
}

function textKind(head: Uint8Array, name: string): FileKind {
  const text = new TextDecoder().decode(head.subarray(0, 4_000)).trimStart();
  if (/^\{/.test(text)) return 'recording';
  if (/\.(csv|tsv|tab|txt)$/i.test(name)) return 'table';
  const [first = '', second = ''] = text.split(/\r?\n/);
  const width = (line: string) => Math.max(...['\t', ';', ','].map((sign) => line.split(sign).length));
  return width(first) > 1 && width(second) > 1 ? 'table' : 'bundle';
}
