// Map page drawing: steps of the map's own, what is taken off the map and shown again, and links between columns.
import { removing } from '@/lib/db/deed';
import { addDrawn, addLink, type NewLink, takeOffMap } from '@/lib/db/drawn';
import { setOverrides } from '@/lib/db/maps';
import { cutText } from '@/lib/domain/cut-text';
import type { Id } from '@/lib/domain/id';
import type { Link } from '@/lib/domain/link';
import { type OverrideChange, placeNew } from '@/lib/domain/move-column';
import type { Beside } from '@/lib/domain/order';
import type { DrawnLink } from '@/lib/domain/place-links';
import { columnTitle } from './map-page-columns';
import type { EditContext } from './map-page-edit';

export interface DrawingEdit {
  /** An assumed step beside a column, or at the end of a stage; its name is ready to be typed. */
  addStep(place: Beside | { stageId: Id | null }): Promise<boolean>;
  /** Takes columns off this map: what was drawn on it goes to the trash, what was met is hidden. */
  takeOffMap(columnIds: readonly Id[]): Promise<boolean>;
  /** The same for one touchpoint of a column. */
  takeTouchpointOffMap(touchpointId: Id): Promise<boolean>;
  showAgain(touchpointIds: readonly Id[]): Promise<boolean>;
  /** `toId` is a column, of a sub-journey a map. */
  addLink(link: { kind: DrawnLink; fromId: Id; toId: Id }): Promise<boolean>;
  labelLink(link: Link, label: string): Promise<boolean>;
  removeLink(link: Link): Promise<boolean>;
}

export function newDrawingEdit({ db, typed, text, shown, act, typeAt, selection }: EditContext): DrawingEdit {
  const column = (id: Id) => shown().whole.columns.find((one) => one.id === id);
  const takeOff = async (title: string, ids: readonly Id[], several: number) => {
    const { map, touchpoints } = shown().rows;
    if (ids.length === 0) return false;
    const drawn = touchpoints.filter(({ id, walkthroughId }) => ids.includes(id) && walkthroughId === map.id);
    const values = { title, n: several };
    const one = several === 1;
    const told =
      drawn.length === 0
        ? text()(one ? 'map.hidden' : 'map.hidden.n', values)
        : drawn.length === ids.length
          ? text()(one ? 'map.trashed' : 'map.trashed.n', values)
          : text()('map.off.mixed');
    const label = text()(one ? 'map.did.off' : 'map.did.off.n', values);
    const done = await act(label, () => takeOffMap(db, map.id, ids), told);
    if (done) selection.clear();
    return done;
  };
  return {
    addStep: async (place) => {
      const { map } = shown().rows;
      const { whole } = shown();
      const id = db.platform.newId();
      const { changes, ...placed } = placeNew(whole, id, place);
      const beside = 'id' in place ? column(place.id) : whole.columns.findLast((one) => one.stageId === placed.stageId);
      const channel = beside?.touchpoints[0]?.channel ?? 'other';
      const step = { id, mapId: map.id, title: text()('map.step.new'), channel, ...placed };
      const done = await act(text()('map.did.step.add'), () => addDrawn(db, step, changes));
      if (done) typeAt(`${id}/title`);
      return done;
    },
    takeOffMap: (ids) => {
      const columns = shown().whole.columns.filter(({ id }) => ids.includes(id));
      const touchpoints = columns.flatMap((one) => one.touchpoints.map(({ id }) => id));
      return takeOff(columnTitle(columns, text()), touchpoints, columns.length);
    },
    takeTouchpointOffMap: (id) => {
      const touchpoint = shown().rows.touchpoints.find((one) => one.id === id);
      return takeOff(columnTitle(touchpoint ? [touchpoint] : [], text()), [id], 1);
    },
    showAgain: (ids) => {
      const changes = ids.map((targetId): OverrideChange => ({ targetId, field: 'hidden', value: undefined }));
      return act(text()('map.did.show-again'), () => setOverrides(db, shown().rows.map.id, changes));
    },
    addLink: async ({ kind, fromId, toId }) => {
      const { id: mapId, projectId } = shown().rows.map;
      const link: NewLink = { projectId, mapId, kind, fromId, toId, label: '' };
      return act(text()('map.did.link'), () => addLink(db, { ...link, id: db.platform.newId() }));
    },
    labelLink: ({ id }, words) => {
      const patch = { label: cutText(words, 500) };
      return act(text()('map.did.link.label'), () => typed['row.patch']({ table: 'links', id, patch }));
    },
    removeLink: ({ id }) =>
      act(text()('map.did.link.remove'), () => removing(db, 'links', id), text()('map.link.removed')),
  };
}
