// Comment: what a reviewer says of a walkthrough or of one of its touchpoints; the run itself stays as it is.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, rowFields, Text } from './row';

export const Comment = z.strictObject({
  ...rowFields,
  walkthroughId: Id,
  /** `null`: of the whole run. */
  touchpointId: z.nullable(Id),
  text: Text,
  /** When somebody saw to it; `null` while it is open. */
  settledAt: z.nullable(Instant),
});
export type Comment = z.infer<typeof Comment>;
