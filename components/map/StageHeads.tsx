// Stage heads: the first row of the grid, each stage over its steps; name and goal are edited in place.
import { ArrowLeft, ArrowRight, ChevronsRightLeft, Ellipsis, Merge, Plus, Trash2 } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { Beside } from '@/lib/domain/order';
import type { PlacedStage } from '@/lib/domain/place-map';
import type { Stage } from '@/lib/domain/stage';
import type { MapEdit } from '@/lib/state/map-page-edit';
import controls from '../controls/controls.module.css';
import { Menu, type MenuGroup } from '../controls/Menu';
import { still } from '../controls/Still';
import { type Speech, useSpeech } from '../controls/text-context';
import { EditableText } from './EditableText';
import folding from './folded.module.css';
import type { GridProps } from './MapGrid';
import styles from './map-grid.module.css';

export function StageHeads({ map, edit, plan }: Pick<GridProps, 'map' | 'edit' | 'plan'>) {
  const { t } = useSpeech();
  const stages = useMemo(() => map.stages.flatMap(({ stage }) => stage ?? []), [map.stages]);
  return (
    <tr>
      <th scope="row" class={`${styles.lane} ${styles.corner}`}>
        <span class={styles.laneName}>{t('map.lane.stage')}</span>
        <small class={styles.laneNote}>{t('map.note.stage')}</small>
      </th>
      {plan.spans.map(({ placed, slots }) => (
        <th key={placed.stage?.id ?? ''} scope="colgroup" colSpan={slots.length} class={styles.stage}>
          <StageHead placed={placed} stages={stages} edit={edit} />
        </th>
      ))}
    </tr>
  );
}

interface StageHeadProps {
  placed: PlacedStage;
  stages: readonly Stage[];
  edit: GridProps['edit'];
}

const StageHead = still(({ placed, stages, edit }: StageHeadProps) => {
  const { t } = useSpeech();
  const { stage, count, folded } = placed;
  const name = stage?.name ?? t('map.stage.none');
  return (
    <div class={styles.stageInner} data-drag={edit && stage ? `stage/${stage.id}` : undefined}>
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
        {count > 1 && !folded && <span class={styles.stageCount}>{t('map.stage.steps', { n: count })}</span>}
        {edit && stage && count > 0 && !folded && <Fold stage={stage} edit={edit} />}
        {edit && stage && (
          <Menu
            label={t('map.stage.menu', { title: name })}
            groups={() => stageActions(stage, stages, edit, t)}
            class={styles.headMenu}
            focusKey={`${stage.id}/menu`}
          >
            <Ellipsis size={16} />
          </Menu>
        )}
      </div>
      {edit && stages.length === 0 && (
        <button type="button" class={controls.button} data-focus="stage/add" onClick={() => void edit.addStage(null)}>
          <Plus size={15} />
          {t('map.stage.add')}
        </button>
      )}
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
});

/** Folds the steps of a stage into one column, which opens it again. */
function Fold({ stage, edit }: { stage: Stage; edit: MapEdit }) {
  const { t } = useSpeech();
  const label = t('map.stage.collapse', { title: stage.name });
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.quiet} ${folding.fold}`}
      aria-label={label}
      title={label}
      aria-expanded
      data-focus={`${stage.id}/fold`}
      onClick={() => void edit.collapse(stage, true)}
    >
      <ChevronsRightLeft size={14} />
    </button>
  );
}

function stageActions({ id }: Stage, stages: readonly Stage[], edit: MapEdit, t: Speech['t']): MenuGroup[] {
  const at = stages.findIndex((stage) => stage.id === id);
  const [left, right] = [stages[at - 1], stages[at + 1]];
  const add = (side: Beside['side']) => ({ icon: <Plus size={15} />, run: () => void edit.addStage({ id, side }) });
  return [
    {
      items: [
        {
          label: t('map.step.move-left'),
          icon: <ArrowLeft size={15} />,
          disabled: !left,
          run: () => left && void edit.moveStage(id, { id: left.id, side: 'before' }),
        },
        {
          label: t('map.step.move-right'),
          icon: <ArrowRight size={15} />,
          disabled: !right,
          run: () => right && void edit.moveStage(id, { id: right.id, side: 'after' }),
        },
        {
          label: t('map.step.add'),
          icon: <Plus size={15} />,
          run: () => void edit.addStep({ stageId: id }),
        },
        { label: t('map.stage.add-before'), ...add('before') },
        { label: t('map.stage.add-after'), ...add('after') },
        {
          label: t('map.stage.merge-left'),
          icon: <Merge size={15} />,
          disabled: !left,
          run: () => void edit.mergeStage(id, -1),
        },
        {
          label: t('map.stage.merge-right'),
          icon: <Merge size={15} />,
          disabled: !right,
          run: () => void edit.mergeStage(id, 1),
        },
        { label: t('map.stage.remove'), icon: <Trash2 size={15} />, run: () => void edit.removeStage(id) },
      ],
    },
  ];
}
