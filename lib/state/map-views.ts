// Map views: the saved views of the map that is open, which of them is on screen, and what can be done with them.
import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { patching, removing } from '@/lib/db/deed';
import { live } from '@/lib/db/live';
import type { MapRows } from '@/lib/db/maps';
import { addView, loadViews, type Shown, showView } from '@/lib/db/saved-views';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { MapFilter, SavedView } from '@/lib/domain/journey-map';
import { sameValue } from '@/lib/domain/same-value';
import type { Text } from '@/lib/text/text';
import type { Doing } from './doing';

export interface MapViews {
  readonly list: ReadonlySignal<readonly SavedView[]>;
  /** Whether what is on screen is what a view says. */
  isShown(view: SavedView): boolean;
  show(view: SavedView): Promise<void>;
  /** Keeps what is on screen under a name. */
  save(name: string): Promise<boolean>;
  /** Keeps what is on screen as this view. */
  update(view: SavedView): Promise<boolean>;
  remove(view: SavedView): Promise<boolean>;
  stop(): void;
}

export interface ViewPlaces {
  db: Database;
  act: Doing['act'];
  text: () => Text;
  mapId: ReadonlySignal<Id | undefined>;
  /** The rows of the map on screen. */
  rows: () => MapRows;
  filter: Signal<MapFilter>;
  onError: (error: unknown) => void;
}

export function newMapViews({ db, act, text, mapId, rows, filter, onError }: ViewPlaces): MapViews {
  const read = live(() => loadViews(db), onError);
  const shown = (): Shown => {
    const { lanes, map } = rows();
    return {
      hiddenLaneIds: lanes.filter(({ hidden }) => hidden).map(({ id }) => id),
      filter: filter.value,
      curves: map.curves,
      collapsedStageIds: map.collapsedStageIds,
    };
  };
  const isShown = (view: SavedView) => {
    const lanes = new Set(rows().lanes.map(({ id }) => id));
    const now = shown();
    // A lane that is no more was hidden in vain.
    const hidden = (ids: readonly string[]) => ids.filter((id) => lanes.has(id)).sort();
    return (
      sameValue(hidden(view.hiddenLaneIds), hidden(now.hiddenLaneIds)) &&
      sameValue(view.filter, now.filter) &&
      view.curves === now.curves &&
      sameValue(view.collapsedStageIds, now.collapsedStageIds)
    );
  };
  return {
    list: computed(() => (read.value.value ?? []).filter((view) => view.mapId === mapId.value)),
    isShown,
    async show(view) {
      if (isShown(view)) return;
      filter.value = view.filter;
      // What the filter alone shows is nothing to take back.
      if (!isShown(view)) await act(text()('view.did.show', { name: view.name }), () => showView(db, view));
    },
    save: (name) =>
      act(text()('view.did.save', { name }), () => addView(db, rows().map.id, cutText(name, 500), shown())),
    update: ({ id, name }) => act(text()('view.did.update', { name }), () => patching(db, 'savedViews', id, shown())),
    remove: ({ id, name }) => act(text()('view.did.remove', { name }), () => removing(db, 'savedViews', id)),
    stop: read.stop,
  };
}
