// Board page: findings by severity, and what is to be done, as columns of cards for a workshop.
import { FINDING_KINDS } from '@/lib/domain/finding';
import { SEVERITIES } from '@/lib/domain/scale';
import { formatDay } from '@/lib/text/format';
import { findingWords } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';
import { listEvidence } from '../evidence';
import { type Cells, newCells } from './cells';
import { CARD, FONT, GAP, INSET } from './grid';
import { PAINTS, type Paint, shortened } from './lane-cards';
import { wordsHeight } from './word-size';

/** Pixels. */
const WIDTH = 260;
const HEAD = 34;
const LEAST = 160;

interface BoardColumn {
  title: string;
  paint: Paint;
  cards: string[];
}

/** `undefined` where there is nothing to put on it. */
export function boardPage(source: ExportSource): string | undefined {
  const columns = [...findingColumns(source), ...decisionColumns(source)].filter(({ cards }) => cards.length > 0);
  if (columns.length === 0) return undefined;
  const cells = newCells('board');
  const layer = cells.layer(source.t('sheet.name.findings'));
  for (const [index, column] of columns.entries()) drawColumn(cells, layer, index * (WIDTH + 2 * GAP), column);
  return cells.take();
}

function drawColumn(cells: Cells, layer: string, x: number, { title, paint, cards }: BoardColumn): void {
  const width = WIDTH - 2 * GAP;
  const sized = cards.map((card) => {
    const words = shortened(card);
    return { words, height: wordsHeight(words, width - 2 * INSET, FONT) + 2 * INSET };
  });
  const height = sized.reduce((sum, card) => sum + card.height + GAP, HEAD + GAP);
  const parent = cells.shape({
    parent: layer,
    words: `${title} (${cards.length})`,
    style: `swimlane;startSize=${HEAD};fontSize=13;fontStyle=1;collapsible=0;container=1;fillColor=${paint[0]};strokeColor=${paint[1]};fontColor=#1D2025;`,
    box: { x, y: 0, width: WIDTH, height: Math.max(LEAST, height) },
  });
  let y = HEAD + GAP;
  for (const { words, height } of sized) {
    const style = `${CARD}fillColor=#FFFFFF;strokeColor=${paint[1]};`;
    cells.shape({ parent, words, style, box: { x: GAP, y, width, height } });
    y += height + GAP;
  }
}

/** Pains of each severity, the worst first, those of none, then gains, needs and ideas; each with its touchpoint. */
function findingColumns(source: ExportSource): BoardColumn[] {
  const { t } = source;
  const found = listEvidence(source).flatMap((one) =>
    one.findings
      .filter(({ text }) => text.trim() !== '')
      .map((finding) => ({
        finding,
        words: `${findingWords(finding, source)}\n${one.number}. ${one.touchpoint.title || t('untitled')}`,
      })),
  );
  const pains = [...SEVERITIES]
    .reverse()
    .map((severity) => ({ severity, title: `${t('finding.pain')}: ${t(`severity.${severity}`)}` }));
  return [
    ...[...pains, { severity: null, title: t('map.lane.pain') }].map(({ severity, title }) => ({
      title,
      paint: PAINTS.pain,
      cards: found
        .filter(({ finding }) => finding.kind === 'pain' && finding.severity === severity)
        .map(({ words }) => words),
    })),
    ...FINDING_KINDS.filter((kind) => kind !== 'pain').map((kind) => ({
      title: t(`map.lane.${kind}`),
      paint: PAINTS[kind],
      cards: found.filter(({ finding }) => finding.kind === kind).map(({ words }) => words),
    })),
  ];
}

function decisionColumns({ t, language, mapRows }: ExportSource): BoardColumn[] {
  const facts = (...words: (string | null | false)[]) => words.filter((word) => word).join(' · ');
  return [
    {
      title: t('sheet.name.opportunities'),
      paint: PAINTS.opportunity,
      cards: mapRows.opportunities.map(({ text, impact, effort }) =>
        [
          text,
          facts(
            impact !== null && `${t('opportunity.impact')} ${impact}`,
            effort !== null && `${t('opportunity.effort')} ${effort}`,
          ),
        ]
          .filter((line) => line !== '')
          .join('\n'),
      ),
    },
    {
      title: t('sheet.name.actions'),
      paint: PAINTS.action,
      cards: mapRows.actions.map(({ text, status, owner, dueAt }) =>
        [text, facts(t(`action.status.${status}`), owner, dueAt !== null && formatDay(dueAt, language, 'UTC'))].join(
          '\n',
        ),
      ),
    },
  ];
}
