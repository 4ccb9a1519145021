// Lane words: what each lane of a map says of a step, as plain text, for the slides and the notes below them.
import { findingCards, textGroups } from '@/components/map/cell-model';
import { isCardLane, type Lane, type LaneKind } from '@/lib/domain/lane';
import { seriesOf } from '@/lib/domain/metric-series';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { formatSpent } from '@/lib/text/format';
import { seriesWords } from '@/lib/text/metric-words';
import { opportunityWords } from '@/lib/text/opportunity-words';
import { scoreWords } from '@/lib/text/score-words';
import { withStatus } from '@/lib/text/status-words';
import type { ExportSource } from '../contract';

export interface LaneWords {
  name: string;
  kind: LaneKind;
  /** One a step. */
  texts: readonly string[];
}

/** The visible lanes that say something of one of the columns; not those that a slide draws: stages, steps, feelings. */
export function laneWords(columns: readonly PlacedColumn[], source: ExportSource): LaneWords[] {
  return source.map.lanes
    .map((lane) => ({
      name: lane.title ?? source.t(`map.lane.${lane.kind}`),
      kind: lane.kind,
      texts: columns.map((column) => wordsOf(lane, column, source)),
    }))
    .filter(({ texts }) => texts.some((text) => text !== ''));
}

function wordsOf({ id, kind }: Lane, column: PlacedColumn, source: ExportSource): string {
  const { t, language } = source;
  switch (kind) {
    case 'channel':
      return [...new Set(column.touchpoints.map(({ channel }) => t(`channel.${channel}`)))].join(', ');
    case 'doing':
    case 'thinking':
    case 'quote':
      return lines(textGroups(column, kind).map(({ text, status }) => withStatus(text, status, source)));
    case 'pain':
    case 'gain':
    case 'need':
    case 'idea':
      return lines(
        findingCards(column, kind).map(({ text, worst, status }) => {
          const severity = worst.severity ? ` (${t(`severity.${worst.severity}`)})` : '';
          return withStatus(text, status, source) + severity;
        }),
      );
    case 'opportunity':
      return lines(column.opportunities.map((placed) => opportunityWords(placed, t)));
    case 'metric':
      return lines(seriesOf(column.metrics).map((one) => seriesWords(one, source)));
    case 'score':
      return column.score ? scoreWords(column.score, source) : '';
    case 'time':
      return column.time ? formatSpent(column.time.duration, language) : '';
    default: {
      const own = column.cards.filter(({ laneId }) => isCardLane(kind) && laneId === id);
      return lines(own.map((card) => withStatus(card.text, card, source)));
    }
  }
}

const lines = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n');
