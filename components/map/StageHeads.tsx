// Stage heads: the first row of the grid, each stage over its steps; name and goal are edited in place.
import { useSpeech } from '../controls/text-context';
import { EditableText } from './EditableText';
import type { MapGridProps } from './MapGrid';
import styles from './map-grid.module.css';
import type { GridPlan, StageSpan } from './slots';

export function StageHeads({ edit, plan }: MapGridProps & { plan: GridPlan }) {
  const { t } = useSpeech();
  return (
    <tr>
      <th scope="row" class={`${styles.lane} ${styles.corner}`}>
        <span class={styles.laneName}>{t('map.lane.stage')}</span>
        <small class={styles.laneNote}>{t('map.note.stage')}</small>
      </th>
      {plan.spans.map((span) => (
        <th key={span.slots[0]?.key} scope="colgroup" colSpan={span.slots.length} class={styles.stage}>
          <StageHead span={span} edit={edit} />
        </th>
      ))}
    </tr>
  );
}

function StageHead({ span, edit }: { span: StageSpan; edit: MapGridProps['edit'] }) {
  const { t } = useSpeech();
  const { stage, count } = span.placed;
  const name = stage?.name ?? t('map.stage.none');
  return (
    <div class={styles.stageInner}>
      <div class={styles.stageTop}>
        {edit && stage ? (
          <EditableText
            class={styles.stageName}
            wordsClass={styles.clamp}
            value={name}
            label={t('map.stage.name')}
            focusKey={`${stage.id}/name`}
            maxLength={500}
            save={(text) => edit.changeStage(stage, { name: text })}
          />
        ) : (
          <span dir="auto" class={styles.stageName} title={name}>
            <span class={styles.clamp}>{name}</span>
          </span>
        )}
        {count > 1 && <span class={styles.stageCount}>{t('map.stage.steps', { n: count })}</span>}
      </div>
      {edit && stage ? (
        <EditableText
          class={styles.stageGoal}
          wordsClass={styles.clamp}
          value={stage.goal}
          label={t('map.stage.goal')}
          placeholder={t('map.stage.add-goal')}
          focusKey={`${stage.id}/goal`}
          maxLength={500}
          mayBeEmpty
          save={(text) => edit.changeStage(stage, { goal: text })}
        />
      ) : (
        stage?.goal && (
          <span dir="auto" class={styles.stageGoal} title={stage.goal}>
            <span class={styles.clamp}>{stage.goal}</span>
          </span>
        )
      )}
    </div>
  );
}
