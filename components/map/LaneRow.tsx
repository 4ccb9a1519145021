// Lane row: one lane across all columns; which cell it has depends on the lane's kind.
import type { Lane } from '@/lib/domain/journey-map';
import type { PlacedColumn } from '@/lib/domain/place-map';
import { CardCell } from './CardCell';
import { ChannelCell } from './ChannelCell';
import { ExpectationCell } from './ExpectationCell';
import { FindingCell } from './FindingCell';
import { LaneHead } from './LaneHead';
import type { MapGridProps } from './MapGrid';
import styles from './map-grid.module.css';
import { SnapshotCell } from './SnapshotCell';
import type { GridPlan } from './slots';
import { TextCell } from './TextCell';
import { TimeCell } from './TimeCell';

export type CellProps = MapGridProps & { column: PlacedColumn };
type LaneRowProps = MapGridProps & { plan: GridPlan; lane: Lane };

export function LaneRow({ plan, lane, ...props }: LaneRowProps) {
  return (
    <tr>
      <LaneHead {...props} lane={lane} severalRuns={plan.severalRuns} />
      {plan.slots.map(({ column, key, lastOfStage }) =>
        column ? (
          <td
            key={key}
            class={`${styles.cell} ${lastOfStage ? styles.edge : ''}`}
            data-drag={props.edit && lane.kind === 'snapshot' ? `column/${column.id}` : undefined}
          >
            <Cell {...props} lane={lane} column={column} />
          </td>
        ) : (
          <td key={key} class={`${styles.cell} ${styles.void} ${styles.edge}`} />
        ),
      )}
    </tr>
  );
}

function Cell({ lane, ...props }: CellProps & { lane: Lane }) {
  const { kind } = lane;
  switch (kind) {
    case 'snapshot':
      return <SnapshotCell {...props} />;
    case 'channel':
      return <ChannelCell {...props} />;
    case 'doing':
    case 'thinking':
      return <TextCell {...props} field={kind} />;
    case 'expectation':
      return <ExpectationCell {...props} />;
    case 'pain':
    case 'gain':
    case 'need':
    case 'idea':
      return <FindingCell {...props} kind={kind} />;
    case 'time':
      return <TimeCell {...props} />;
    case 'text':
      return <CardCell {...props} lane={lane} />;
    default:
      return null;
  }
}
