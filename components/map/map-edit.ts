// Map edit: what a person may do on a map; without it the grid is drawn read-only, as in an export.
import type { FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import type { Override } from '@/lib/domain/journey-map';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { Stage } from '@/lib/domain/stage';

export type OverrideField = Override['field'];

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
