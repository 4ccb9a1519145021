// Snapshot: a touchpoint's picture; its marks and redactions are rows of their own, its pixels live apart.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, rowFields } from './row';

export const PictureType = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type PictureType = z.infer<typeof PictureType>;

/** How the browser is asked to encode a snapshot: docs/decisions/0001 has what each costs. */
export const PICTURE_FORMATS = ['jpeg-90', 'jpeg-80', 'png'] as const;
export const PictureFormat = z.enum(PICTURE_FORMATS);
export type PictureFormat = z.infer<typeof PictureFormat>;

/** A SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const Snapshot = z.strictObject({
  ...rowFields,
  touchpointId: Id,
  /** How it came: the visible area of a page, or a picture that a person added. */
  source: z.enum(['visible', 'full-page', 'region', 'element', 'added']),
  type: PictureType,
  /** Pixels of the picture. */
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  /** Bytes of the picture, and their hash. */
  size: z.int().check(z.positive()),
  sha256: Sha256,
  /** A JPEG of at most 480 pixels width. */
  thumbnail: z.instanceof(Uint8Array),
  truncated: z.boolean(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** 0..1 of the picture's width or height. */
const Fraction = z.number().check(z.gte(0), z.lte(1));

export const Mark = z.strictObject({
  ...rowFields,
  snapshotId: Id,
  kind: z.enum(['arrow', 'box', 'ellipse', 'text', 'callout', 'highlight']),
  x1: Fraction,
  y1: Fraction,
  x2: Fraction,
  y2: Fraction,
  text: Line,
  colour: Line,
});
export type Mark = z.infer<typeof Mark>;

/** What was burnt in and when; the hash of the destroyed picture keeps an old bundle from bringing it back. */
export const Redaction = z.strictObject({
  ...rowFields,
  snapshotId: Id,
  destroyedSha256: Sha256,
  at: Instant,
  areas: z.array(z.strictObject({ x: Fraction, y: Fraction, width: Fraction, height: Fraction })),
});
export type Redaction = z.infer<typeof Redaction>;
