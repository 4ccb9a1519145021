// Lane cards: what stands in one lane at one column of a map, as words for cards; each with the colour of its kind.
import { findingCards, textGroups } from '@/components/map/cell-model';
import { cutText } from '@/lib/domain/cut-text';
import { isCardLane, type Lane } from '@/lib/domain/lane';
import { seriesOf } from '@/lib/domain/metric-series';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { formatSigned, formatSpent } from '@/lib/text/format';
import { seriesWords } from '@/lib/text/metric-words';
import { opportunityWords } from '@/lib/text/opportunity-words';
import { scoreWords } from '@/lib/text/score-words';
import { findingWords, withStatus } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';

/** Fill and border. */
export type Paint = readonly [fill: string, border: string];

export interface LaneCard {
  words: string;
  paint: Paint;
}

const QUIET: Paint = ['#FFFFFF', '#C9CCD1'];

export const PAINTS = {
  pain: ['#FCE4E1', '#C8402F'],
  gain: ['#E1F2E5', '#2F7D46'],
  need: ['#E3ECFA', '#3564B0'],
  idea: ['#FFF3D6', '#B27A00'],
  opportunity: ['#EDE6F9', '#6B4FB0'],
  action: ['#F1F2F4', '#6B7078'],
} as const satisfies Record<string, Paint>;

/** Letters of a card; the files for reading hold all of them. */
const LONGEST = 600;

export const shortened = (words: string): string =>
  words.length > LONGEST ? `${cutText(words, LONGEST - 1).trimEnd()}…` : words;

/** Empty for lanes that are drawn otherwise: stages, steps, pictures, the curve, and lines. */
export function laneCards(lane: Lane, column: PlacedColumn, source: ExportSource): LaneCard[] {
  const { t, language } = source;
  const { kind } = lane;
  const quiet = (words: readonly string[]) =>
    words.filter((text) => text.trim() !== '').map((text) => ({ words: text, paint: QUIET }));
  switch (kind) {
    case 'channel':
      return quiet([...new Set(column.touchpoints.map(({ channel }) => t(`channel.${channel}`)))]);
    case 'doing':
    case 'thinking':
    case 'quote':
      return quiet(textGroups(column, kind).map(({ text, status }) => withStatus(text, status, source)));
    case 'expectation':
      return quiet([expectedWords(column, source), ...textGroups(column, 'expected').map(({ text }) => text)]);
    case 'arc':
      return quiet(
        column.engagement ? [t('said.line.of-five', { n: Math.round(column.engagement.mean * 10) / 10 })] : [],
      );
    case 'time':
      return quiet([
        column.touchpoints.flatMap(({ time }) => (time ? formatSpent(time.duration, language) : [])).join(' · '),
      ]);
    case 'score':
      return quiet(column.score ? [scoreWords(column.score, source)] : []);
    case 'metric':
      return quiet(seriesOf(column.metrics).map((series) => seriesWords(series, source)));
    case 'opportunity':
      return column.opportunities.map((placed) => ({ words: opportunityWords(placed, t), paint: PAINTS.opportunity }));
    case 'pain':
    case 'gain':
    case 'need':
    case 'idea':
      return findingCards(column, kind).map(({ worst }) => ({
        words: findingWords(worst, source),
        paint: PAINTS[kind],
      }));
    default:
      if (!isCardLane(kind)) return [];
      return quiet(
        column.cards.filter(({ laneId }) => laneId === lane.id).map((card) => withStatus(card.text, card, source)),
      );
  }
}

function expectedWords({ expectation, emotion }: PlacedColumn, { t }: ExportSource): string {
  if (!expectation) return '';
  const decimals = expectation.n > 1 ? 1 : 0;
  const said = t('report.expectation', { rating: formatSigned(expectation.mean, decimals) });
  if (!emotion || emotion.assumed !== expectation.assumed) return said;
  return `${said} · ${t('report.gap', { gap: formatSigned(emotion.mean - expectation.mean, decimals) })}`;
}
