// Attachment: a file on a touchpoint that is not its snapshot; its bytes live with the pixels.
import * as z from 'zod/mini';
import { Id } from './id';
import { Duration, Line, rowFields } from './row';
import { Sha256 } from './snapshot';

export const Attachment = z.strictObject({
  ...rowFields,
  touchpointId: Id,
  /** A file that was dropped onto the touchpoint, or a note that was spoken. */
  kind: z.enum(['file', 'voice-note']),
  name: Line,
  type: Line,
  size: z.int().check(z.nonnegative()),
  sha256: Sha256,
  /** Of audio, ms; `null` where it does not play or nobody knows. */
  duration: z.nullable(Duration),
});
export type Attachment = z.infer<typeof Attachment>;
