// Tall answers: what our script brings back from a page that is captured in full; hostile until parsed.
import * as z from 'zod/mini';
import { Box } from '../prepared-page';

const Place = z.number().check(z.gte(-1_000_000), z.lte(1_000_000));
const Length = z.number().check(z.gte(1), z.lte(1_000_000));

export const TallPage = z.strictObject({
  /** CSS pixels of the view without its scrollbars. */
  viewWidth: Length,
  viewHeight: Length,
  /** Where in the view the part stands that scrolls: all of it, or a box inside the page. */
  frame: Box,
  /** Where scrolling begins across: below 0 on pages that are read from the right. */
  left: Place,
  /** CSS pixels of what scrolls in the frame, as much of it as is captured. */
  width: Length,
  height: Length,
  /** Whether it went on below. */
  truncated: z.boolean(),
  /** Whether all of it can be pictured from its top, out of sight or not, as Firefox does in one call. */
  atOnce: z.boolean(),
});
export type TallPage = z.infer<typeof TallPage>;

/** A place to scroll to, and what belongs into the picture there. */
export interface Stop {
  left: number;
  top: number;
  /** Whether what is fixed at the top is shown, or at the bottom: each once. */
  first: boolean;
  last: boolean;
}

/** Where what scrolls really stands, in CSS pixels; it may be a fraction. */
export const Standing = z.strictObject({ left: Place, top: Place });
export type Standing = z.infer<typeof Standing>;

export const TileView = z.strictObject({
  ...Standing.shape,
  /** How far down what scrolls goes by now. */
  height: z.number().check(z.gte(0)),
  /** CSS pixels from the view's top to what is fixed at its bottom and shown now; `null`: nothing is. */
  foot: z.nullable(Place),
  /** Which mark it carries; the first one carries none. */
  mark: z.nullable(z.union([z.literal(0), z.literal(1)])),
});
export type TileView = z.infer<typeof TileView>;
