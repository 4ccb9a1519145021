// Card: a free text in one of a map's own lanes; it stays with its touchpoint wherever that one goes.
import * as z from 'zod/mini';
import { Id } from './id';
import { Order, rowFields, Text } from './row';

export const Card = z.strictObject({ ...rowFields, mapId: Id, laneId: Id, touchpointId: Id, order: Order, text: Text });
export type Card = z.infer<typeof Card>;
