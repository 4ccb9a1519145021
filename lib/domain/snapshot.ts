// Snapshot: a touchpoint's picture; its marks and redactions are rows of their own, its pixels live apart.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, Order, rowFields } from './row';

export const PictureType = z.enum(['image/jpeg', 'image/png', 'image/webp']);
export type PictureType = z.infer<typeof PictureType>;

/** How the browser is asked to encode a snapshot: docs/decisions/0001 has what each costs. */
export const PICTURE_FORMATS = ['jpeg-90', 'jpeg-80', 'png'] as const;
export const PictureFormat = z.enum(PICTURE_FORMATS);
export type PictureFormat = z.infer<typeof PictureFormat>;

/** A SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** 0..1 of the picture's width or height. */
const Fraction = z.number().check(z.gte(0), z.lte(1));

/** How a page is captured. */
export const CaptureWay = z.enum(['visible', 'full-page', 'region', 'element']);
export type CaptureWay = z.infer<typeof CaptureWay>;

/** A part of a picture, from its top left corner. */
export const Area = z.strictObject({ x: Fraction, y: Fraction, width: Fraction, height: Fraction });
export type Area = z.infer<typeof Area>;

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
  /** Whether the page went on below: an endless page is cut. */
  truncated: z.boolean(),
  /** A page too tall for one picture is several, from the top down; the touchpoint names the first, 0. */
  part: z.int().check(z.nonnegative()),
  /** Where personal data was covered before the picture was taken. */
  covered: z.array(Area),
  /** What is shown of the picture; `null`: all of it. */
  crop: z.nullable(Area),
  /** What the picture looks like, in 64 bits, as 16 hexadecimal digits; `null` where nobody asked. */
  differenceHash: z.nullable(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const MARK_KINDS = ['arrow', 'box', 'ellipse', 'text', 'callout', 'highlight'] as const;
export const MarkKind = z.enum(MARK_KINDS);
export type MarkKind = z.infer<typeof MarkKind>;

/** Names, not values: what they look like is said by the tokens, so that every export draws them alike. */
export const MARK_COLOURS = ['red', 'amber', 'green', 'blue', 'ink'] as const;
export const MarkColour = z.enum(MARK_COLOURS);
export type MarkColour = z.infer<typeof MarkColour>;

export const Mark = z.strictObject({
  ...rowFields,
  snapshotId: Id,
  /** Later ones are drawn over earlier ones; callouts are numbered in this order. */
  order: Order,
  kind: MarkKind,
  /** From (x1, y1) to (x2, y2); an arrow points at the second. A text or a callout stands at the first. */
  x1: Fraction,
  y1: Fraction,
  x2: Fraction,
  y2: Fraction,
  text: Line,
  colour: MarkColour,
});
export type Mark = z.infer<typeof Mark>;

/** What was burnt in and when; the hash of the destroyed picture keeps an old bundle from bringing it back. */
export const Redaction = z.strictObject({
  ...rowFields,
  snapshotId: Id,
  destroyedSha256: Sha256,
  at: Instant,
  areas: z.array(Area),
});
export type Redaction = z.infer<typeof Redaction>;
