// Link: a connection between two touchpoints or steps: hand-off, branch, loop, or the same customer.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, rowFields } from './row';

export const Link = z.strictObject({
  ...rowFields,
  projectId: Id,
  kind: z.enum(['hand-off', 'branch', 'loop', 'same-customer']),
  fromId: Id,
  toId: Id,
  label: Line,
});
export type Link = z.infer<typeof Link>;
