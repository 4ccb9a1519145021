// Recorded edit: stands in for the map's edits and writes down what was asked of it.
import type { MapEdit } from '@/lib/state/map-page-edit';

export function recordedEdit(): { edit: MapEdit; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
      return true;
    };
  const edit: MapEdit = {
    setText: note('setText'),
    takeBack: note('takeBack'),
    addFinding: note('addFinding'),
    changeStage: (stage, patch) => note('changeStage')(stage.id, patch),
    moveToStage: (column, stageId) => note('moveToStage')(column.id, stageId),
    moveBy: (column, by) => note('moveBy')(column.id, by),
    canMoveBy: (column, by) => column.index > 0 || by === 1,
    original: () => 'as it was on the walk',
    openEvidence: (id) => void calls.push(['openEvidence', id]),
  };
  return { edit, calls };
}
