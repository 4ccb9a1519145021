// Saved views: what of a map is shown for one audience, kept under a name and shown again.
import { AppError } from '@/lib/domain/app-error';
import type { Id } from '@/lib/domain/id';
import type { JourneyMap, SavedView } from '@/lib/domain/journey-map';
import { kept, type Row } from '@/lib/domain/row';
import { sameValue } from '@/lib/domain/same-value';
import type { Database } from './database';
import { loadLanes } from './lanes';
import type { Deed } from './revert';
import { write } from './write';

/** What a view says of what is shown. */
export type Shown = Omit<SavedView, keyof Row | 'mapId' | 'name'>;

/** Those of all maps, in the order in which they were kept: there are few. */
export async function loadViews(db: Database): Promise<SavedView[]> {
  return kept(await db.savedViews.toArray());
}

export async function addView(db: Database, mapId: Id, name: string, shown: Shown): Promise<Deed> {
  return write(db, ['savedViews'], async (pen) => {
    await pen.add('savedViews', { ...shown, mapId, name });
    return { changes: pen.changes };
  });
}

/** Shows and hides the lanes of a map, and sets its curves and folded stages, as a view has them. Throws `row-missing`. */
export async function showView(db: Database, { mapId, ...view }: SavedView): Promise<Deed> {
  return write(db, ['lanes', 'maps'], async (pen) => {
    const map = await db.maps.get(mapId);
    if (!map) throw new AppError('row-missing', { detail: 'maps' });
    for (const lane of await loadLanes(db, mapId)) {
      const hidden = view.hiddenLaneIds.includes(lane.id);
      if (lane.hidden !== hidden) await pen.patch('lanes', lane.id, { hidden });
    }
    const { curves, collapsedStageIds } = view;
    const patch: Partial<Pick<JourneyMap, 'curves' | 'collapsedStageIds'>> = {};
    if (map.curves !== curves) patch.curves = curves;
    if (!sameValue(map.collapsedStageIds, collapsedStageIds)) patch.collapsedStageIds = collapsedStageIds;
    if (Object.keys(patch).length > 0) await pen.patch('maps', mapId, patch);
    return { changes: pen.changes };
  });
}
