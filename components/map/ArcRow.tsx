// Arc row: the dramatic arc over all steps: how gripped customers were, and where that meets a bad feeling.
import type { Lane } from '@/lib/domain/lane';
import { ENGAGEMENTS } from '@/lib/domain/scale';
import type { MapEdit } from '@/lib/state/map-page-edit';
import type { Text } from '@/lib/text/text';
import { still } from '../controls/Still';
import { useSpeech } from '../controls/text-context';
import { ARC_HEIGHT, type ArcPoint, arcY, planArc } from './arc';
import styles from './arc.module.css';
import { CurveTip, type TippedPoint } from './CurveTip';
import curveStyles from './feeling-curve.module.css';
import { LaneHead } from './LaneHead';
import type { GridProps } from './MapGrid';
import { PointBox } from './PointBox';
import { ratingSentence, writeMean } from './rating-words';
import { SampleSize } from './SampleSize';
import type { GridPlan } from './slots';

export function ArcRow({ lane, ...props }: GridProps & { lane: Lane }) {
  const { t } = useSpeech();
  const { map, plan, edit } = props;
  const arc = planArc(plan);
  const find = (key: string): TippedPoint | undefined => {
    const point = arc.points.find(({ column }) => column.id === key.split('/')[1]);
    return point && { ...point, title: point.column.title || t('untitled'), line: null };
  };
  const small = plan.severalRuns && arc.points.some(({ rating }) => rating.small);
  return (
    <tr data-row={edit && lane.id}>
      <LaneHead lane={lane} lanes={map.lanes} edit={edit} severalRuns={plan.severalRuns}>
        <svg class={curveStyles.axis} width="26" height={ARC_HEIGHT} aria-hidden="true">
          {ENGAGEMENTS.map((value) => (
            <text key={value} x="20" y={arcY(value) + 4} text-anchor="end">
              {value}
            </text>
          ))}
        </svg>
        {small && <small class={styles.small}>{t('map.legend.small')}</small>}
      </LaneHead>
      <td class={curveStyles.curveCell} colSpan={plan.slots.length}>
        <svg
          class={curveStyles.curve}
          width={plan.width}
          height={ARC_HEIGHT}
          role={edit ? 'group' : 'img'}
          aria-label={inWords(plan, t)}
        >
          {ENGAGEMENTS.map((value) => (
            <path key={value} class={curveStyles.rule} d={`M0 ${arcY(value)}H${plan.width}`} />
          ))}
          {plan.all.slice(plan.from, plan.to).map(({ key, x, width, lastOfStage }) => (
            <path
              key={key}
              class={lastOfStage ? curveStyles.stageRule : curveStyles.stepRule}
              d={`M${x + width - 0.5} 0V${ARC_HEIGHT}`}
            />
          ))}
          {arc.band === '' ? <path class={styles.ground} d={arc.ground} /> : <path class={styles.band} d={arc.band} />}
          <path class={styles.bridge} d={arc.bridged} />
          <path class={styles.line} d={arc.felt} />
          {arc.points.map(({ x, y, column, rating }) => (
            <Point key={column.id} {...{ x, y, column, rating, laneId: lane.id, edit }} />
          ))}
          {arc.points.length === 0 && plan.all.length > 0 && (
            <text class={curveStyles.nobody} x="18" y={arcY(3) + 4}>
              {t('map.arc.nobody')}
            </text>
          )}
        </svg>
        {edit && <CurveTip scale="engagement" height={ARC_HEIGHT} find={find} />}
      </td>
    </tr>
  );
}

type PointProps = Pick<ArcPoint, 'x' | 'y' | 'column' | 'rating'> & { laneId: string; edit: MapEdit | undefined };

const Point = still(({ x, y, column, rating, laneId, edit }: PointProps) => {
  const { t } = useSpeech();
  const sentence = ratingSentence('engagement', rating, column.title || t('untitled'), t);
  return (
    <PointBox
      x={x}
      y={y}
      name={column.fixFirst ? `${sentence}; ${t('map.arc.fix-first.why')}` : sentence}
      focusKey={`${laneId}/${column.id}/point`}
      touchpointId={column.touchpoints[0]?.id}
      edit={edit}
      words={
        <>
          <text class={styles.number} x="9" y="-7">
            {writeMean('engagement', rating)}
            <SampleSize {...rating} />
          </text>
          {column.fixFirst && (
            <text class={styles.fix} x="9" y="9">
              ▲ {t('map.arc.fix-first')}
            </text>
          )}
        </>
      }
    >
      <circle class={rating.assumed ? styles.guess : styles.dot} r="4.5" />
    </PointBox>
  );
});

/** All that the arc says, for whoever does not see it. */
function inWords(plan: GridPlan, t: Text): string {
  const points = plan.all.slice(plan.from, plan.to).flatMap(({ column }) => {
    if (!column?.engagement) return [];
    const words = ratingSentence('engagement', column.engagement, column.title || t('untitled'), t);
    return column.fixFirst ? `${words}; ${t('map.arc.fix-first.why')}` : words;
  });
  return t('map.arc', { points: points.join('. ') || t('map.arc.nobody') });
}
