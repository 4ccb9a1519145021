// Zip directory: what a bundle's archive says it holds, read from the end of the file, before anything is unpacked.
import { BUNDLE_LIMITS } from '@/lib/bundle/limits';
import { REPORT_NAME } from '@/lib/bundle/manifest';
import { AppError } from '@/lib/domain/app-error';
import { viewOf } from '@/lib/domain/view-of';

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Bytes in the archive, and bytes once unpacked. */
  packed: number;
  size: number;
  /** Where its header begins, and where that of the next one does. */
  from: number;
  to: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
export const LOCAL_LENGTH = 30;
/** Bytes that may follow an entry's data and say its size again. */
const DESCRIPTOR = 24;

export const damaged = (detail: string) => new AppError('bundle-damaged', { detail });

/** The bytes from `from` up to, without, `to`. Throws `bundle-damaged` where the file ends before. */
export async function readBytes(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer());
  if (bytes.length !== to - from) throw damaged('short');
  return bytes;
}

/** Throws `bundle-foreign`, `bundle-damaged` or `bundle-too-large`. Entries come in the order of the archive. */
export async function readZipDirectory(file: Blob): Promise<ZipEntry[]> {
  const head = await readBytes(file, 0, Math.min(file.size, LOCAL_LENGTH + 64));
  if (head.length < LOCAL_LENGTH || viewOf(head).getUint32(0, true) !== LOCAL) throw new AppError('bundle-foreign');
  const ours = /^(rows\/|blob\/|manifest\.json)/.test(new TextDecoder().decode(head.subarray(LOCAL_LENGTH)));
  const end = await findEnd(file);
  if (!end) throw ours ? damaged('end') : new AppError('bundle-foreign');
  if (end.count > BUNDLE_LIMITS.entries) throw new AppError('bundle-too-large', { detail: 'entries' });
  const entries = readEntries(await readBytes(file, end.from, end.to), end.count);
  if (!entries.some(({ name }) => name === 'manifest.json'))
    throw ours ? damaged('manifest') : new AppError('bundle-foreign');
  placeEntries(entries, end.from);
  checkSizes(entries);
  return entries;
}

async function findEnd(file: Blob): Promise<{ count: number; from: number; to: number } | null> {
  const start = Math.max(0, file.size - END_LENGTH - 0xffff);
  const tail = await readBytes(file, start, file.size);
  const view = viewOf(tail);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_LENGTH + view.getUint16(at + 20, true) !== tail.length) continue;
    const [count, length, from] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    // 65,535 entries or 4 GB would need a larger directory; both are over the limits.
    if (count === 0xffff || from === 0xffffffff) throw new AppError('bundle-too-large', { detail: 'zip64' });
    return from + length === start + at && view.getUint16(at + 8, true) === count
      ? { count, from, to: from + length }
      : null;
  }
  return null;
}

function readEntries(directory: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > directory.length || view.getUint32(at, true) !== CENTRAL) throw damaged('directory');
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw damaged('method');
    const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
    if (nameEnd > directory.length) throw damaged('directory');
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + CENTRAL_LENGTH, nameEnd)),
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      from: view.getUint32(at + 42, true),
      to: 0,
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== directory.length) throw damaged('directory');
  return entries;
}

/** Entries must follow each other without overlap, and without room to hide anything between them. */
function placeEntries(entries: ZipEntry[], end: number): void {
  entries.sort((a, b) => a.from - b.from);
  for (const [index, entry] of entries.entries()) {
    entry.to = entries[index + 1]?.from ?? end;
    if (entry.from + LOCAL_LENGTH + entry.name.length + entry.packed > entry.to) throw damaged('overlap');
  }
  if (entries[0]?.from !== 0) throw damaged('prefix');
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw damaged('names');
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const tooLarge = (detail: string) => new AppError('bundle-too-large', { detail });
  if (entries.reduce((sum, { size }) => sum + size, 0) > BUNDLE_LIMITS.unpacked) throw tooLarge('unpacked');
  for (const { name, size, packed, method } of entries) {
    if (method === 0 && size !== packed) throw damaged('size');
    if (size > packed * BUNDLE_LIMITS.ratio) throw tooLarge('ratio');
    if (name.startsWith('blob/') && size > BUNDLE_LIMITS.blob) throw tooLarge('blob');
    if (name === REPORT_NAME && size > BUNDLE_LIMITS.report) throw tooLarge('report');
    if (name === 'manifest.json' && size > BUNDLE_LIMITS.manifest) throw tooLarge('manifest');
  }
}

/** Where the data of an entry begins, after its own header, which must agree with the directory. */
export function dataStart(entry: ZipEntry, bytes: Uint8Array): number {
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== LOCAL || view.getUint16(8, true) !== entry.method) throw damaged('header');
  const nameEnd = LOCAL_LENGTH + view.getUint16(26, true);
  if (new TextDecoder().decode(bytes.subarray(LOCAL_LENGTH, nameEnd)) !== entry.name) throw damaged('header');
  const start = nameEnd + view.getUint16(28, true);
  const rest = bytes.length - start - entry.packed;
  if (rest < 0 || rest > DESCRIPTOR) throw damaged('header');
  return start;
}
