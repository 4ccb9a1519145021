// Step heads: the second row of the grid, each step with its marks and the menu that moves it.
import { DoorOpen } from 'lucide-preact';
import { useCallback, useRef } from 'preact/hooks';
import type { PlacedColumn, PlacedMap } from '@/lib/domain/place-map';
import { statusOf } from '@/lib/domain/status';
import { still } from '../controls/Still';
import { useSpeech } from '../controls/text-context';
import { EditableText } from './EditableText';
import { EditMark } from './EditMark';
import type { GridProps } from './MapGrid';
import styles from './map-grid.module.css';
import { StatusMark } from './StatusMark';
import { StepMenu } from './StepMenu';

export function StepHeads({ map, edit, plan }: Pick<GridProps, 'map' | 'edit' | 'plan'>) {
  const { t } = useSpeech();
  const latest = useRef(map);
  latest.current = map;
  const placed = useCallback(() => latest.current, []);
  return (
    <tr data-row={edit && 'step'}>
      <th scope="row" class={`${styles.lane} ${styles.corner}`}>
        <span class={styles.laneName}>{t('map.lane.step')}</span>
      </th>
      {plan.slots.map(({ column, key, gap, lastOfStage }) =>
        column ? (
          <th
            key={key}
            scope="col"
            class={`${styles.step} ${lastOfStage ? styles.edge : ''}`}
            data-column={edit && column.id}
            data-drag={edit && `column/${column.id}`}
          >
            <StepHead column={column} placed={placed} edit={edit} />
          </th>
        ) : gap ? (
          <td key={key} class={`${styles.step} ${lastOfStage ? styles.edge : ''}`} aria-hidden />
        ) : (
          <td key={key} class={`${styles.step} ${styles.void} ${styles.edge}`}>
            <span class={styles.noSteps}>{t('map.stage.empty')}</span>
          </td>
        ),
      )}
    </tr>
  );
}

interface StepHeadProps extends Pick<GridProps, 'edit'> {
  column: PlacedColumn;
  placed: () => PlacedMap;
}

const StepHead = still(({ column, placed, edit }: StepHeadProps) => {
  const { t } = useSpeech();
  const title = column.title || t('untitled');
  const truth = column.touchpoints.some((touchpoint) => touchpoint.momentOfTruth);
  const titleClass = `${styles.stepTitle} ${truth ? styles.truth : ''}`;
  const leaves = column.touchpoints.filter((touchpoint) => touchpoint.wouldLeave !== null).length;
  return (
    <div class={styles.stepInner}>
      <div class={styles.stepTop}>
        {truth && <span class="visually-hidden">{t('moment-of-truth')}: </span>}
        {edit ? (
          <EditableText
            class={titleClass}
            wordsClass={styles.clamp}
            value={title}
            label={t('map.edit', { lane: t('map.lane.step') })}
            focusKey={`${column.id}/title`}
            maxLength={500}
            save={(text) => edit.setText([column.id], 'title', text)}
          />
        ) : (
          <span dir="auto" class={titleClass} title={title}>
            <span class={styles.clamp}>{title}</span>
          </span>
        )}
        <EditMark column={column} edit={edit} ids={[column.id]} field="title" />
        {edit && <StepMenu column={column} placed={placed} edit={edit} />}
      </div>
      <div class={styles.stepFacts}>
        <StatusMark
          status={statusOf(column.touchpoints)}
          ids={column.touchpoints.map(({ id }) => id)}
          edit={edit}
          focusKey={`${column.id}/status`}
          worded="unexpected"
        />
        {leaves > 0 && (
          <span class={styles.leave}>
            <DoorOpen size={13} />
            {t('map.leave')}
            {column.touchpoints.length > 1 && ` · ${t('map.reach', { n: leaves, of: column.touchpoints.length })}`}
          </span>
        )}
      </div>
    </div>
  );
});
