// Paper overview: the feeling over the whole journey in one drawing, however many steps it has, with its stages below.
import { CurveLegend, LinesLegend } from '@/components/map/CurveLegend';
import { planCurve } from '@/components/map/curve';
import { FeelingCurve } from '@/components/map/FeelingCurve';
import { planGrid } from '@/components/map/slots';
import type { PlacedMap } from '@/lib/domain/place-map';
import { farApart } from './far-apart';
import styles from './paper-cover.module.css';
import type { StageFacts } from './paper-plan';

/** CSS pixels that a face with its number takes; with n beside it, it takes twice that. */
const FACE = 34;
/** Of a step at most. */
const WIDEST = 160;

/** How large it is drawn, as `.overview` says. */
const SCALE = 0.82;

interface Props {
  map: PlacedMap;
  stages: readonly StageFacts[];
  /** CSS pixels. */
  room: number;
}

export function PaperOverview({ map, stages, room }: Props) {
  const shown = stages.filter(({ columns }) => columns.length > 0);
  const whole = { ...map, stages: shown.map(({ placed }) => ({ ...placed, folded: null })) };
  const width = Math.min(WIDEST, room / SCALE / map.columns.length);
  const plan = planGrid(whole, width);
  const curve = planCurve(plan, map.lines.drawn);
  const apart = plan.severalRuns ? 2 * FACE : FACE;
  const sparse = {
    ...curve,
    points: farApart(curve.points, apart),
    expected: farApart(curve.expected, FACE / 2),
    lines: curve.lines.map((line) => ({ ...line, points: farApart(line.points, apart) })),
  };
  return (
    <div class={styles.overview}>
      <FeelingCurve plan={plan} curve={sparse} laneId="overview" />
      <ol class={styles.stages} style={{ width: `${plan.width}px` }} aria-hidden="true">
        {shown.map(({ number, name, columns }) => (
          <li key={number} style={{ width: `${columns.length * width}px` }}>
            <b>{number}</b> {columns.length * width > 60 && <bdi>{name}</bdi>}
          </li>
        ))}
      </ol>
      <div class={styles.legend}>
        <CurveLegend curve={curve} severalRuns={plan.severalRuns} />
        {curve.lines.length > 0 && <LinesLegend curve={curve} map={map} />}
      </div>
    </div>
  );
}
