// Place map: from rows to a placed grid; every screen and every export draws or reads this same model.
import type { Attachment } from './attachment';
import type { Brief } from './brief';
import type { Card } from './card';
import { type ColumnRating, columnRating, isToFixFirst } from './column-rating';
import { type ColumnScore, newColumnScorer } from './column-score';
import { type ColumnTime, columnTime } from './column-time';
import type { Finding } from './finding';
import type { Id } from './id';
import { type JourneyMap, type MapFilter, NO_FILTER, type Override } from './journey-map';
import type { Lane } from './lane';
import type { Link } from './link';
import { runsShown, showsTouchpoint } from './map-filter';
import { linesOf, type MapLines } from './map-lines';
import { byOrder } from './order';
import type { RatedField } from './override-rating';
import type { Persona } from './persona';
import { type DecisionRows, type Decisions, NO_DECISIONS, withDecisions } from './place-decisions';
import { type PlacedLink, placeLinks } from './place-links';
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
import type { Walkthrough } from './walkthrough';

export interface MapSource extends DecisionRows {
  map: JourneyMap;
  /** In the order in which the map names them. */
  walkthroughs: readonly Walkthrough[];
  personas: readonly Persona[];
  briefs: readonly Brief[];
  stages: readonly Stage[];
  steps: readonly Step[];
  /** In the order of their runs. */
  touchpoints: readonly Touchpoint[];
  findings: readonly Finding[];
  lanes: readonly Lane[];
  cards: readonly Card[];
  overrides: readonly Override[];
  /** The files of touchpoints without a picture. */
  attachments: readonly Attachment[];
  links: readonly Link[];
  /** What sub-journeys lead to. */
  linkedMaps: readonly Pick<JourneyMap, 'id' | 'name'>[];
}

/** One step of the map: a step of the project with the touchpoints on it, or a single touchpoint without a step. */
export interface PlacedColumn extends Decisions {
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
  emotion: ColumnRating | null;
  expectation: ColumnRating | null;
  engagement: ColumnRating | null;
  /** The emotion of each line that the map draws, in their order. */
  lines: readonly (ColumnRating | null)[];
  /** Gripped, and feeling bad. */
  fixFirst: boolean;
  /** On the checklists of the runs; `null` where nothing is answered here. */
  score: ColumnScore | null;
  time: ColumnTime | null;
}

export interface PlacedStage {
  /** `null`: touchpoints that belong to no stage. */
  stage: Stage | null;
  /** Index of its first column; a stage without touchpoints has `count` 0 and is still shown. */
  first: number;
  count: number;
  /** All that stands in a collapsed stage, as one; `null` in one that is open. */
  folded: PlacedColumn | null;
}

export interface PlacedMap {
  map: JourneyMap;
  stages: readonly PlacedStage[];
  columns: readonly PlacedColumn[];
  /** Visible lanes, top to bottom. */
  lanes: readonly Lane[];
  /** What the emotion curve is split into; none where it is one over all. */
  lines: MapLines;
  /** What connects columns besides their order, drawn by hand or read off the runs. */
  links: readonly PlacedLink[];
}

/**
 * Places a map, or of it what the filter lets through. Pure: equal rows give an equal grid.
 */
export function placeMap(source: MapSource, filter: MapFilter = NO_FILTER): PlacedMap {
  const { walkthroughs, personas } = source;
  const overrides = readOverrides(source.overrides);
  const touchpoints = source.touchpoints
    .filter(({ id }) => !isHidden(overrides, id))
    .map((touchpoint) => overrideTouchpoint(touchpoint, overrides, source.map.kind))
    .filter(showsTouchpoint(filter, walkthroughs, personas));
  const lines = linesOf(source.map.curves, walkthroughs, runsShown(filter, walkthroughs, personas), personas);
  const attached = {
    findings: byTouchpoint(
      source.findings
        .filter(({ id }) => !isHidden(overrides, id))
        .map((finding) => overrideFinding(finding, overrides)),
    ),
    cards: byTouchpoint([...source.cards].sort(byOrder)),
    overrides,
    score: newColumnScorer(source),
    isGuess: guessOf(source.map, overrides),
    lines: lines.drawn.map(({ runIds }) => new Set(runIds)),
    mapId: source.map.id,
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
    const [first, count] = [columns.length, inStage.length];
    for (const group of inStage) columns.push(placeColumn(group, columns.length, stage?.id ?? null, attached));
    const collapsed = stage !== null && count > 0 && source.map.collapsedStageIds.includes(stage.id);
    const folded = collapsed ? placeColumn(foldGroups(stage, inStage), first, stage.id, attached) : null;
    placed.push({ stage, first, count, folded });
  }
  const lanes = source.lanes.filter((lane) => !lane.hidden).sort(byOrder);
  const links = placeLinks(columns, source);
  return { map: source.map, stages: placed, columns: withDecisions(columns, source), lanes, lines, links };
}

/** Everything of a stage in one group, which stands for it. */
function foldGroups({ id, name }: Stage, groups: readonly Group[]): Group {
  const touchpoints = groups.flatMap((group) => group.touchpoints);
  return { id, title: name, stageId: id, order: groups[0]?.order ?? '', touchpoints };
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
  mapId: Id;
  findings: ReadonlyMap<Id, readonly Finding[]>;
  cards: ReadonlyMap<Id, readonly Card[]>;
  overrides: Overrides;
  score: ReturnType<typeof newColumnScorer>;
  isGuess: (touchpoint: Touchpoint, field: RatedField) => boolean;
  /** The runs of each line. */
  lines: readonly ReadonlySet<Id>[];
}

/** A rating that the map itself says of what was met is a guess, too, such as one of the future. */
function guessOf({ kind }: JourneyMap, overrides: Overrides): Attached['isGuess'] {
  return ({ id, evidence }, field) =>
    evidence === 'assumed' || (kind === 'future' && overrides.get(id)?.has(field) === true);
}

function placeColumn(group: Group, index: number, stageId: Id | null, attached: Attached): PlacedColumn {
  const { touchpoints } = group;
  const findings = touchpoints.flatMap(({ id }) => attached.findings.get(id) ?? []);
  const own = [...touchpoints, ...findings];
  // Of what was drawn on the map no run says anything else.
  const drawn = new Set(own.filter(({ walkthroughId }) => walkthroughId === attached.mapId).map(({ id }) => id));
  const targets = new Set([group.id, ...own.map(({ id }) => id)].filter((id) => !drawn.has(id)));
  const rate = (field: RatedField, of: readonly Touchpoint[] = touchpoints) =>
    columnRating(of, field, (touchpoint) => attached.isGuess(touchpoint, field));
  const [emotion, engagement] = [rate('emotion'), rate('engagement')];
  return {
    ...NO_DECISIONS,
    id: group.id,
    index,
    stageId,
    order: group.order,
    title: group.title,
    touchpoints,
    findings,
    cards: touchpoints.flatMap(({ id }) => attached.cards.get(id) ?? []),
    edited: editedFields(attached.overrides, targets),
    emotion,
    expectation: rate('expectation'),
    engagement,
    lines: attached.lines.map((runs) =>
      rate(
        'emotion',
        touchpoints.filter(({ walkthroughId }) => runs.has(walkthroughId)),
      ),
    ),
    fixFirst: isToFixFirst(engagement, emotion),
    score: attached.score(touchpoints),
    time: columnTime(touchpoints),
  };
}
