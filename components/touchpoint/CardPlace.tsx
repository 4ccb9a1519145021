// Card place: where in the journey a touchpoint stands: its stage, its channel, and whether it weighs more than others.
import controls from '@/components/controls/controls.module.css';
import { Select } from '@/components/controls/Select';
import { useSpeech } from '@/components/controls/text-context';
import { CHANNELS } from '@/lib/domain/channel';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';

export function CardPlace({ panel, run, touchpoint }: CardProps) {
  const { t } = useSpeech();
  const { id, stageId, plannedStepId, momentOfTruth } = touchpoint;
  const plan = run.brief?.plannedSteps ?? [];
  return (
    <div class={styles.chips}>
      <Select
        label={t('touchpoint.stage')}
        value={stageId ?? ''}
        options={[
          ...run.stages.map((stage) => ({ value: stage.id, label: stage.name })),
          ...(stageId === null ? [{ value: '', label: t('touchpoint.no-stage') }] : []),
        ]}
        onChoose={(value) => panel.touchpoint.patch(id, { stageId: value || null })}
      />
      <Select
        label={t('touchpoint.channel')}
        value={touchpoint.channel}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChoose={(channel) => panel.touchpoint.patch(id, { channel })}
      />
      {plan.length > 0 && (
        <Select
          label={t('guide.planned-step')}
          value={plan.find((step) => step.id === plannedStepId)?.id ?? ''}
          options={[
            { value: '', label: t('guide.not-planned') },
            ...plan.map((step, index) => ({ value: step.id, label: `${index + 1} ${step.title || t('untitled')}` })),
          ]}
          onChoose={(value) => {
            const planned = plan.find((step) => step.id === value)?.stageId;
            const known = run.stages.some((stage) => stage.id === planned);
            void panel.touchpoint.patch(id, {
              plannedStepId: value || null,
              ...(planned && known && { stageId: planned }),
            });
          }}
        />
      )}
      <button
        type="button"
        class={controls.chip}
        aria-pressed={momentOfTruth}
        onClick={() => panel.touchpoint.patch(id, { momentOfTruth: !momentOfTruth })}
      >
        ★ {t('moment-of-truth')}
      </button>
    </div>
  );
}
