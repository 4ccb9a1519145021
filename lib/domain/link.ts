// Link: what connects two columns of a map besides their order, a column with a map of its own, or two runs of one customer.
import * as z from 'zod/mini';
import { Id } from './id';
import { Line, rowFields } from './row';

export const LINK_KINDS = ['hand-off', 'branch', 'loop', 'sub-journey', 'same-customer'] as const;
export const LinkKind = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof LinkKind>;

export const Link = z.strictObject({
  ...rowFields,
  projectId: Id,
  /** The map on which it is drawn; `null` between runs. */
  mapId: z.nullable(Id),
  kind: LinkKind,
  /** A step or a touchpoint of the map; of `same-customer` a run. */
  fromId: Id,
  /** The same; of `sub-journey` a map. */
  toId: Id,
  label: Line,
});
export type Link = z.infer<typeof Link>;
