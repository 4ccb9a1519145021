// Card turns: where the journey turns: the customer would leave, has to decide, or is sent on to another channel.
import controls from '@/components/controls/controls.module.css';
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { CHANNELS } from '@/lib/domain/channel';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';
import { typedFields } from './typed-fields';

export function CardTurns({ panel, touchpoint }: CardProps) {
  const { t } = useSpeech();
  const { id, wouldLeave, decisionPoint, handOff } = touchpoint;
  const leaving = wouldLeave !== null;
  return (
    <>
      <div class={styles.chips}>
        <button
          type="button"
          class={controls.chip}
          aria-pressed={leaving}
          onClick={() => panel.touchpoint.patch(id, { wouldLeave: leaving ? null : '' })}
        >
          {t('would-leave')}
        </button>
        <button
          type="button"
          class={controls.chip}
          aria-pressed={decisionPoint}
          onClick={() => panel.touchpoint.patch(id, { decisionPoint: !decisionPoint })}
        >
          {t('decision-point')}
        </button>
        <Select
          label={t('said.hand-off')}
          value={handOff ?? 'none'}
          options={[
            { value: 'none' as const, label: t('said.hand-off.none') },
            ...CHANNELS.map((value) => ({ value, label: t('said.hand-off.to', { channel: t(`channel.${value}`) }) })),
          ]}
          onChoose={(value) => panel.touchpoint.patch(id, { handOff: value === 'none' ? null : value })}
        />
      </div>
      {leaving && <TextField label={t('touchpoint.leave-reason')} {...typedFields(panel, touchpoint)('wouldLeave')} />}
    </>
  );
}
