// Split mailbox: the mails of an mbox file, each as a part of that file; none of it is copied.
import { AppError } from '@/lib/domain/app-error';

const MOST_BYTES = 200 * 1024 * 1024;

/** A line `From` with a time, behind an empty one, begins a mail. Rejects with `files-too-many`. */
export async function splitMailbox(file: Blob): Promise<Blob[]> {
  if (file.size > MOST_BYTES) throw new AppError('files-too-many');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const starts: number[] = [];
  for (let line = 0, blank = true; line < bytes.length; ) {
    const end = bytes.indexOf(0x0a, line);
    const next = end < 0 ? bytes.length : end + 1;
    if (blank && isFrom(bytes, line, next)) starts.push(next);
    blank = next - line <= 1 || (next - line === 2 && bytes[line] === 0x0d);
    line = next;
  }
  return starts.map((start, index) => file.slice(start, endOf(bytes, starts[index + 1])));
}

/** `From ines@shop.example Thu Nov 12 14:00:00 2026`: words of a mail that only begin so have no time behind them. */
const FROM = /^From \S+ .*\d\d:\d\d.*\d{4}/;

const isFrom = (bytes: Uint8Array, start: number, end: number) =>
  bytes[start] === 0x46 && FROM.test(String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 200))));

/** Where the line `From ` before the next mail begins. */
function endOf(bytes: Uint8Array, next: number | undefined): number {
  return next === undefined ? bytes.length : bytes.lastIndexOf(0x0a, next - 2) + 1;
}
