// Move map: what goes along with a map into another project: steps drawn on it, links, edits, and which stages are collapsed.
import type { Id } from '@/lib/domain/id';
import type { JourneyMap } from '@/lib/domain/journey-map';
import { byOrder } from '@/lib/domain/order';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Database } from './database';
import type { Patch } from './write';

/** Where `moveMap` reads and writes. */
export const MOVED_WITH_MAP = ['maps', 'touchpoints', 'overrides', 'links', 'savedViews'] as const;
type Moved = (typeof MOVED_WITH_MAP)[number];

export interface MapMove {
  projectId: Id;
  personaId: Id | null;
  /** The stage over there for one over here. */
  stageOf: (id: Id | null) => Id | null;
  /** Touchpoints of its walkthrough, before they moved. */
  touchpoints: readonly Touchpoint[];
  patch: <Name extends Moved>(table: Name, id: Id, change: Patch<Name>) => Promise<void>;
  /** Epoch ms. */
  now: number;
}

/** Steps stay behind: what stood on one stands alone, and links to it lead to its first touchpoint. */
export async function moveMap(db: Database, map: JourneyMap, move: MapMove): Promise<void> {
  const { projectId, personaId, stageOf, patch, now } = move;
  const collapsed = (ids: readonly Id[]) => [...new Set(ids.flatMap((id) => stageOf(id) ?? []))];
  const drawn = await db.touchpoints.where('walkthroughId').equals(map.id).toArray();
  const overrides = await db.overrides.where('mapId').equals(map.id).toArray();
  const steps = new Map(overrides.filter(({ field }) => field === 'stepId').map((row) => [row.targetId, row]));
  const first = new Map<Id, Id>();
  for (const { id, stepId } of [...move.touchpoints, ...drawn].sort(byOrder)) {
    const override = steps.get(id);
    const on = override?.deletedAt === null ? override.value : stepId;
    if (on !== null && !first.has(on)) first.set(on, id);
  }
  for (const { id, stageId } of drawn)
    await patch('touchpoints', id, { stageId: stageOf(stageId), stepId: null, plannedStepId: null });
  for (const { id, field, value } of overrides) {
    if (field === 'stageId') await patch('overrides', id, { value: stageOf(value) });
    if (field === 'stepId') await patch('overrides', id, { deletedAt: now });
  }
  for (const { id, fromId, toId } of await db.links.where('mapId').equals(map.id).toArray())
    await patch('links', id, { projectId, fromId: first.get(fromId) ?? fromId, toId: first.get(toId) ?? toId });
  for (const { id, collapsedStageIds } of await db.savedViews.where('mapId').equals(map.id).toArray())
    await patch('savedViews', id, { collapsedStageIds: collapsed(collapsedStageIds) });
  await patch('maps', map.id, { projectId, personaId, collapsedStageIds: collapsed(map.collapsedStageIds) });
}
