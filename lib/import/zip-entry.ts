// Zip entry: the bytes of one file of a bundle, unpacked no further than the directory announced.
import { Inflate } from 'fflate';
import { damaged, dataStart, readBytes, type ZipEntry } from './zip-directory';

export interface Unpacked {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where the bytes stand in the file as they are; `null` where they were deflated. */
  at: number | null;
}

/** One entry. Throws `bundle-damaged`, also where more or fewer bytes come out than announced. */
export async function unpackEntry(file: Blob, entry: ZipEntry): Promise<Unpacked> {
  const bytes = await readBytes(file, entry.from, entry.to);
  const start = dataStart(entry, bytes);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return { bytes: packed, at: entry.from + start };
  return { bytes: inflate(packed, entry.size), at: null };
}

/** Bytes of packed data that are unpacked at once: with the best packing there is, they give about 16 MB. */
const STEP = 16_384;

function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const inflater = new Inflate((chunk, final) => {
    if (length + chunk.length > size) throw damaged('more than announced');
    out.set(chunk, length);
    length += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    throw damaged('inflate');
  }
  if (!ended || length !== size) throw damaged('inflate');
  return out;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as zip archives have it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
