// Map page edits: what a person may do on a map; each is saved, noted on the undo list, and never changes a run.
import { type Signal, signal } from '@preact/signals';
import type { Database } from '@/lib/db/database';
import { type MapRows, setOverrides } from '@/lib/db/maps';
import { cutText } from '@/lib/domain/cut-text';
import type { FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import type { RatedField } from '@/lib/domain/override-rating';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { Request } from '@/lib/protocol/messages';
import type { Text } from '@/lib/text/text';
import { type Doing, newDoing } from './doing';
import { type AboutEdit, newAboutEdit } from './map-page-about';
import { type ColumnEdit, newColumnEdit } from './map-page-columns';
import { type DecisionEdit, newDecisionEdit } from './map-page-decisions';
import { type DrawingEdit, newDrawingEdit } from './map-page-drawing';
import { type LaneEdit, newLaneEdit } from './map-page-lanes';
import { newRunEdit, type RunEdit } from './map-page-runs';
import { newStageEdit, type StageEdit } from './map-page-stages';
import { newStatusEdit, type StatusEdit } from './map-page-status';
import type { ColumnSelection } from './map-selection';
import type { Toasts } from './toasts';
import type { TypedWrites } from './typed-writes';
import type { UndoList } from './undo';

export type OverrideField = Request<'override.set'>['field'];

/** Each resolves to whether it was saved; a failure has been told to the person already. */
export interface MapEdit
  extends ColumnEdit,
    StageEdit,
    LaneEdit,
    RunEdit,
    StatusEdit,
    DrawingEdit,
    DecisionEdit,
    AboutEdit {
  setText(targetIds: readonly Id[], field: OverrideField, value: string): Promise<boolean>;
  takeBack(targetIds: readonly Id[], field: OverrideField): Promise<boolean>;
  /** Only where nobody felt it (`mayRate`). `null`: not rated; `undefined` takes the map's own rating back. */
  rate(ids: readonly Id[], field: RatedField, value: number | null | undefined): Promise<boolean>;
  /** What the run itself says; `undefined` where it is no longer known. */
  original(targetId: Id, field: OverrideField): string | undefined;
  addFinding(touchpointId: Id, kind: FindingKind, text: string): Promise<boolean>;
  openEvidence(touchpointId: Id): void;
  /** The focus key of a name that was just made and waits to be typed over. */
  readonly fresh: Signal<string | null>;
  readonly selection: ColumnSelection;
  /** The question that is open about columns: where they go, or what one leads to. */
  readonly asked: Signal<{ what: 'move' | 'link'; columnIds: readonly Id[] } | null>;
}

export interface MapPageEdit extends MapEdit {
  /** Does anything else to the map that can be taken back. */
  act: Doing['act'];
  rename(name: string): Promise<boolean>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

export interface EditPlaces {
  db: Database;
  /** Who writes what is typed. */
  typed: TypedWrites;
  undo: UndoList;
  toasts: Toasts;
  text: () => Text;
  /** The whole map, and what of it is on screen; edits are only asked for while there is one. */
  shown: () => { rows: MapRows; whole: PlacedMap; placed: PlacedMap };
  openEvidence(touchpointId: Id): void;
  selection: ColumnSelection;
}

/** What each part of the edits needs. */
export interface EditContext extends Pick<EditPlaces, 'db' | 'typed' | 'text' | 'shown' | 'selection'> {
  act: Doing['act'];
  /** Asks the screen to begin typing at this focus key. */
  typeAt(focusKey: string): void;
}

export function newMapPageEdit(places: EditPlaces): MapPageEdit {
  const { db, typed, undo, toasts, text, shown, openEvidence, selection } = places;
  const doing = newDoing({ db, undo, toasts, text });
  const { act } = doing;
  const fresh = signal<string | null>(null);
  const typeAt = (focusKey: string) => {
    fresh.value = focusKey;
  };
  const context: EditContext = { db, typed, text, shown, selection, act, typeAt };
  return {
    ...newColumnEdit(context),
    ...newStageEdit(context),
    ...newLaneEdit(context),
    ...newRunEdit(context),
    ...newStatusEdit(context),
    ...newAboutEdit(context),
    rate: (ids, field, value) =>
      act(text()('map.did.rate'), () =>
        setOverrides(
          db,
          shown().rows.map.id,
          ids.map((targetId) => ({ targetId, field, value: typeof value === 'number' ? String(value) : value })),
        ),
      ),
    ...newDrawingEdit(context),
    ...newDecisionEdit(context),
    openEvidence,
    fresh,
    selection,
    asked: signal(null),
    setText(targetIds, field, value) {
      const words = cutText(value, field === 'title' ? 500 : 10_000);
      const request = { mapId: shown().rows.map.id, targetIds: [...targetIds], field, value: words };
      return act(text()('map.did.text'), () => typed['override.set'](request));
    },
    takeBack: (targetIds, field) =>
      act(text()('map.did.take-back'), () =>
        setOverrides(
          db,
          shown().rows.map.id,
          targetIds.map((targetId) => ({ targetId, field, value: undefined })),
        ),
      ),
    original(targetId, field) {
      const { touchpoints, findings, steps } = shown().rows;
      const own = [...touchpoints, ...findings, ...steps].find((row) => row.id === targetId);
      const value = own && (own as unknown as Record<string, unknown>)[field];
      if (field === 'channel' && own && 'channel' in own) return text()(`channel.${own.channel}`);
      return typeof value === 'string' ? value : undefined;
    },
    addFinding: (touchpointId, kind, words) => {
      const finding = { id: db.platform.newId(), touchpointId, kind, text: cutText(words, 10_000) };
      return act(text()('map.did.finding', { kind: text()(`finding.${kind}`) }), () => typed['finding.add'](finding));
    },
    rename: (name) => {
      const request = { table: 'maps' as const, id: shown().rows.map.id, patch: { name: cutText(name, 500) } };
      return act(text()('map.did.name'), () => typed['row.patch'](request));
    },
    act,
    undo: doing.undo,
    redo: doing.redo,
  };
}
