// Paper plan: the chapters of a printed map, and the blocks that each of them is made of.
import { type Aggregate, aggregate } from '@/lib/domain/aggregate';
import type { PaperChoice, Sheet } from '@/lib/domain/paper';
import type { PlacedColumn, PlacedStage } from '@/lib/domain/place-map';
import type { ExportSource } from '../contract';
import type { Evidence } from '../evidence';
import { type MapStrip, stripsOf } from './map-strips';

/** A stage in figures. */
export interface StageFacts {
  placed: PlacedStage;
  columns: readonly PlacedColumn[];
  /** 1 for the first. */
  number: number;
  name: string;
  touchpoints: number;
  pains: number;
  /** Of what was met: what is assumed is in no mean. */
  emotion: Aggregate | null;
}

export type Chapter = { title: string /** How many blocks it has. */; blocks: number } & (
  | { kind: 'cover' }
  | { kind: 'stage'; facts: StageFacts; strips: readonly MapStrip[] }
  | { kind: 'evidence'; facts: StageFacts; evidence: readonly Evidence[] }
  | { kind: 'decisions' }
);

export interface PaperPlan {
  stages: readonly StageFacts[];
  chapters: readonly Chapter[];
  /** Blocks of all chapters. */
  blocks: number;
}

export function planPaper(
  source: ExportSource,
  evidence: readonly Evidence[],
  { parts }: Pick<PaperChoice, 'parts'>,
  sheet: Sheet,
): PaperPlan {
  const { t, map } = source;
  const stages = map.stages.map((placed, i) => factsOf(source, placed, i + 1));
  const chapters: Chapter[] = [{ kind: 'cover', title: t('report.summary'), blocks: 1 }];
  if (parts.includes('map')) {
    for (const facts of stages) {
      const strips = stripsOf(map, facts.placed, Math.floor(sheet.room.width / sheet.scale));
      if (strips.length === 0) continue;
      chapters.push({ kind: 'stage', title: facts.name, facts, strips, blocks: strips.length });
    }
  }
  if (parts.includes('evidence')) {
    for (const facts of stages) {
      const own = new Set(facts.columns);
      const inStage = evidence.filter(({ column }) => own.has(column));
      const title = t('print.evidence-of', { stage: facts.name });
      if (inStage.length > 0)
        chapters.push({ kind: 'evidence', title, facts, evidence: inStage, blocks: inStage.length });
    }
  }
  if (parts.includes('decisions') && decides(source)) {
    chapters.push({ kind: 'decisions', title: t('print.part.decisions'), blocks: 1 });
  }
  return { stages, chapters, blocks: chapters.reduce((sum, { blocks }) => sum + blocks, 0) };
}

/** Whether anything was decided that could be printed. */
function decides({ mapRows }: ExportSource): boolean {
  return mapRows.opportunities.length + mapRows.actions.length + mapRows.metrics.length > 0;
}

function factsOf({ map, t }: ExportSource, placed: PlacedStage, number: number): StageFacts {
  const columns = map.columns.slice(placed.first, placed.first + placed.count);
  const touchpoints = columns.flatMap((column) => column.touchpoints);
  const met = touchpoints.filter(({ evidence }) => evidence !== 'assumed');
  return {
    placed,
    columns,
    number,
    name: placed.stage ? placed.stage.name || t('untitled') : t('map.stage.none'),
    touchpoints: touchpoints.length,
    pains: columns.flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'pain')).length,
    emotion: aggregate(met.map(({ emotion }) => emotion)),
  };
}
