// Place map: from rows to a placed grid; every screen and every export draws or reads this same model.
import { type Aggregate, aggregate, median } from './aggregate';
import type { Card } from './card';
import { Channel } from './channel';
import type { Finding } from './finding';
import type { Id } from './id';
import type { JourneyMap, Lane, Override } from './journey-map';
import { byOrder } from './order';
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
  /** `<target id>/<field>` of what reads differently from the run. */
  overridden: ReadonlySet<string>;
}

/**
 * Places a map, or of it what `channels` carry; `null` is all of them. Pure: equal rows give an equal grid.
 */
export function placeMap(source: MapSource, channels: ReadonlySet<Channel> | null = null): PlacedMap {
  const overrides: Overrides = new Map(source.overrides.map((row) => [`${row.targetId}/${row.field}`, row.value]));
  const touchpoints = source.touchpoints
    .map((touchpoint) => overrideTouchpoint(touchpoint, overrides))
    .filter(({ channel }) => channels === null || channels.has(channel));
  const findings = source.findings.map((finding) => ({
    ...finding,
    text: overrides.get(`${finding.id}/text`) ?? finding.text,
  }));
  const attached = {
    findings: byTouchpoint(findings),
    cards: byTouchpoint([...source.cards].sort(byOrder)),
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
  return { map: source.map, stages: placed, columns, lanes, overridden: new Set(overrides.keys()) };
}

type Overrides = ReadonlyMap<string, string | null>;

function overrideTouchpoint(touchpoint: Touchpoint, overrides: Overrides): Touchpoint {
  const read = <T>(field: Override['field'], own: T): T | string => overrides.get(`${touchpoint.id}/${field}`) ?? own;
  const stage = overrides.get(`${touchpoint.id}/stageId`);
  const step = overrides.get(`${touchpoint.id}/stepId`);
  return {
    ...touchpoint,
    stageId: stage === undefined ? touchpoint.stageId : stage,
    stepId: step === undefined ? touchpoint.stepId : step,
    order: read('order', touchpoint.order),
    title: read('title', touchpoint.title),
    channel: Channel.safeParse(overrides.get(`${touchpoint.id}/channel`)).data ?? touchpoint.channel,
    doing: read('doing', touchpoint.doing),
    thinking: read('thinking', touchpoint.thinking),
    feeling: read('feeling', touchpoint.feeling),
    expected: read('expected', touchpoint.expected),
  };
}

type PlacedStep = Step & { placedOrder: string | null };

/** A step's own order is that of the project; on this map it stands where its first touchpoint does, unless moved. */
function overrideStep(step: Step, overrides: Overrides): PlacedStep {
  const stage = overrides.get(`${step.id}/stageId`);
  return {
    ...step,
    stageId: stage === undefined ? step.stageId : stage,
    title: overrides.get(`${step.id}/title`) ?? step.title,
    placedOrder: overrides.get(`${step.id}/order`) ?? null,
  };
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
}

function placeColumn(group: Group, index: number, stageId: Id | null, attached: Attached): PlacedColumn {
  const times = group.touchpoints.flatMap((touchpoint) => touchpoint.time ?? []);
  const duration = median(times.map((time) => time.duration));
  return {
    id: group.id,
    index,
    stageId,
    order: group.order,
    title: group.title,
    touchpoints: group.touchpoints,
    findings: group.touchpoints.flatMap(({ id }) => attached.findings.get(id) ?? []),
    cards: group.touchpoints.flatMap(({ id }) => attached.cards.get(id) ?? []),
    emotion: aggregate(group.touchpoints.map((touchpoint) => touchpoint.emotion)),
    expectation: aggregate(group.touchpoints.map((touchpoint) => touchpoint.expectation)),
    time: duration === null ? null : { duration, measured: times.every((time) => time.source === 'measured') },
  };
}
