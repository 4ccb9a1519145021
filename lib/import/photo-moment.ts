// Photo moment: when a photo was taken, as the camera wrote it into the file (EXIF); nothing else of that is read.
import { instantOfDay } from '@/lib/domain/calendar';
import type { ZoneOffset } from '@/lib/domain/read-moment';
import { viewOf } from '@/lib/domain/view-of';

const TAKEN = 0x9003;
const TAKEN_OFFSET = 0x9011;
const EXIF = 0x8769;

/** Entries of one directory that are looked at. */
const MOST_ENTRIES = 200;

/** Epoch ms; `null` where nothing says. `offset` is that of the clock here, for a camera that wrote no zone. */
export function photoMoment(bytes: Uint8Array, offset: ZoneOffset): number | null {
  try {
    const tiff = exifOf(bytes);
    if (!tiff) return null;
    const read = readerOf(tiff);
    const inner = read.pointer(read.first, EXIF);
    const taken = inner === null ? '' : read.text(inner, TAKEN);
    const [, y, mo, d, h, mi, s] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(taken)?.map(Number) ?? [];
    const day = instantOfDay(y ?? 0, mo ?? 0, d ?? 0);
    if (day === null || inner === null) return null;
    const wall = day + (((h ?? 0) * 60 + (mi ?? 0)) * 60 + (s ?? 0)) * 1000;
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(read.text(inner, TAKEN_OFFSET)) ?? [];
    const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return wall - (sign === undefined ? offset(wall) : sign === '-' ? -ahead : ahead);
  } catch (error) {
    // It ends in the middle, or points out of itself.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The TIFF structure in a JPEG's segment for EXIF. */
function exifOf(bytes: Uint8Array): DataView | null {
  const view = viewOf(bytes);
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const [marker, length] = [view.getUint8(at + 1), view.getUint16(at + 2)];
    if (marker === 0xda || length < 2) return null;
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966)
      return viewOf(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
  return null;
}

function readerOf(tiff: DataView) {
  const little = tiff.getUint16(0) === 0x4949;
  const long = (at: number) => tiff.getUint32(at, little);
  /** Where the entry of a tag begins. */
  const find = (directory: number, tag: number): number | null => {
    const count = Math.min(tiff.getUint16(directory, little), MOST_ENTRIES);
    for (let n = 0; n < count; n += 1) {
      if (tiff.getUint16(directory + 2 + n * 12, little) === tag) return directory + 2 + n * 12;
    }
    return null;
  };
  return {
    first: long(4),
    pointer(directory: number, tag: number): number | null {
      const entry = find(directory, tag);
      return entry === null ? null : long(entry + 8);
    },
    text(directory: number, tag: number): string {
      const entry = find(directory, tag);
      if (entry === null) return '';
      const length = Math.min(long(entry + 4), 40);
      const from = length <= 4 ? entry + 8 : long(entry + 8);
      return String.fromCharCode(...Array.from({ length }, (_, i) => tiff.getUint8(from + i)));
    },
  };
}
