// Draw overview: the first slide with the figures of the journey, and the whole curve over its stages.
import { aboutMap } from '@/lib/domain/about-map';
import { aggregate } from '@/lib/domain/aggregate';
import type { PlacedStage } from '@/lib/domain/place-map';
import { type Emotion, nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { journeyFacts } from '../journey-facts';
import { emotionColour, solidFill } from './deck-colours';
import { drawCurve } from './draw-curve';
import { PLACES, SLIDE } from './master-xml';
import { run, type Slide } from './new-slide';
import type { Deck, SlidePlan } from './plan-deck';
import type { Cell } from './table-xml';
import { cutToLines, oneLine } from './text-fit';

const LEFT = SLIDE.side + 0.3;
const WIDTH = SLIDE.width - 2 * LEFT;

/** Name, facts, what the map is about, and its few numbers with what they stand on. */
export function drawCover(slide: Slide, { summary }: Deck, source: ExportSource): void {
  const { t, map } = source;
  slide.place(
    'ctrTitle',
    cutToLines(oneLine(map.map.name) || t('untitled'), { width: PLACES.cover.width, size: 36 }, 2),
  );
  const facts = journeyFacts(source, summary).join('  ·  ');
  slide.place('subTitle', {
    runs: [run(cutToLines(facts, { width: PLACES.subtitle.width, size: 14 }, 2), { size: 14, colour: 'tx2' })],
  });
  drawAbout(slide, source);
  drawTiles(slide, summary, source);
}

function drawAbout(slide: Slide, source: ExportSource): void {
  const { t } = source;
  const { actor, scenario, expectations, owner } = aboutMap(source.mapRows);
  const said: [label: string, text: string][] = [
    [t('map.about.actor'), actor?.name ?? ''],
    [t('map.about.scenario'), scenario.text],
    [t('map.about.expectations'), expectations.text],
    [t('map.about.owner'), owner],
  ];
  const shown = said.filter(([, text]) => text.trim() !== '');
  const width = WIDTH / Math.max(1, shown.length);
  shown.forEach(([label, text], i) => {
    const box = { x: LEFT + i * width, y: 3.45, width: width - 0.2, height: 1.35 };
    slide.shape('About', box, { inset: 0 }, [
      { runs: [run(label, { size: 10, bold: true, colour: 'accent1' })] },
      { runs: [run(cutToLines(text, { width: box.width, size: 12 }, 5), { size: 12 })], above: 2 },
    ]);
  });
}

interface Tile {
  label: string;
  value: string;
  emotion?: Emotion;
}

function drawTiles(slide: Slide, summary: Deck['summary'], { t }: ExportSource): void {
  const { emotion, lowest, touchpoints, pains, truths, leaves } = summary;
  const tiles: Tile[] = [
    { label: t('report.touchpoints', { n: touchpoints }), value: String(touchpoints) },
    {
      label: `${t('report.mean')} (${t('report.mean.n', { n: emotion?.n ?? 0, all: touchpoints })})`,
      value: emotion ? formatSigned(emotion.mean, 1) : '–',
      ...(emotion && { emotion: nearestEmotion(emotion.mean) }),
    },
    lowest
      ? {
          label: `${t('report.lowest')}: ${lowest.number} ${lowest.column.title || t('untitled')}`,
          value: formatSigned(lowest.emotion.mean, lowest.emotion.n > 1 ? 1 : 0),
          emotion: nearestEmotion(lowest.emotion.mean),
        }
      : { label: t('report.lowest.none'), value: '–' },
    { label: t('report.pains', { n: pains }), value: String(pains) },
    { label: t('report.truths', { n: truths }), value: `${truths} ★` },
    { label: t('report.leaves', { n: leaves }), value: String(leaves) },
  ];
  const gap = 0.15;
  const width = (WIDTH - gap * (tiles.length - 1)) / tiles.length;
  tiles.forEach(({ label, value, emotion }, i) => {
    const box = { x: LEFT + i * (width + gap), y: 5.15, width, height: 1.55 };
    const colour = emotion === undefined ? 'tx1' : emotionColour(emotion);
    slide.shape(
      'Figure',
      box,
      { geometry: 'roundRect', adjust: ['adj', 6000], fill: solidFill('bg2'), inset: 0.12, anchor: 'top' },
      [
        { runs: [run(value, { size: 28, bold: true, colour })] },
        { runs: [run(cutToLines(label, { width: width - 0.26, size: 11 }, 4), { size: 11, colour: 'tx2' })], above: 3 },
      ],
    );
    if (emotion !== undefined)
      slide.face({ x: box.x + width - 0.62, y: box.y + 0.14, width: 0.46, height: 0.46 }, emotion, '');
  });
}

/** The curve of all steps, and below each stage's share of it what is to be known of the stage. */
export function drawGlance(
  slide: Slide,
  plan: Extract<SlidePlan, { kind: 'glance' }>,
  deck: Deck,
  source: ExportSource,
): void {
  const { t } = source;
  const { stages, columns } = plan;
  const head = 0.55;
  const x = SLIDE.side;
  const width = SLIDE.width - 2 * SLIDE.side - head;
  drawBand(slide, plan, { x: x + head, y: 1.25, width, height: 0.3 });
  drawCurve(slide, columns, { x: x + head, y: 1.6, width, height: 2.35 }, source);
  const each = (SLIDE.width - 2 * SLIDE.side) / stages.length;
  const place = { width: each - 0.12, size: 11 };
  const cell = (text: string, lines: number, look: Partial<Cell> = {}): Cell => ({
    words: [cutToLines(text, place, lines)],
    base: { size: 11 },
    ...look,
  });
  const heads = stages.map((stage): Cell => {
    const name = cutToLines(oneLine(stageName(stage, source)), { width: place.width, size: 12 }, 2);
    return { words: [name], fill: solidFill('accent1', 0.15), base: { size: 12, bold: true }, anchor: 'middle' };
  });
  const rows = [
    { height: 0.52, cells: heads },
    {
      height: 0.85,
      cells: stages.map(({ stage }) => cell(stage?.goal ?? '', 4, { base: { size: 11, italic: true } })),
    },
    { height: 0.32, cells: stages.map((stage) => stepsCell(slide, stage, deck, source)) },
    { height: 0.34, cells: stages.map((stage) => feelingCell(stage, source)) },
    { height: 0.75, cells: stages.map((stage) => cell(worstOf(stage, source), 3)) },
  ];
  const box = { x, y: 4.1, width: each * stages.length, height: 2.78 };
  slide.table(
    'Stages',
    box,
    { widths: stages.map(() => each), rows, heads: { row: true }, rules: 'tx2' },
    t('slide.glance'),
  );
}

/** How many steps, leading to the stage's own slide. */
function stepsCell(slide: Slide, stage: PlacedStage, deck: Deck, { t }: ExportSource): Cell {
  const to = deck.slideOfStage.get(stage);
  const link = to ? slide.linkToSlide(to) : undefined;
  return { words: [{ runs: [run(t('map.stage.steps', { n: stage.count }), { link })] }], base: { size: 11 } };
}

/** How wide each stage is on the curve above the table. */
function drawBand(
  slide: Slide,
  { stages, columns }: { stages: readonly PlacedStage[]; columns: readonly unknown[] },
  box: { x: number; y: number; width: number; height: number },
): void {
  let from = 0;
  stages.forEach(({ stage, count }, i) => {
    if (count === 0) return;
    const width = (box.width * count) / columns.length;
    const place = { width: width - 0.06, size: 10 };
    const name = cutToLines(oneLine(stage?.name ?? ''), place, 1);
    const shown = width < 0.7 ? '' : name;
    slide.shape(
      'Stage',
      { x: box.x + from, y: box.y, width: Math.max(0.02, width - 0.03), height: box.height },
      { fill: solidFill('accent1', i % 2 === 0 ? 1 : 0.75), anchor: 'middle', inset: 0.03 },
      [{ runs: [run(shown, { size: 10, bold: true, colour: 'bg1' })], align: 'middle' }],
      '',
    );
    from += width;
  });
}

const stageName = ({ stage }: PlacedStage, { t }: ExportSource): string =>
  stage ? stage.name || t('untitled') : t('map.stage.none');

/** Of what was met, as in the figures of the cover. */
export function stageFeeling({ first, count }: PlacedStage, { map }: ExportSource) {
  const touchpoints = map.columns.slice(first, first + count).flatMap((column) => column.touchpoints);
  return aggregate(touchpoints.filter(({ evidence }) => evidence !== 'assumed').map(({ emotion }) => emotion));
}

function feelingCell(stage: PlacedStage, source: ExportSource): Cell {
  const { t } = source;
  const felt = stageFeeling(stage, source);
  if (!felt) return { words: [t('emotion.none')], base: { size: 11, colour: 'tx2' } };
  const emotion = nearestEmotion(felt.mean);
  const mean = `${formatSigned(felt.mean, felt.n > 1 ? 1 : 0)} ${t(`emotion.${emotion}`)}`;
  return {
    words: [{ runs: [run(mean, { bold: true }), run(`  n ${felt.n}`, { size: 9, colour: 'tx2' })] }],
    fill: solidFill(emotionColour(emotion), 0.2),
    base: { size: 11 },
    anchor: 'middle',
  };
}

/** The worst pain of a stage, by severity. */
function worstOf({ first, count }: PlacedStage, { map, t }: ExportSource): string {
  const pains = map.columns
    .slice(first, first + count)
    .flatMap(({ findings }) => findings.filter(({ kind, text }) => kind === 'pain' && text.trim() !== ''));
  const worst = pains.toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0))[0];
  return worst ? `${t('finding.pain')}: ${worst.text.trim()}` : '';
}
