// Feeling rows: the emotion curve over all steps, and under it what was felt in words.
import { useState } from 'preact/hooks';
import type { Lane } from '@/lib/domain/lane';
import { EMOTIONS } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import { CopyPictureButton } from '../controls/CopyPictureButton';
import { useSpeech } from '../controls/text-context';
import { CurveLegend, LinesLegend } from './CurveLegend';
import { CurveSplitChoice } from './CurveSplitChoice';
import { CurveTip, type TippedPoint } from './CurveTip';
import { CURVE_HEIGHT, planCurve, yOf } from './curve';
import { FeelingCurve } from './FeelingCurve';
import curveStyles from './feeling-curve.module.css';
import { LaneHead } from './LaneHead';
import { LaneCells } from './LaneRow';
import type { GridProps } from './MapGrid';
import styles from './map-grid.module.css';
import { type GridPlan, planGrid } from './slots';

export function FeelingRows({ lane, ...props }: GridProps & { lane: Lane }) {
  const { t } = useSpeech();
  const { map, plan, edit } = props;
  /** The plan of which the curve is drawn whole, for a picture of it; the next one is cut again. */
  const [wholeOf, setWholeOf] = useState<GridPlan>();
  const shown = wholeOf === plan && plan.cut ? planGrid(map) : plan;
  const curve = planCurve(shown, map.lines.drawn);
  const words =
    edit !== undefined || map.columns.some((column) => column.touchpoints.some((one) => one.feeling !== ''));
  const drawn = curve.points.length > 0 || curve.lines.length > 0;
  const find = (key: string): TippedPoint | undefined => {
    const [, columnId, , look] = key.split('/');
    const line = curve.lines.find((one) => String(one.line.look) === look);
    const point = (line ?? curve).points.find(({ column }) => column.id === columnId);
    const name = line && (line.line.name ?? t('map.lines.none'));
    return point && { ...point, title: point.column.title || t('untitled'), line: name ?? null };
  };
  return (
    <>
      <tr data-row={edit && `${lane.id}/curve`}>
        <LaneHead lane={lane} lanes={map.lanes} edit={edit} severalRuns={plan.severalRuns}>
          <Axis />
          <CurveLegend curve={curve} severalRuns={plan.severalRuns} />
          {edit && <CurveSplitChoice map={map} laneId={lane.id} edit={edit} />}
          {edit && drawn && (
            <CopyPictureButton
              class={curveStyles.copy}
              label={t('copy.curve')}
              name={t('copy.curve.file')}
              focusKey={`${lane.id}/copy`}
              target={async (button) => {
                setWholeOf(plan);
                await nextFrame();
                const cell = button.closest('tr')?.querySelector('td');
                return curve.lines.length > 0 ? cell?.firstElementChild : cell?.querySelector('svg');
              }}
            />
          )}
        </LaneHead>
        <td class={curveStyles.curveCell} colSpan={plan.slots.length}>
          <div>
            <FeelingCurve plan={shown} curve={curve} laneId={lane.id} edit={edit} />
            {curve.lines.length > 0 && <LinesLegend curve={curve} map={map} />}
          </div>
          {edit && <CurveTip scale="emotion" height={CURVE_HEIGHT} find={find} />}
        </td>
      </tr>
      {words && (
        <tr data-row={edit && lane.id}>
          <th scope="row" class={`${styles.lane} ${styles.subLane}`}>
            <span class="visually-hidden">{lane.title ?? t('map.lane.feeling')}, </span>
            <small class={styles.laneNote}>{t('map.note.feeling.words')}</small>
          </th>
          <LaneCells {...props} lane={lane} />
        </tr>
      )}
    </>
  );
}

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** The numbers of the scale, at the lane's head so that they stay in view. */
function Axis() {
  return (
    <svg class={curveStyles.axis} width="26" height={CURVE_HEIGHT} aria-hidden="true">
      {EMOTIONS.map((value) => (
        <text key={value} x="20" y={yOf(value) + 4} text-anchor="end">
          {formatSigned(value)}
        </text>
      ))}
    </svg>
  );
}
