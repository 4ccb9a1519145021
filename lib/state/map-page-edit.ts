// Map page edits: what a person may do on a map; each is saved, noted on the undo list, and never changes a run.
import type { Database } from '@/lib/db/database';
import { type MapRows, setOverrides } from '@/lib/db/maps';
import { applyStageTemplate, type Reversible } from '@/lib/db/projects';
import { patchRow } from '@/lib/db/write';
import type { FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import { moveBy, moveToStage, type OverrideChange } from '@/lib/domain/move-column';
import type { PlacedColumn, PlacedMap } from '@/lib/domain/place-map';
import { cutText } from '@/lib/domain/row';
import { STAGE_TEMPLATES, type Stage, type StageTemplateId } from '@/lib/domain/stage';
import type { Request } from '@/lib/protocol/messages';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import type { TypedWrites } from './map-page-typed';
import { stageTexts } from './stage-texts';
import type { Toasts } from './toasts';
import type { UndoList } from './undo';

export type OverrideField = Request<'override.set'>['field'];

/** Each resolves to whether it was saved; a failure has been told to the person already. */
export interface MapEdit {
  setText(targetIds: readonly Id[], field: OverrideField, value: string): Promise<boolean>;
  takeBack(targetIds: readonly Id[], field: OverrideField): Promise<boolean>;
  /** What the run itself says; `undefined` where it is no longer known. */
  original(targetId: Id, field: OverrideField): string | undefined;
  addFinding(touchpointId: Id, kind: FindingKind, text: string): Promise<boolean>;
  changeStage(stage: Stage, patch: { name: string } | { goal: string }): Promise<boolean>;
  moveToStage(column: PlacedColumn, stageId: Id | null): Promise<boolean>;
  /** One column to the left (-1) or right (1), into the next stage at the edge of one. */
  moveBy(column: PlacedColumn, by: -1 | 1): Promise<boolean>;
  canMoveBy(column: PlacedColumn, by: -1 | 1): boolean;
  openEvidence(touchpointId: Id): void;
}

export interface MapPageEdit extends MapEdit {
  rename(name: string): Promise<boolean>;
  applyTemplate(template: StageTemplateId): Promise<boolean>;
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
  /** The map on screen; edits are only asked for while there is one. */
  shown: () => { rows: MapRows; placed: PlacedMap };
  openEvidence(touchpointId: Id): void;
}

export function newMapPageEdit({ db, typed, undo, toasts, text, shown, openEvidence }: EditPlaces): MapPageEdit {
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      const sentence = errorText(error, text());
      if (sentence) toasts.show(sentence, { tone: 'error' });
      return false;
    }
  };
  /** Does a thing and notes it. Said aloud where `told` is given, for as long as it is the last one. */
  const act = (label: string, action: () => Promise<Reversible>, told?: string) =>
    attempt(async () => {
      const { back, again } = await action();
      const step = { label, undo: back, redo: again };
      undo.push(step);
      if (told === undefined) return;
      const takeBack = () => void (undo.canUndo.value === step && attempt(undo.undo));
      toasts.show(told, { action: { label: text()('action.undo'), run: takeBack } });
      const toast = toasts.list.value.at(-1)?.id;
      const stop = undo.canUndo.subscribe((last) => {
        if (last === step) return;
        if (toast !== undefined) toasts.dismiss(toast);
        queueMicrotask(() => stop());
      });
    });
  /** One that is done again as it was done first. */
  const same = async (again: () => Promise<unknown>, back: () => Promise<unknown>): Promise<Reversible> => {
    const [first, second] = [async () => void (await again()), async () => void (await back())];
    await first();
    return { back: second, again: first };
  };
  const override = (label: string, changes: readonly OverrideChange[], told?: string) => {
    const mapId = shown().rows.map.id;
    let back: (() => Promise<void>) | undefined;
    const set = async () => {
      back = await setOverrides(db, mapId, changes);
    };
    return act(label, () => same(set, async () => back?.()), told);
  };
  /** Typed text over a plain row; `before` is what it read. */
  const patch = (label: string, table: 'maps' | 'stages', id: Id, change: object, before: object) =>
    act(label, () =>
      same(
        () => typed['row.patch']({ table, id, patch: change }),
        () => typed['row.patch']({ table, id, patch: before }),
      ),
    );

  return {
    openEvidence,
    setText(targetIds, field, value) {
      const { map, overrides } = shown().rows;
      const before = targetIds.map((targetId): OverrideChange => {
        const old = overrides.find((row) => row.targetId === targetId && row.field === field);
        return { targetId, field, value: old?.value };
      });
      const words = cutText(value, field === 'title' ? 500 : 10_000);
      const request = { mapId: map.id, targetIds: [...targetIds], field, value: words };
      return act(text()('map.did.text'), () =>
        same(
          () => typed['override.set'](request),
          () => setOverrides(db, map.id, before),
        ),
      );
    },
    takeBack: (targetIds, field) =>
      override(
        text()('map.did.take-back'),
        targetIds.map((targetId) => ({ targetId, field, value: undefined })),
      ),
    original(targetId, field) {
      const { touchpoints, findings, steps } = shown().rows;
      const own = [...touchpoints, ...findings, ...steps].find((row) => row.id === targetId);
      const value = own && (own as unknown as Record<string, unknown>)[field];
      if (field === 'channel' && own && 'channel' in own) return text()(`channel.${own.channel}`);
      return typeof value === 'string' ? value : undefined;
    },
    addFinding: (touchpointId, kind, words) =>
      act(text()('map.did.finding', { kind: text()(`finding.${kind}`) }), async () => {
        const id = db.platform.newId();
        await typed['finding.add']({ id, touchpointId, kind, text: cutText(words, 10_000) });
        const trash = async (deletedAt: number | null) => void (await patchRow(db, 'findings', id, { deletedAt }));
        return { back: () => trash(db.platform.now()), again: () => trash(null) };
      }),
    changeStage: (stage, change) => {
      const before = 'name' in change ? { name: stage.name } : { goal: stage.goal };
      return patch(text()('map.did.stage'), 'stages', stage.id, change, before);
    },
    moveToStage: (column, stageId) => {
      const stage = shown().placed.stages.find((placed) => placed.stage?.id === stageId)?.stage;
      const title = column.title || text()('untitled');
      const told = text()('map.moved', { title, stage: stage?.name ?? text()('map.stage.none') });
      return override(text()('map.did.move', { title }), moveToStage(column, stageId), told);
    },
    moveBy: async (column, by) => {
      const changes = moveBy(shown().placed, column, by);
      if (!changes) return false;
      const title = column.title || text()('untitled');
      return override(text()('map.did.move', { title }), changes, text()('map.moved.within', { title }));
    },
    canMoveBy: (column, by) => moveBy(shown().placed, column, by) !== null,
    rename: (name) => {
      const { map } = shown().rows;
      return patch(text()('map.did.name'), 'maps', map.id, { name: cutText(name, 500) }, { name: map.name });
    },
    applyTemplate: (template) => {
      const { projectId } = shown().rows.map;
      const texts = stageTexts(STAGE_TEMPLATES[template], text());
      const told = text()('map.template.done', { template: text()(`template.${template}`) });
      return act(text()('map.did.template'), () => applyStageTemplate(db, projectId, texts), told);
    },
    undo: () => attempt(undo.undo),
    redo: () => attempt(undo.redo),
  };
}
