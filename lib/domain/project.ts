// Project: the service under study, with the people and objectives around it.
import * as z from 'zod/mini';
import { Instant, Line, rowFields, Text } from './row';

export const Project = z.strictObject({
  ...rowFields,
  name: Line,
  scope: Text,
  objectives: z.array(Line),
  owner: z.nullable(Line),
  reviewAt: z.nullable(Instant),
});
export type Project = z.infer<typeof Project>;
