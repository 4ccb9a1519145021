// Lane row: one lane across all columns; which cell it has depends on the lane's kind.

import type { MapKind } from '@/lib/domain/journey-map';
import { isCardLane, type Lane } from '@/lib/domain/lane';
import type { Marked } from '@/lib/domain/mark-shape';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { rateableIds } from '@/lib/domain/rateable';
import { still } from '../controls/Still';
import { CardCell } from './CardCell';
import { ChannelCell } from './ChannelCell';
import { ExpectationCell } from './ExpectationCell';
import { FindingCell } from './FindingCell';
import { FoldedCell } from './FoldedHead';
import { LaneHead } from './LaneHead';
import type { GridProps } from './MapGrid';
import { MetricCell } from './MetricCell';
import styles from './map-grid.module.css';
import { OpportunityCell } from './OpportunityCell';
import { RateCell } from './RateCell';
import { ScoreCell } from './ScoreCell';
import { picturedOf, SnapshotCell } from './SnapshotCell';
import { TextCell } from './TextCell';
import { TimeCell } from './TimeCell';

export interface CellProps extends Pick<GridProps, 'edit' | 'hrefOfEvidence'> {
  lane: Lane;
  column: PlacedColumn;
  mapKind: MapKind;
  /** The URL of the column's thumbnail, in the lane that shows it. */
  picture?: string | null | undefined;
  /** How it is shown, if not as it was taken. */
  marked?: Marked | undefined;
  /** Whether the column's evidence is open, in the lane that shows it. */
  selected?: boolean;
}

type LaneRowProps = GridProps & { lane: Lane };

export function LaneRow({ lane, ...props }: LaneRowProps) {
  const { map, plan, edit } = props;
  const { lanes } = map;
  return (
    <tr data-row={edit && lane.id}>
      <StillHead lane={lane} lanes={lanes} edit={edit} severalRuns={plan.severalRuns} />
      <LaneCells {...props} lane={lane} />
    </tr>
  );
}

export function LaneCells({ map, plan, lane, edit, hrefOfEvidence, thumbnail, marked, selectedId }: LaneRowProps) {
  return plan.slots.map(({ column, folded, key, gap, lastOfStage }) => {
    const edge = lastOfStage ? styles.edge : '';
    if (folded) return <FoldedCell key={key} lane={lane} column={column} />;
    if (!column) return <td key={key} class={`${styles.cell} ${gap ? '' : styles.void} ${edge}`} aria-hidden={gap} />;
    const snapshots = lane.kind === 'snapshot';
    const snapshotId = snapshots ? picturedOf(column)?.snapshotId : undefined;
    return (
      <td
        key={key}
        class={`${styles.cell} ${edge}`}
        data-column={edit && column.id}
        data-drag={edit && snapshots ? `column/${column.id}` : undefined}
      >
        <Cell
          lane={lane}
          column={column}
          mapKind={map.map.kind}
          edit={edit}
          hrefOfEvidence={hrefOfEvidence}
          picture={snapshotId ? thumbnail(snapshotId) : undefined}
          marked={snapshotId ? marked?.(snapshotId) : undefined}
          selected={snapshots && column.touchpoints.some(({ id }) => id === selectedId)}
        />
      </td>
    );
  });
}

const StillHead = still(LaneHead);

/** How it felt or was expected, in words, and where the map may say so itself, as a rating. */
function RatedCell({ kind, ...props }: CellProps & { kind: 'feeling' | 'expectation' }) {
  const { column, edit, mapKind } = props;
  return (
    <>
      {kind === 'feeling' ? <TextCell {...props} field="feeling" /> : <ExpectationCell {...props} />}
      {edit && (
        <RateCell
          column={column}
          ids={rateableIds(column, mapKind)}
          field={kind === 'feeling' ? 'emotion' : kind}
          edit={edit}
        />
      )}
    </>
  );
}

/** A map has thousands of cells, and an edit changes one or two. */
const Cell = still((props: CellProps) => {
  const { kind } = props.lane;
  switch (kind) {
    case 'snapshot':
      return <SnapshotCell {...props} />;
    case 'channel':
      return <ChannelCell {...props} />;
    case 'doing':
    case 'thinking':
    case 'quote':
      return <TextCell {...props} field={kind} />;
    case 'feeling':
    case 'expectation':
      return <RatedCell {...props} kind={kind} />;
    case 'pain':
    case 'gain':
    case 'need':
    case 'idea':
      return <FindingCell {...props} kind={kind} />;
    case 'time':
      return <TimeCell {...props} />;
    case 'opportunity':
      return <OpportunityCell {...props} />;
    case 'metric':
      return <MetricCell {...props} />;
    case 'score':
      return <ScoreCell {...props} />;
    default:
      return isCardLane(kind) ? <CardCell {...props} /> : null;
  }
});
