// Attachment: a file on a touchpoint that is not its snapshot; its bytes live with the pixels.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, rowFields } from './row';
import { Sha256 } from './snapshot';

export const Attachment = z.strictObject({
  ...rowFields,
  touchpointId: Id,
  name: Line,
  type: Line,
  size: z.int().check(z.nonnegative()),
  sha256: Sha256,
});
export type Attachment = z.infer<typeof Attachment>;
