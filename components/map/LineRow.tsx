// Line row: one of the three lines of a service blueprint, drawn across the whole map; a row like the others, so that it can be moved.
import type { Lane, LineLaneKind } from '@/lib/domain/lane';
import { still } from '../controls/Still';
import { LaneHead } from './LaneHead';
import styles from './line-row.module.css';
import type { GridProps } from './MapGrid';

type LineRowProps = GridProps & { lane: Lane; kind: LineLaneKind };

export function LineRow({ map, plan, edit, lane, kind }: LineRowProps) {
  return (
    <tr data-row={edit && lane.id} class={`${styles.row} ${styles[kind]}`}>
      <StillHead lane={lane} lanes={map.lanes} edit={edit} severalRuns={plan.severalRuns} />
      <td class={styles.line} colSpan={plan.slots.length} />
    </tr>
  );
}

const StillHead = still(LaneHead);
