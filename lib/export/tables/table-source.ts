// Table source: what all sheets are read from, numbered and looked up once.
import type { Id } from '@/lib/domain/id';
import { byOrder } from '@/lib/domain/order';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { Project } from '@/lib/domain/project';
import { type RunResult, resultOfRun } from '@/lib/domain/run-result';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { ExportSource } from '../contract';
import { type Evidence, listEvidence } from '../evidence';

type Read = Pick<ExportSource, 'map' | 'mapRows' | 't' | 'language' | 'made'>;

export interface TableSource extends Read {
  /** Every touchpoint of the map with its number. */
  evidence: readonly Evidence[];
  /** By touchpoint; what is hidden on the map is not there. */
  evidenceOf: ReadonlyMap<Id, Evidence>;
  /** By the id of an objective of the project. */
  objectives: ReadonlyMap<Id, string>;
  /** What came of each run, in the order of the map. */
  results: readonly RunResult[];
}

export function newTableSource(source: Read, projects: readonly Pick<Project, 'objectives'>[]): TableSource {
  const { map, mapRows, t, language, made } = source;
  const evidence = listEvidence(source);
  return {
    map,
    mapRows,
    t,
    language,
    made,
    evidence,
    evidenceOf: new Map(evidence.map((one) => [one.touchpoint.id, one])),
    objectives: new Map(projects.flatMap(({ objectives }) => objectives.map(({ id, text }) => [id, text] as const))),
    results: resultsOf(mapRows),
  };
}

function resultsOf({ walkthroughs, briefs, personas, touchpoints, attachments }: Read['mapRows']): RunResult[] {
  const withFiles = new Set(attachments.map(({ touchpointId }) => touchpointId));
  return walkthroughs.map((run) => {
    const brief = briefs.find(({ id }) => id === run.briefId) ?? null;
    const persona = personas.find(({ id }) => id === run.personaId) ?? null;
    const own = touchpoints.filter(({ walkthroughId }) => walkthroughId === run.id).sort(byOrder);
    return resultOfRun(run, { brief, persona }, own, withFiles);
  });
}

/** What several texts look like in one cell. */
export const joined = (texts: readonly (string | null | undefined | false)[]): string =>
  texts.filter((text) => text).join(' | ');

/** The name of the stage of a column; empty for one in no stage. */
export function stageName({ mapRows }: TableSource, column: Pick<PlacedColumn, 'stageId'>): string {
  return mapRows.stages.find(({ id }) => id === column.stageId)?.name ?? '';
}

/** An instant as its run's clock had it. */
export const onClockOf = (at: number | null | undefined, run: Pick<Walkthrough, 'zone'> | undefined) =>
  at === null || at === undefined ? null : { at, zone: run?.zone };
