// Recorded edit: stands in for the map's edits and writes down what was asked of it.
import { signal } from '@preact/signals';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { newColumnSelection } from '@/lib/state/map-selection';
import { idOf } from '@/tests/support/rows';

/** `placed` is the map on screen, for what selects its columns. */
export function recordedEdit(placed = signal<PlacedMap | undefined>(undefined)): { edit: MapEdit; calls: unknown[][] } {
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
    canMoveBy: ([columnId], by) => columnId !== idOf('tp', 1) || by === 1,
    join: note('join'),
    takeOff: note('takeOff'),
    mergeStage: note('mergeStage'),
    splitStage: note('splitStage'),
    collapse: (stage, collapsed) => note('collapse')(stage.id, collapsed),
    addStep: note('addStep'),
    takeOffMap: note('takeOffMap'),
    takeTouchpointOffMap: note('takeTouchpointOffMap'),
    showAgain: note('showAgain'),
    addLink: note('addLink'),
    labelLink: (link, label) => note('labelLink')(link.id, label),
    removeLink: (link) => note('removeLink')(link.id),
    selection: newColumnSelection(placed),
    asked: signal(null),
    addLane: note('addLane'),
    addLaneOf: note('addLaneOf'),
    renameLane: (lane, title) => note('renameLane')(lane.id, title),
    moveLane: note('moveLane'),
    changeLane: (lane, change) => note('changeLane')(lane.id, change),
    addCard: note('addCard'),
    setCard: (card, text) => note('setCard')(card.id, text),
    splitCurve: note('splitCurve'),
    chooseRuns: note('chooseRuns'),
    opportunities: () => [],
    addDecision: (what, column, text) => note('addDecision')(what, column.id, text),
    setOpportunity: (opportunity, text) => note('setOpportunity')(opportunity.id, text),
    growOpportunity: note('growOpportunity'),
    addToOpportunity: (opportunity, ids) => note('addToOpportunity')(opportunity.id, ids),
    setFigure: (metric, typed) => note('setFigure')(metric.id, typed),
    say: note('say'),
    chooseActor: note('chooseActor'),
    changeKind: note('changeKind'),
    rate: note('rate'),
    mark: note('mark'),
    askWho: async (ids) => void calls.push(['askWho', ids]),
    validating: signal(null),
    validate: note('validate'),
    settleMatches: note('settleMatches'),
    fresh: signal<string | null>(null),
    original: () => 'as it was on the walk',
    openEvidence: (id) => void calls.push(['openEvidence', id]),
  };
  return { edit, calls };
}
