// Prepared page: what our scripts may bring back from a visited page; everything of it is hostile until parsed.
import * as z from 'zod/mini';
import type { Covering } from '@/lib/domain/covering';
import { FailedRequest, PageFacts } from '@/lib/domain/page-facts';
import { LONGEST_ERROR, MOST_ERRORS, MOST_REQUESTS } from './fact-limits';

/** CSS pixels, of the visible area unless another is named. */
export const Box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

/** What the worker gives with the order to prepare a page. */
export interface Preparing {
  covering: Covering;
  /** What is pictured where that is more than is in sight, in CSS pixels of the document. */
  sheet: Box | null;
}

const RawRequest = z.extend(FailedRequest, { url: z.string().check(z.maxLength(100_000)) });
export type RawRequest = z.infer<typeof RawRequest>;

/** As `PageFacts`, with addresses that nobody has freed of secrets yet. */
export const RawFacts = z.extend(PageFacts, {
  formErrors: z.nullable(z.array(z.string().check(z.maxLength(LONGEST_ERROR))).check(z.maxLength(MOST_ERRORS))),
  failedRequests: z.nullable(z.array(RawRequest).check(z.maxLength(MOST_REQUESTS))),
});
export type RawFacts = z.infer<typeof RawFacts>;

export const PreparedPage = z.strictObject({
  url: z.string().check(z.maxLength(100_000)),
  title: z.string().check(z.maxLength(100_000)),
  contentType: z.string().check(z.maxLength(200)),
  facts: RawFacts,
  /** What is pictured, in CSS pixels of the whole document: what is in sight, or more of it. */
  view: Box,
  /** Where covers were painted, clipped to that, in CSS pixels from its top left corner. */
  boxes: z.array(Box).check(z.maxLength(2_000)),
});
export type PreparedPage = z.infer<typeof PreparedPage>;

export const RestoredPage = z.strictObject({
  url: z.string().check(z.maxLength(100_000)),
  /** Whether everything to be covered stood still, and nothing new appeared, between preparing and restoring. */
  stable: z.boolean(),
});
export type RestoredPage = z.infer<typeof RestoredPage>;
