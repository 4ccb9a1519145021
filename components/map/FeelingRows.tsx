// Feeling rows: the emotion curve over all steps, and under it what was felt in words.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Lane } from '@/lib/domain/lane';
import { EMOTIONS } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import { CopyPictureButton } from '../controls/CopyPictureButton';
import { useSpeech } from '../controls/text-context';
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
  const shown = wholeOf === plan ? planGrid(map) : plan;
  const curve = planCurve(shown);
  const words =
    edit !== undefined || map.columns.some((column) => column.touchpoints.some((one) => one.feeling !== ''));
  const small = plan.severalRuns && curve.points.some((point) => point.felt.small);
  return (
    <>
      <tr data-row={edit && `${lane.id}/curve`}>
        <LaneHead lane={lane} lanes={map.lanes} edit={edit} severalRuns={plan.severalRuns}>
          <Axis />
          <ul class={curveStyles.legend}>
            <li>
              <Key>
                <path class={curveStyles.felt} d="M0 6H16" />
              </Key>
              {t('map.legend.felt')}
            </li>
            {curve.expected.length > 0 && (
              <li>
                <Key>
                  <path class={curveStyles.expectedLine} d="M0 6H16" />
                  <path class={curveStyles.diamond} d="M8 2.5l3.5 3.5-3.5 3.5-3.5-3.5z" />
                </Key>
                {t('map.legend.expected')}
              </li>
            )}
            {curve.band !== '' && (
              <li>
                <Key>
                  <rect class={curveStyles.band} width="16" height="12" />
                </Key>
                {t('map.legend.band')}
              </li>
            )}
            {small && <li>{t('map.legend.small')}</li>}
          </ul>
          {edit && curve.points.length > 0 && (
            <CopyPictureButton
              class={curveStyles.copy}
              label={t('copy.curve')}
              name={t('copy.curve.file')}
              focusKey={`${lane.id}/copy`}
              target={async (button) => {
                setWholeOf(plan);
                await nextFrame();
                return button.closest('tr')?.querySelector('td > svg');
              }}
            />
          )}
        </LaneHead>
        <td class={curveStyles.curveCell} colSpan={plan.slots.length}>
          <FeelingCurve plan={shown} curve={curve} />
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

function Key({ children }: { children: ComponentChildren }) {
  return (
    <svg width="16" height="12" aria-hidden="true">
      {children}
    </svg>
  );
}

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
