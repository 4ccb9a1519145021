// Map grid: the whole map as one real table; the screen, the HTML report and the PNG all draw this.
import type { Id } from '@/lib/domain/id';
import { isLineLane, type Lane } from '@/lib/domain/lane';
import type { Marked } from '@/lib/domain/mark-shape';
import type { PlacedMap } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { useSpeech } from '../controls/text-context';
import { ArcRow } from './ArcRow';
import { FeelingRows } from './FeelingRows';
import { LaneRow } from './LaneRow';
import { LineRow } from './LineRow';
import { LinkRow } from './LinkRow';
import styles from './map-grid.module.css';
import { useRovingFocus } from './roving-focus';
import { StageHeads } from './StageHeads';
import { StepHeads } from './StepHeads';
import { type GridPlan, planGrid } from './slots';

export interface MapGridProps {
  map: PlacedMap;
  /** Where its columns stand, and which of them are drawn; left out, all are. */
  plan?: GridPlan;
  /** The URL of a snapshot's thumbnail; `undefined` where there is none, `null` where it is still to come. */
  thumbnail: (snapshotId: Id) => string | null | undefined;
  /** How a snapshot is shown, if not as it was taken; left out, none has marks. */
  marked?: (snapshotId: Id) => Marked | undefined;
  /** Read-only: where the evidence of a touchpoint is to be found. */
  hrefOfEvidence?: (touchpointId: Id) => string;
  /** What may be done; left out, the map is read-only. */
  edit?: MapEdit;
  /** The touchpoint whose evidence is open. */
  selectedId?: Id | null;
}

/** What each row of the grid gets. */
export type GridProps = MapGridProps & { plan: GridPlan };

export function MapGrid(given: MapGridProps) {
  const { map, edit, plan = planGrid(map) } = given;
  const props = { ...given, plan };
  const { t } = useSpeech();
  const roving = useRovingFocus(edit !== undefined);
  return (
    <table
      ref={roving.table}
      class={`${styles.grid} ${edit ? styles.editable : ''}`}
      role={edit ? 'grid' : undefined}
      aria-label={t('map.grid', { name: map.map.name })}
      aria-description={edit ? t('map.grid.keys') : undefined}
      aria-colcount={plan.cut ? plan.all.length + 1 : undefined}
      onKeyDown={edit ? roving.onKeyDown : undefined}
      onFocusIn={edit ? roving.onFocusIn : undefined}
      onFocusOut={edit ? roving.onFocusOut : undefined}
    >
      <MapHeads {...props} />
      <tbody>
        {map.links.length > 0 && <LinkRow map={map} plan={plan} edit={edit} />}
        {map.lanes.map((lane) => (
          <RowOf key={lane.id} {...props} lane={lane} />
        ))}
      </tbody>
    </table>
  );
}

/** The widths of all columns, and the heads that stay in view. */
export function MapHeads(props: Pick<GridProps, 'map' | 'plan' | 'edit'>) {
  const shows = (kind: string) => props.map.lanes.some((lane) => lane.kind === kind);
  return (
    <>
      <colgroup>
        <col class={styles.headColumn} />
        {props.plan.slots.map(({ key, width }) => (
          <col key={key} width={width} />
        ))}
      </colgroup>
      <thead class={styles.head}>
        {shows('stage') && <StageHeads {...props} />}
        {shows('step') && <StepHeads {...props} />}
      </thead>
    </>
  );
}

/** The row of a lane under the heads; the feelings have two. */
export function RowOf(props: GridProps & { lane: Lane }) {
  const { kind } = props.lane;
  if (kind === 'stage' || kind === 'step') return null;
  if (kind === 'feeling') return <FeelingRows {...props} />;
  if (kind === 'arc') return <ArcRow {...props} />;
  return isLineLane(kind) ? <LineRow {...props} kind={kind} /> : <LaneRow {...props} />;
}
