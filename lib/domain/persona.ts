// Persona: who the shopper plays; belongs to a segment.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, rowFields, Text } from './row';

export const ActorType = z.enum(['customer', 'employee', 'citizen', 'patient', 'client']);

export const Persona = z.strictObject({
  ...rowFields,
  projectId: Id,
  name: Line,
  segment: z.nullable(Line),
  actorType: ActorType,
  portraitId: z.nullable(Id),
  demographics: Text,
  goals: Text,
  needs: Text,
  behaviours: Text,
  challenges: Text,
  quote: Text,
});
export type Persona = z.infer<typeof Persona>;
