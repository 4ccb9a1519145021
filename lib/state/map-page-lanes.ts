// Map page lanes: their order, which of them are shown, new ones, and the cards of those that hold cards.

import { removing } from '@/lib/db/deed';
import { addLane, changeLane, moveLane } from '@/lib/db/lanes';
import type { Card } from '@/lib/domain/card';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { Lane, LaneKind } from '@/lib/domain/lane';
import { placeOfLane } from '@/lib/domain/lane-place';
import type { Beside } from '@/lib/domain/order';
import type { EditContext } from './map-page-edit';

export interface LaneEdit {
  /** An own text lane; its name is ready to be typed. `null`: at the foot. */
  addLane(beside: Beside | null): Promise<boolean>;
  /** A lane of a kind that the map does not have yet, where it belongs. */
  addLaneOf(kind: LaneKind): Promise<boolean>;
  /** An empty name calls it by its kind again. */
  renameLane(lane: Lane, title: string): Promise<boolean>;
  moveLane(laneId: Id, beside: Beside): Promise<boolean>;
  changeLane(lane: Lane, change: 'hide' | 'show' | 'remove'): Promise<boolean>;
  addCard(laneId: Id, touchpointId: Id, text: string): Promise<boolean>;
  /** An empty text removes the card. */
  setCard(card: Card, text: string): Promise<boolean>;
}

export function newLaneEdit({ db, typed, text, shown, act, typeAt }: EditContext): LaneEdit {
  const nameOf = (lane: Lane) => lane.title ?? text()(`map.lane.${lane.kind}`);
  const laneOf = (id: Id) => shown().rows.lanes.find((lane) => lane.id === id);
  return {
    addLane: async (beside) => {
      const { map } = shown().rows;
      const lane = { id: db.platform.newId(), mapId: map.id, kind: 'text' as const, title: text()('map.lane.new') };
      const done = await act(text()('map.did.lane.add'), () => addLane(db, lane, beside));
      if (done) typeAt(`${lane.id}/name`);
      return done;
    },
    addLaneOf: (kind) => {
      const { map, lanes } = shown().rows;
      const lane = { id: db.platform.newId(), mapId: map.id, kind, title: null };
      const told = text()('map.lane.added', { title: text()(`map.lane.${kind}`) });
      return act(text()('map.did.lane.add'), () => addLane(db, lane, placeOfLane(lanes, kind)), told);
    },
    renameLane: ({ id }, words) => {
      const patch = { title: cutText(words, 500) || null };
      return act(text()('map.did.lane'), () => typed['row.patch']({ table: 'lanes', id, patch }));
    },
    moveLane: async (id, beside) => {
      const lane = laneOf(id);
      if (!lane) return false;
      const title = nameOf(lane);
      const told = text()('map.moved.within', { title });
      return act(text()('map.did.move', { title }), () => moveLane(db, lane, beside), told);
    },
    changeLane: (lane, change) => {
      const title = nameOf(lane);
      const label = text()(change === 'remove' ? 'map.did.remove' : `map.did.lane.${change}`, { title });
      const told =
        change === 'show' ? undefined : text()(change === 'hide' ? 'map.lane.hidden' : 'map.removed', { title });
      return act(label, () => changeLane(db, lane.id, change), told);
    },
    addCard: (laneId, touchpointId, words) => {
      const card = { id: db.platform.newId(), laneId, touchpointId, text: cutText(words, 10_000) };
      return act(text()('map.did.card'), () => typed['card.add'](card));
    },
    setCard: ({ id }, words) =>
      act(text()('map.did.text'), () => {
        if (words !== '') {
          return typed['row.patch']({ table: 'cards', id, patch: { text: cutText(words, 10_000) } });
        }
        return removing(db, 'cards', id);
      }),
  };
}
