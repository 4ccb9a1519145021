// Prepared page: what our scripts may bring back from a visited page; everything of it is hostile until parsed.
import * as z from 'zod/mini';
import { PageFacts } from '@/lib/domain/page-facts';

/** CSS pixels, of the visible area unless another is named. */
export const Box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

export const PreparedPage = z.strictObject({
  url: z.string().check(z.maxLength(100_000)),
  title: z.string().check(z.maxLength(100_000)),
  contentType: z.string().check(z.maxLength(200)),
  facts: PageFacts,
  /** What is in sight, in CSS pixels of the whole document. */
  view: Box,
  /** Where covers were painted, clipped to the visible area. */
  boxes: z.array(Box).check(z.maxLength(2_000)),
});
export type PreparedPage = z.infer<typeof PreparedPage>;

export const RestoredPage = z.strictObject({
  url: z.string().check(z.maxLength(100_000)),
  /** Whether everything to be covered stood still, and nothing new appeared, between preparing and restoring. */
  stable: z.boolean(),
});
export type RestoredPage = z.infer<typeof RestoredPage>;
