// Recorded edit: stands in for the map's edits and writes down what was asked of it.
import { signal } from '@preact/signals';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { idOf } from '@/tests/support/rows';

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
    addStage: note('addStage'),
    moveStage: note('moveStage'),
    removeStage: note('removeStage'),
    applyTemplate: note('applyTemplate'),
    moveToStage: note('moveToStage'),
    moveBeside: note('moveBeside'),
    moveBy: note('moveBy'),
    canMoveBy: (columnId, by) => columnId !== idOf('tp', 1) || by === 1,
    join: note('join'),
    takeOff: note('takeOff'),
    addLane: note('addLane'),
    addLaneOf: note('addLaneOf'),
    renameLane: (lane, title) => note('renameLane')(lane.id, title),
    moveLane: note('moveLane'),
    changeLane: (lane, change) => note('changeLane')(lane.id, change),
    addCard: note('addCard'),
    setCard: (card, text) => note('setCard')(card.id, text),
    splitCurve: note('splitCurve'),
    chooseRuns: note('chooseRuns'),
    mark: note('mark'),
    askWho: async (ids) => void calls.push(['askWho', ids]),
    validating: signal(null),
    validate: note('validate'),
    fresh: signal<string | null>(null),
    original: () => 'as it was on the walk',
    openEvidence: (id) => void calls.push(['openEvidence', id]),
  };
  return { edit, calls };
}
