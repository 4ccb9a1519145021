// Persona: who the shopper plays; belongs to a segment.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, rowFields, Text } from './row';

export const ACTOR_TYPES = ['customer', 'employee', 'citizen', 'patient', 'client'] as const;
export const ActorType = z.enum(ACTOR_TYPES);
export type ActorType = z.infer<typeof ActorType>;

/** A JPEG of at most 192 pixels a side, encoded anew from what was given, as Base64: it travels within its row. */
export const Portrait = z.string().check(z.maxLength(60_000), z.regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/));

export const Persona = z.strictObject({
  ...rowFields,
  projectId: Id,
  name: Line,
  segment: z.nullable(Line),
  actorType: ActorType,
  portrait: z.nullable(Portrait),
  demographics: Text,
  goals: Text,
  needs: Text,
  behaviours: Text,
  challenges: Text,
  quote: Text,
});
export type Persona = z.infer<typeof Persona>;

/** What nobody has said of a persona yet. */
export const BLANK_PERSONA = {
  segment: null,
  actorType: 'customer',
  portrait: null,
  demographics: '',
  goals: '',
  needs: '',
  behaviours: '',
  challenges: '',
  quote: '',
} satisfies Partial<Persona>;
