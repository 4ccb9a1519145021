// Draw stage: a stage with its goal, its part of the curve and its touchpoints as a table that leads to their evidence.
import { nearestEmotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { emotionColour, solidFill } from './deck-colours';
import { drawCurve } from './draw-curve';
import { stageFeeling } from './draw-overview';
import { drawStrip } from './draw-strip';
import type { Drawing } from './drawing';
import { evidenceNotes } from './evidence-notes';
import { SLIDE } from './master-xml';
import { run, type Slide } from './new-slide';
import type { Deck, SlidePlan } from './plan-deck';
import { STAGE_SIZE, STAGE_WIDTHS, type StageRow } from './plan-stage';
import type { Cell, Row } from './table-xml';
import { cutToLines } from './text-fit';
import { type Paragraph, paragraphsOf } from './text-xml';

const HEAD = 0.3;
const TOP = 1.25;
const TABLE_TOP = 3.45;
const LEFT = 3.7;
const BOTTOM = 6.95;

type Plan = Extract<SlidePlan, { kind: 'stage' }>;

export function drawStage(slide: Slide, plan: Plan, { deck, pictures, redactions, source }: Drawing): void {
  const { t } = source;
  const { rows, first } = plan;
  if (first) drawHead(slide, plan, source);
  const y = first ? TABLE_TOP : TOP;
  if (rows.length > 0) {
    const table = [headRow(source), ...rows.map((row) => tableRow(slide, row, deck))];
    const height = table.reduce((sum, row) => sum + row.height, 0);
    const width = STAGE_WIDTHS.reduce((sum, one) => sum + one, 0);
    slide.table(
      t('report.touchpoints', { n: 2 }),
      { x: SLIDE.side, y, width, height },
      { widths: STAGE_WIDTHS, rows: table, heads: { row: true }, rules: 'tx2' },
      plan.title,
    );
    const evidence = rows.map(({ one }) => one);
    drawStrip(slide, evidence, pictures.parts, [y + height + 0.2, BOTTOM], source);
  }
  slide.notes(rows.flatMap(({ one }) => [...evidenceNotes(one, redactions, source), { runs: [] }]));
}

function drawHead(slide: Slide, { stage }: Plan, source: ExportSource): void {
  const { t, map } = source;
  const felt = stageFeeling(stage, source);
  const goal = cutToLines(stage.stage?.goal ?? '', { width: LEFT - 0.1, size: 14 }, 4);
  const lines: Paragraph[] =
    goal === ''
      ? []
      : [
          { runs: [run(t('slide.goal'), { size: 10, bold: true, colour: 'accent1' })] },
          { runs: [run(goal, { size: 14 })], above: 2 },
        ];
  slide.shape('Goal', { x: SLIDE.side, y: TOP, width: LEFT, height: 1.4 }, { inset: 0 }, lines);
  const y = TOP + 1.5;
  const emotion = felt ? nearestEmotion(felt.mean) : null;
  if (emotion !== null) slide.face({ x: SLIDE.side, y: y + 0.02, width: 0.46, height: 0.46 }, emotion, '');
  const mean = felt
    ? [
        run(`${formatSigned(felt.mean, felt.n > 1 ? 1 : 0)} `, {
          size: 18,
          bold: true,
          colour: emotionColour(nearestEmotion(felt.mean)),
        }),
        run(`${t(`emotion.${nearestEmotion(felt.mean)}`)}  n ${felt.n}`, { size: 11, colour: 'tx2' }),
      ]
    : [run(stage.count > 0 ? t('map.curve.nobody') : t('map.stage.empty'), { size: 12, colour: 'tx2' })];
  slide.shape(
    'Mean',
    { x: SLIDE.side + (emotion === null ? 0 : 0.56), y, width: LEFT - 0.6, height: 0.5 },
    { inset: 0, anchor: 'middle' },
    [{ runs: mean }],
  );
  if (stage.count === 0) return;
  const x = SLIDE.side + LEFT + 0.8;
  const columns = map.columns.slice(stage.first, stage.first + stage.count);
  drawCurve(slide, columns, { x, y: TOP, width: SLIDE.width - SLIDE.side - x, height: 2.05 }, source);
}

function headRow({ t }: ExportSource): Row {
  const names = [
    '#',
    t('sheet.title'),
    t('map.lane.feeling'),
    t('map.lane.doing'),
    t('map.lane.pain'),
    t('map.lane.gain'),
    t('map.fact.evidence'),
  ];
  return {
    height: HEAD,
    cells: names.map(
      (name): Cell => ({
        words: [name],
        fill: solidFill('accent1'),
        base: { size: STAGE_SIZE, bold: true, colour: 'bg1' },
        anchor: 'middle',
      }),
    ),
  };
}

function tableRow(slide: Slide, row: StageRow, deck: Deck): Row {
  const { one, title, facts, felt, doing, pains, gains, status, height } = row;
  const to = deck.slideOfEvidence.get(one.number);
  const link = to ? slide.linkToSlide(to) : undefined;
  const value = one.touchpoint.emotion?.value;
  const cell = (text: string): Cell => ({ words: paragraphsOf(text), base: { size: STAGE_SIZE } });
  return {
    height,
    cells: [
      { words: [{ runs: [run(String(one.number), { link })] }], base: { size: STAGE_SIZE, bold: true } },
      {
        words: [...paragraphsOf(title, { bold: true }), ...paragraphsOf(facts, { size: 9, colour: 'tx2' })],
        base: { size: STAGE_SIZE },
      },
      value === undefined
        ? { ...cell(felt), base: { size: STAGE_SIZE, colour: 'tx2' } }
        : { ...cell(felt), fill: solidFill(emotionColour(nearestEmotion(value)), 0.2) },
      cell(doing),
      cell(pains),
      cell(gains),
      { ...cell(status), base: { size: 9, colour: 'tx2' } },
    ],
  };
}
