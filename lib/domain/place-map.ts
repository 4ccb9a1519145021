// Place map: from rows to a placed grid; every screen and every export draws or reads this same model.
import { type Aggregate, aggregate, median } from './aggregate';
import type { Card } from './card';
import type { Channel } from './channel';
import type { Finding } from './finding';
import type { Id } from './id';
import type { JourneyMap, Override } from './journey-map';
import type { Lane } from './lane';
import { byOrder } from './order';
import {
  editedFields,
  isHidden,
  type Overrides,
  overrideFinding,
  overrideStep,
  overrideTouchpoint,
  type PlacedStep,
  readOverrides,
} from './read-overrides';
import type { Stage, Step } from './stage';
import type { Touchpoint } from './touchpoint';

export interface MapSource {
  map: JourneyMap;
  stages: readonly Stage[];
  steps: readonly Step[];
  /** In the order of their runs. */
  touchpoints: readonly Touchpoint[];
  findings: readonly Finding[];
  lanes: readonly Lane[];
  cards: readonly Card[];
  overrides: readonly Override[];
}

/** One step of the map: a step of the project with the touchpoints on it, or a single touchpoint without a step. */
export interface PlacedColumn {
  /** Id of the step, or of the touchpoint that stands alone. */
  id: Id;
  index: number;
  stageId: Id | null;
  /** Where it stands among the columns of its stage. */
  order: string;
  title: string;
  /** Never empty; overrides are applied. */
  touchpoints: readonly Touchpoint[];
  findings: readonly Finding[];
  /** Of all own lanes of the map, in order. */
  cards: readonly Card[];
  /** `<target id>/<field>` of what of this column reads differently from the run. */
  edited: readonly string[];
  emotion: Aggregate | null;
  expectation: Aggregate | null;
  /** Median of the times spent, ms, and whether all of them were measured. */
  time: { duration: number; measured: boolean } | null;
}

export interface PlacedStage {
  /** `null`: touchpoints that belong to no stage. */
  stage: Stage | null;
  /** Index of its first column; a stage without touchpoints has `count` 0 and is still shown. */
  first: number;
  count: number;
}

export interface PlacedMap {
  map: JourneyMap;
  stages: readonly PlacedStage[];
  columns: readonly PlacedColumn[];
  /** Visible lanes, top to bottom. */
  lanes: readonly Lane[];
}

/**
 * Places a map, or of it what `channels` carry; `null` is all of them. Pure: equal rows give an equal grid.
 */
export function placeMap(source: MapSource, channels: ReadonlySet<Channel> | null = null): PlacedMap {
  const overrides = readOverrides(source.overrides);
  const touchpoints = source.touchpoints
    .filter(({ id }) => !isHidden(overrides, id))
    .map((touchpoint) => overrideTouchpoint(touchpoint, overrides, source.map.kind))
    .filter(({ channel }) => channels === null || channels.has(channel));
  const attached = {
    findings: byTouchpoint(
      source.findings
        .filter(({ id }) => !isHidden(overrides, id))
        .map((finding) => overrideFinding(finding, overrides)),
    ),
    cards: byTouchpoint([...source.cards].sort(byOrder)),
    overrides,
  };
  const stages = [...source.stages].sort(byOrder);
  const known = new Set(stages.map((stage) => stage.id));
  const steps = source.steps.map((step) => overrideStep(step, overrides));
  const groups = groupByStep(touchpoints, steps);
  const columns: PlacedColumn[] = [];
  const placed: PlacedStage[] = [];
  for (const stage of [...stages, null]) {
    const inStage = groups.filter(
      (group) => (group.stageId !== null && known.has(group.stageId) ? group.stageId : null) === (stage?.id ?? null),
    );
    if (stage === null && inStage.length === 0) continue;
    placed.push({ stage, first: columns.length, count: inStage.length });
    for (const group of inStage) columns.push(placeColumn(group, columns.length, stage?.id ?? null, attached));
  }
  const lanes = source.lanes.filter((lane) => !lane.hidden).sort(byOrder);
  return { map: source.map, stages: placed, columns, lanes };
}

interface Group {
  id: Id;
  title: string;
  stageId: Id | null;
  order: string;
  touchpoints: Touchpoint[];
}

/** Touchpoints on one step share a group; the others stand alone. Groups come in their order on this map. */
function groupByStep(touchpoints: readonly Touchpoint[], steps: readonly PlacedStep[]): Group[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const groups = new Map<Id, Group>();
  for (const touchpoint of [...touchpoints].sort(byOrder)) {
    const step = touchpoint.stepId === null ? undefined : byId.get(touchpoint.stepId);
    const { id, title, stageId } = step ?? touchpoint;
    const group = groups.get(id);
    if (group) group.touchpoints.push(touchpoint);
    else
      groups.set(id, { id, title, stageId, order: step?.placedOrder ?? touchpoint.order, touchpoints: [touchpoint] });
  }
  // The sort is stable, so that equal orders keep the order of their first touchpoints.
  return [...groups.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

function byTouchpoint<T extends { touchpointId: Id }>(rows: readonly T[]): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const group = groups.get(row.touchpointId);
    if (group) group.push(row);
    else groups.set(row.touchpointId, [row]);
  }
  return groups;
}

interface Attached {
  findings: ReadonlyMap<Id, readonly Finding[]>;
  cards: ReadonlyMap<Id, readonly Card[]>;
  overrides: Overrides;
}

function placeColumn(group: Group, index: number, stageId: Id | null, attached: Attached): PlacedColumn {
  const times = group.touchpoints.flatMap((touchpoint) => touchpoint.time ?? []);
  const duration = median(times.map((time) => time.duration));
  const findings = group.touchpoints.flatMap(({ id }) => attached.findings.get(id) ?? []);
  const targets = new Set([group.id, ...[...group.touchpoints, ...findings].map(({ id }) => id)]);
  return {
    id: group.id,
    index,
    stageId,
    order: group.order,
    title: group.title,
    touchpoints: group.touchpoints,
    findings,
    cards: group.touchpoints.flatMap(({ id }) => attached.cards.get(id) ?? []),
    edited: editedFields(attached.overrides, targets),
    emotion: aggregate(group.touchpoints.map((touchpoint) => touchpoint.emotion)),
    expectation: aggregate(group.touchpoints.map((touchpoint) => touchpoint.expectation)),
    time: duration === null ? null : { duration, measured: times.every((time) => time.source === 'measured') },
  };
}
