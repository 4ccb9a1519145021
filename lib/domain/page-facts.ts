// Page facts: what was measured on the page, kept apart from feelings. `null` means "not measured".
import * as z from 'zod/mini';
import { Duration, Instant, Line } from './row';
import { SafeUrl } from './safe-url';

/** A request that the page made and that failed: no query, no fragment. */
export const FailedRequest = z.strictObject({ url: SafeUrl, status: z.int().check(z.gte(400), z.lte(599)) });
export type FailedRequest = z.infer<typeof FailedRequest>;

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
  /** Longest delay from an input of the customer to the next paint, ms. */
  interactionDelay: z.nullable(Duration),
  /** What the page's form says is wrong, personal data blanked; `null` where it was not looked for. */
  formErrors: z.nullable(z.array(Line)),
  /** Requests of this page that were answered with an error, as far as the browser says. */
  failedRequests: z.nullable(z.array(FailedRequest)),
  /** When this document was opened (epoch ms). */
  openedAt: z.nullable(Instant),
  /** Whether values on the page were covered before the picture was taken. */
  masked: z.boolean(),
});
export type PageFacts = z.infer<typeof PageFacts>;

/** CSS pixels up to which a window counts as one of a phone: the widest phones of 2026 have 440. */
const WIDEST_PHONE = 480;

/** Whether the page was walked as on a phone, by the width that it had. */
export function isPhoneSized({ viewportWidth }: Pick<PageFacts, 'viewportWidth'>): boolean {
  return viewportWidth <= WIDEST_PHONE;
}
