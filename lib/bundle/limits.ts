// Limits: how large a bundle may be; a reader refuses more, a writer splits a library under them.
import { MOST_PIXELS } from '@/lib/domain/picture-size';

const MB = 1024 * 1024;

export const BUNDLE_LIMITS = {
  /** Bytes of the file. */
  file: 500 * MB,
  /** Files in the archive, with the manifest. */
  entries: 5_000,
  /** Bytes of everything once unpacked. */
  unpacked: 1_536 * MB,
  /** Unpacked bytes for each packed one. */
  ratio: 200,
  /** Bytes of one picture or attachment. */
  blob: 64 * MB,
  /** Bytes of one thumbnail, and of all of them. */
  thumbnail: 256 * 1024,
  thumbnails: 256 * MB,
  /** Bytes of the manifest. */
  manifest: 5 * MB,
  /** Bytes of the report in words. */
  report: MB,
  /** Bytes of one line of rows. */
  line: 20 * MB,
  /** Nested brackets of a line. */
  depth: 32,
  /** Pixels of one picture. */
  pixels: MOST_PIXELS,
} as const;

/** What a writer keeps to, so that a part is never refused by a byte. */
export const PART_LIMITS = { bytes: 400 * MB, entries: 4_500 } as const;
