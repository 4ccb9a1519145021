// Lane says: whether a lane has anything to say on some steps; paper is not spent on one that has not.
import { isCardLane, type Lane } from '@/lib/domain/lane';
import type { PlacedColumn } from '@/lib/domain/place-map';

/** What every step has, such as its picture and its channel, and the lines of a service blueprint always say something. */
export function laneSays({ id, kind }: Lane, columns: readonly PlacedColumn[]): boolean {
  return columns.some((column) => says(id, kind, column));
}

function says(laneId: Lane['id'], kind: Lane['kind'], column: PlacedColumn): boolean {
  const { touchpoints, findings, cards, opportunities, metrics, emotion, expectation, engagement, score, time } =
    column;
  const said = (field: 'doing' | 'thinking' | 'feeling' | 'expected' | 'quote') =>
    touchpoints.some((touchpoint) => touchpoint[field].trim() !== '');
  switch (kind) {
    case 'doing':
    case 'thinking':
    case 'quote':
      return said(kind);
    case 'feeling':
      return emotion !== null || expectation !== null || said('feeling');
    case 'expectation':
      return expectation !== null || said('expected');
    case 'pain':
    case 'gain':
    case 'need':
    case 'idea':
      return findings.some((finding) => finding.kind === kind && finding.text.trim() !== '');
    case 'time':
      return time !== null;
    case 'arc':
      return engagement !== null;
    case 'score':
      return score !== null;
    case 'opportunity':
      return opportunities.length > 0;
    case 'metric':
      return metrics.length > 0;
    default:
      return !isCardLane(kind) || cards.some((card) => card.laneId === laneId);
  }
}
