// Plan deck: which slides a journey becomes, in which order and under which sections; the drawing comes later.
import type { PlacedColumn, PlacedStage } from '@/lib/domain/place-map';
import type { Breather } from '../breather';
import type { ExportSource } from '../contract';
import { type Evidence, listEvidence } from '../evidence';
import { type Summary, summarize } from '../html/summary-model';
import { chooseEvidence } from './choose-evidence';
import type { Section } from './deck-frame';
import { type DecisionRow, planDecisions } from './plan-decisions';
import { type MapPlan, planMap } from './plan-map';
import { planStage, type StageRow } from './plan-stage';

/** Stages side by side on one slide at most. */
const MOST_STAGES = 7;

export type SlidePlan = { title: string } & (
  | { kind: 'cover' }
  | { kind: 'glance'; stages: readonly PlacedStage[]; columns: readonly PlacedColumn[] }
  | { kind: 'map'; map: MapPlan }
  | { kind: 'stage'; stage: PlacedStage; rows: readonly StageRow[]; first: boolean }
  /** `picture` counts the parts of a page too tall for one. */
  | { kind: 'evidence'; one: Evidence; picture: number }
  | { kind: 'decisions'; rows: readonly DecisionRow[] }
  | { kind: 'legend' }
);

export interface Deck {
  summary: Summary;
  evidence: readonly Evidence[];
  /** Those that have a slide of their own. */
  shown: readonly Evidence[];
  slides: readonly SlidePlan[];
  sections: readonly Section[];
  /** Number of the slide, from 1, of a touchpoint's evidence by its number, and of a stage by the index of its first column. */
  slideOfEvidence: ReadonlyMap<number, number>;
  slideOfStage: ReadonlyMap<PlacedStage, number>;
}

/** Equal sources give equal decks. */
export async function planDeck(source: ExportSource, breathe: Breather): Promise<Deck> {
  const { t, map } = source;
  const evidence = listEvidence(source);
  const shown = chooseEvidence(evidence);
  const stages: SlidePlan[] = [];
  for (const stage of map.stages) stages.push(...(await stageSlides(stage, evidence, source, breathe)));
  const parts: { name: string; slides: SlidePlan[] }[] = [
    { name: t('slide.section.overview'), slides: [{ kind: 'cover', title: map.map.name }, ...glances(source)] },
    {
      name: t('report.map'),
      slides: paged(await planMap(source, breathe), t('slide.map'), source, (page) => ({ kind: 'map', map: page })),
    },
    { name: t('slide.section.stages'), slides: stages },
    { name: t('report.evidence'), slides: shown.flatMap((one) => evidenceSlides(one, source)) },
    {
      name: t('map.lane.opportunity'),
      slides: paged(planDecisions(source), t('slide.decisions'), source, (rows) => ({ kind: 'decisions', rows })),
    },
    { name: t('slide.legend'), slides: [{ kind: 'legend', title: t('slide.legend') }] },
  ];
  const slides = parts.flatMap((part) => part.slides);
  const slideOfEvidence = new Map<number, number>();
  const slideOfStage = new Map<PlacedStage, number>();
  slides.forEach((slide, i) => {
    if (slide.kind === 'evidence' && slide.picture === 0) slideOfEvidence.set(slide.one.number, i + 1);
    if (slide.kind === 'stage' && slide.first) slideOfStage.set(slide.stage, i + 1);
  });
  return {
    summary: summarize(source, evidence),
    evidence,
    shown,
    slides,
    sections: parts
      .filter((part) => part.slides.length > 0)
      .map(({ name, slides }) => ({ name, slides: slides.length })),
    slideOfEvidence,
    slideOfStage,
  };
}

/** Slides of one kind, with their place among each other where there are several. */
function paged<Page>(
  pages: readonly Page[],
  title: string,
  { t }: ExportSource,
  slide: (
    page: Page,
  ) => Omit<Extract<SlidePlan, { kind: 'map' }>, 'title'> | Omit<Extract<SlidePlan, { kind: 'decisions' }>, 'title'>,
): SlidePlan[] {
  const of = pages.length;
  return pages.map((page, i) => ({
    ...slide(page),
    title: of > 1 ? t('slide.part', { title, n: i + 1, of }) : title,
  }));
}

function glances({ map, t }: ExportSource): SlidePlan[] {
  const pages = Math.ceil(map.stages.length / MOST_STAGES);
  const each = Math.ceil(map.stages.length / pages);
  return Array.from({ length: pages }, (_, i): SlidePlan => {
    const stages = map.stages.slice(i * each, (i + 1) * each);
    const columns = stages.flatMap(({ first, count }) => map.columns.slice(first, first + count));
    const title = t('slide.glance');
    return {
      kind: 'glance',
      title: pages > 1 ? t('slide.part', { title, n: i + 1, of: pages }) : title,
      stages,
      columns,
    };
  });
}

async function stageSlides(
  stage: PlacedStage,
  evidence: readonly Evidence[],
  source: ExportSource,
  breathe: Breather,
): Promise<SlidePlan[]> {
  const { t } = source;
  const own = evidence.filter(({ column: { index } }) => index >= stage.first && index < stage.first + stage.count);
  const title = stage.stage ? stage.stage.name || t('untitled') : t('map.stage.none');
  const pages = await planStage(own, source, breathe);
  return pages.map((rows, i) => ({
    kind: 'stage',
    title: pages.length > 1 ? t('slide.part', { title, n: i + 1, of: pages.length }) : title,
    stage,
    rows,
    first: i === 0,
  }));
}

/** One, and one more for each further part of its picture. */
function evidenceSlides(one: Evidence, { t }: ExportSource): SlidePlan[] {
  const title = `${one.touchpoint.momentOfTruth ? '★ ' : ''}${one.number} · ${one.touchpoint.title || t('untitled')}`;
  const of = Math.max(1, one.pictures.length);
  return Array.from({ length: of }, (_, picture) => ({
    kind: 'evidence' as const,
    title: picture > 0 ? t('slide.part', { title, n: picture + 1, of }) : title,
    one,
    picture,
  }));
}
