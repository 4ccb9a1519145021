// Curve lines: several lines on one emotion curve, each with its own colour, dashes and points, its spread and its numbers.
import type { ColumnRating } from '@/lib/domain/column-rating';
import type { MapLine } from '@/lib/domain/map-lines';
import type { PlacedColumn } from '@/lib/domain/place-map';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { still } from '../controls/Still';
import { useSpeech } from '../controls/text-context';
import type { Curve } from './curve';
import styles from './curve-lines.module.css';
import { colourOf, dashesOf, Marker } from './LineMarker';
import { PointBox } from './PointBox';
import { ratingSentence, writeMean } from './rating-words';

interface Props {
  curve: Curve;
  laneId: string;
  edit: MapEdit | undefined;
}

export function CurveLines({ curve, laneId, edit }: Props) {
  if (curve.lines.length === 0) return null;
  return (
    <g class={styles.lines}>
      {curve.lines.map(({ line, felt, bridged, band }) => (
        <g key={line.key} class={styles.line} data-look={line.look} style={{ '--look': colourOf(line) }}>
          <path class={styles.band} d={band} />
          <path class={styles.bridge} d={bridged} style={{ 'stroke-dasharray': dashesOf(line) }} />
          <path class={styles.felt} d={felt} style={{ 'stroke-dasharray': dashesOf(line) }} />
        </g>
      ))}
      {curve.lines.map(({ line, points }) => (
        <g key={line.key} class={styles.line} data-look={line.look} style={{ '--look': colourOf(line) }}>
          {points.map(({ x, y, column, rating }) => (
            <LinePoint key={column.id} {...{ x, y, column, rating, line, laneId, edit }} />
          ))}
        </g>
      ))}
      {curve.points.map(({ x, y, column, rating }) => (
        <LinePoint key={column.id} {...{ x, y, column, rating, line: null, laneId, edit }} />
      ))}
    </g>
  );
}

interface PointProps extends Pick<Props, 'laneId' | 'edit'> {
  x: number;
  y: number;
  column: PlacedColumn;
  rating: ColumnRating;
  /** `null`: of no line, since nobody was there. */
  line: MapLine | null;
}

const LinePoint = still(({ x, y, column, rating, line, laneId, edit }: PointProps) => {
  const { t } = useSpeech();
  const title = column.title || t('untitled');
  const name = line ? t('map.lines.at', { line: line.name ?? t('map.lines.none'), title }) : title;
  const own = column.touchpoints.find(({ walkthroughId }) => line?.runIds.includes(walkthroughId));
  return (
    <PointBox
      x={x}
      y={y}
      name={ratingSentence('emotion', rating, name, t)}
      focusKey={`${laneId}/${column.id}/point/${line?.look ?? ''}`}
      touchpointId={(own ?? column.touchpoints[0])?.id}
      edit={edit}
      words={
        <>
          <text class={styles.number} y="-10" text-anchor="middle">
            {writeMean('emotion', rating)}
          </text>
          {rating.n > 1 && (
            <text class={styles.n} y="18" text-anchor="middle">
              n {rating.n}
              {rating.small && '*'}
            </text>
          )}
        </>
      }
    >
      <Marker line={line} hollow={rating.assumed} />
    </PointBox>
  );
});
