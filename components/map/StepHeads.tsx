// Step heads: the second row of the grid, each step with its marks and the menu that moves it; here steps are selected too.
import { DoorOpen, Plus } from 'lucide-preact';
import { useCallback, useRef } from 'preact/hooks';
import type { PlacedColumn, PlacedMap } from '@/lib/domain/place-map';
import { statusOf } from '@/lib/domain/status';
import controls from '../controls/controls.module.css';
import { still } from '../controls/Still';
import { useSpeech } from '../controls/text-context';
import { EditableText } from './EditableText';
import { EditMark } from './EditMark';
import { FoldedHead } from './FoldedHead';
import folding from './folded.module.css';
import type { GridProps } from './MapGrid';
import styles from './map-grid.module.css';
import { StatusMark } from './StatusMark';
import { StepMenu } from './StepMenu';
import type { Slot } from './slots';
import { selectByPointer, stepKeys } from './step-keys';

export function StepHeads({ map, edit, plan }: Pick<GridProps, 'map' | 'edit' | 'plan'>) {
  const { t } = useSpeech();
  const latest = useRef(map);
  latest.current = map;
  const placed = useCallback(() => latest.current, []);
  const chosen = edit?.selection.ids.value;
  return (
    <tr
      data-row={edit && 'step'}
      onKeyDown={edit && ((event) => stepKeys(event, edit))}
      onClickCapture={edit && ((event) => selectByPointer(event, edit))}
    >
      <th scope="row" class={`${styles.lane} ${styles.corner}`}>
        <span class={styles.laneName}>{t('map.lane.step')}</span>
      </th>
      {plan.slots.map((slot) => {
        const { column, folded, key, lastOfStage } = slot;
        if (!column || folded) return <StepPlace key={key} slot={slot} plan={plan} edit={edit} />;
        const selected = chosen?.has(column.id) ?? false;
        return (
          <th
            key={key}
            scope="col"
            class={`${styles.step} ${lastOfStage ? styles.edge : ''} ${selected ? styles.chosen : ''}`}
            aria-selected={selected || undefined}
            data-column={edit && column.id}
            data-drag={edit && `column/${column.id}`}
          >
            <StepHead column={column} placed={placed} edit={edit} />
          </th>
        );
      })}
    </tr>
  );
}

interface StepPlaceProps extends Pick<GridProps, 'edit' | 'plan'> {
  slot: Slot;
}

/** Where no step stands: a collapsed stage, an empty one, or a stretch out of sight. */
function StepPlace({ slot, plan, edit }: StepPlaceProps) {
  const { t } = useSpeech();
  const { column, folded, gap, lastOfStage } = slot;
  if (gap) return <td class={`${styles.step} ${lastOfStage ? styles.edge : ''}`} aria-hidden />;
  if (folded) {
    return (
      <th scope="col" class={`${styles.step} ${styles.edge}`} data-column={edit && column?.id}>
        <FoldedHead placed={folded} edit={edit} />
      </th>
    );
  }
  const stageId = plan.spans.find(({ slots }) => slots.includes(slot))?.placed.stage?.id ?? null;
  return (
    <td class={`${styles.step} ${styles.void} ${styles.edge}`}>
      <span class={styles.noSteps}>{t('map.stage.empty')}</span>
      {edit && (
        <button
          type="button"
          class={`${controls.button} ${folding.addStep}`}
          data-focus={`${stageId}/add-step`}
          onClick={() => void edit.addStep({ stageId })}
        >
          <Plus size={14} />
          {t('map.step.add')}
        </button>
      )}
    </td>
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
