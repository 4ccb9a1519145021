// Auto note: what auto-capture kept last, for the panel to show and to take back, and whether it pauses.
import * as z from 'zod/mini';
import { Id } from '@/lib/domain/id';
import { Instant } from '@/lib/domain/row';

export const LAST_KEY = 'auto-last';
/** True while auto-capture pauses and the walkthrough goes on. */
export const PAUSED_KEY = 'auto-paused';

export const AutoNote = z.strictObject({
  touchpointId: Id,
  at: Instant,
  /** What was added to a touchpoint that was there already; `null`: the touchpoint is new. */
  added: z.nullable(z.strictObject({ doing: z.string(), markId: z.nullable(Id) })),
});
export type AutoNote = z.infer<typeof AutoNote>;
