// Draw end: the table of opportunities and actions, and the last slide, which says how to read the deck.
import { EMOTIONS } from '@/lib/domain/scale';
import { formatInstant, formatSigned } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { solidFill } from './deck-colours';
import { SLIDE } from './master-xml';
import { run, type Slide } from './new-slide';
import { DECISION_SIZE, DECISION_WIDTHS, type DecisionRow } from './plan-decisions';
import type { Deck } from './plan-deck';
import type { Cell } from './table-xml';
import { type Paragraph, paragraphsOf } from './text-xml';

const TOP = 1.25;

export function drawDecisions(slide: Slide, rows: readonly DecisionRow[], title: string, { t }: ExportSource): void {
  const names = [
    t('opportunity.one'),
    t('slide.weight'),
    t('slide.action'),
    t('action.owner'),
    t('action.due'),
    t('action.status'),
    t('slide.measure'),
  ];
  const heads = names.map(
    (name): Cell => ({
      words: [name],
      fill: solidFill('accent1'),
      base: { size: DECISION_SIZE, bold: true, colour: 'bg1' },
      anchor: 'middle',
    }),
  );
  const table = [
    { height: 0.3, cells: heads },
    ...rows.map(({ cells, height, status }) => ({
      height,
      cells: cells.map(
        (text, i): Cell => ({
          words: paragraphsOf(text),
          base: { size: DECISION_SIZE, bold: i === 0, colour: status === 'dropped' && i > 1 ? 'tx2' : undefined },
          ...(i === 5 && status === 'done' && { fill: solidFill('accent5', 0.2) }),
        }),
      ),
    })),
  ];
  const [width, height] = [
    DECISION_WIDTHS.reduce((sum, one) => sum + one, 0),
    table.reduce((sum, row) => sum + row.height, 0),
  ];
  slide.table(
    title,
    { x: SLIDE.side, y: TOP, width, height },
    { widths: DECISION_WIDTHS, rows: table, heads: { row: true }, rules: 'tx2' },
    title,
  );
}

/** The scale, the status of evidence, what has no slide of its own, and where the deck comes from. */
export function drawLegend(slide: Slide, deck: Deck, source: ExportSource): void {
  const { t, language, made } = source;
  const width = SLIDE.width - 2 * SLIDE.side;
  EMOTIONS.forEach((emotion, i) => {
    const x = SLIDE.side + i * 2.2;
    slide.face({ x, y: TOP + 0.1, width: 0.6, height: 0.6 }, emotion, '');
    slide.shape('Scale', { x: x + 0.7, y: TOP + 0.1, width: 1.45, height: 0.6 }, { inset: 0, anchor: 'middle' }, [
      { runs: [run(`${formatSigned(emotion)} ${t(`emotion.${emotion}`)}`, { size: 14 })] },
    ]);
  });
  const count = (status: 'observed' | 'assumed' | 'validated') =>
    deck.evidence.filter(({ touchpoint }) => touchpoint.evidence === status).length;
  const statuses = (['observed', 'validated', 'assumed'] as const).map(
    (status): Paragraph => ({
      runs: [
        run(`${t(`evidence.${status}`)} (${count(status)}): `, { size: 14, bold: true }),
        run(t(`slide.legend.${status}`), { size: 14 }),
      ],
      above: 6,
    }),
  );
  const left = deck.evidence.length - deck.shown.length;
  const lines = [
    left > 0
      ? t('slide.left-out', { n: left, of: deck.evidence.length, shown: deck.shown.length })
      : t('slide.all-shown'),
    t('slide.legend.notes'),
    t('slide.legend.edit'),
    t('slide.made', { version: made.appVersion, date: formatInstant(made.at, language) }),
  ];
  slide.shape('Legend', { x: SLIDE.side, y: TOP + 1.1, width, height: 4.4 }, { inset: 0 }, [
    ...statuses,
    ...lines.map((text): Paragraph => ({ runs: [run(text, { size: 14 })], above: 12 })),
  ]);
}
