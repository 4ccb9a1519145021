// Page facts: what was measured on the page, kept apart from feelings. `null` means "not measured".
import * as z from 'zod/mini';
import { Duration, Instant } from './row';

export const PageFacts = z.strictObject({
  /** CSS pixels of the visible area. */
  viewportWidth: z.int().check(z.positive()),
  viewportHeight: z.int().check(z.positive()),
  /** Device pixels per CSS pixel. */
  pixelRatio: z.number().check(z.positive()),
  /** BCP 47 tag of the document, as the page states it. */
  language: z.nullable(z.string().check(z.maxLength(50))),
  /** Navigation start to load event end, ms. */
  loadTime: z.nullable(Duration),
  /** Largest contentful paint, ms after navigation start. */
  largestPaint: z.nullable(Duration),
  /** Cumulative layout shift, unitless. */
  layoutShift: z.nullable(z.number().check(z.nonnegative())),
  /** When this document was opened (epoch ms). */
  openedAt: z.nullable(Instant),
  /** Whether values on the page were covered before the picture was taken. */
  masked: z.boolean(),
});
export type PageFacts = z.infer<typeof PageFacts>;
