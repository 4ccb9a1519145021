// Feeling rows: the emotion curve over all steps, and under it what was felt in words.
import type { ComponentChildren } from 'preact';
import type { Lane } from '@/lib/domain/journey-map';
import { EMOTIONS } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import { CopyPictureButton } from '../controls/CopyPictureButton';
import { useSpeech } from '../controls/text-context';
import { CURVE_HEIGHT, planCurve, yOf } from './curve';
import { FeelingCurve } from './FeelingCurve';
import curveStyles from './feeling-curve.module.css';
import { LaneHead } from './LaneHead';
import type { MapGridProps } from './MapGrid';
import styles from './map-grid.module.css';
import type { GridPlan } from './slots';
import { TextCell } from './TextCell';

export function FeelingRows({ plan, lane, ...props }: MapGridProps & { plan: GridPlan; lane: Lane }) {
  const { t } = useSpeech();
  const { map, edit } = props;
  const curve = planCurve(plan);
  const words =
    edit !== undefined || map.columns.some((column) => column.touchpoints.some((one) => one.feeling !== ''));
  const small = plan.severalRuns && curve.points.some((point) => point.felt.small);
  return (
    <>
      <tr>
        <LaneHead {...props} lane={lane} severalRuns={plan.severalRuns}>
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
              target={(button) => button.closest('tr')?.querySelector('td > svg')}
            />
          )}
        </LaneHead>
        <td class={curveStyles.curveCell} colSpan={plan.slots.length}>
          <FeelingCurve plan={plan} curve={curve} />
        </td>
      </tr>
      {words && (
        <tr>
          <th scope="row" class={`${styles.lane} ${styles.subLane}`}>
            <span class="visually-hidden">{lane.title ?? t('map.lane.feeling')}, </span>
            <small class={styles.laneNote}>{t('map.note.feeling.words')}</small>
          </th>
          {plan.slots.map(({ column, key, lastOfStage }) => (
            <td key={key} class={`${styles.cell} ${lastOfStage ? styles.edge : ''} ${column ? '' : styles.void}`}>
              {column && <TextCell {...props} column={column} field="feeling" />}
            </td>
          ))}
        </tr>
      )}
    </>
  );
}

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
