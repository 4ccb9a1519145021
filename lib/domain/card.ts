// Card: a free text in one of a map's lanes of cards; it stays with its touchpoint wherever that one goes.
import * as z from 'zod/mini';
import { Id } from './id';
import { Instant, Line, Order, rowFields, Text } from './row';
import { EvidenceStatus } from './touchpoint';

export const Card = z.strictObject({
  ...rowFields,
  mapId: Id,
  laneId: Id,
  touchpointId: Id,
  order: Order,
  text: Text,
  evidence: EvidenceStatus,
  validatedBy: z.nullable(Line),
  validatedAt: z.nullable(Instant),
});
export type Card = z.infer<typeof Card>;
