// Card feeling: how it felt and what was expected before, then what the customer does, thinks and feels in words.
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { EMOTIONS, type Emotion } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { Text } from '@/lib/text/text';
import { EmotionPicker } from './EmotionPicker';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';
import { typedFields } from './typed-fields';

const TYPED = ['doing', 'thinking', 'feeling'] as const;

export function CardFeeling({ panel, touchpoint }: CardProps) {
  const { t } = useSpeech();
  const { id, emotion, expectation } = touchpoint;
  const typed = typedFields(panel, touchpoint);
  return (
    <>
      <EmotionPicker
        label={t('touchpoint.emotion')}
        name={`emotion-${id}`}
        value={(emotion?.value as Emotion | undefined) ?? null}
        onRate={(value) => panel.touchpoint.rate(id, 'emotion', value)}
      />
      <div class={styles.under}>
        <span class={styles.muted}>{t('touchpoint.keys')}</span>
        <Select
          label={t('touchpoint.expectation')}
          value={expectation ? String(expectation.value) : 'none'}
          options={expectationOptions(t)}
          onChoose={(value) => panel.touchpoint.rate(id, 'expectation', value === 'none' ? null : Number(value))}
        />
      </div>
      {TYPED.map((field) => (
        <TextField
          key={`${id}-${field}`}
          label={t(`touchpoint.${field}`)}
          placeholder={t(`touchpoint.${field}-hint`)}
          {...typed(field)}
        />
      ))}
      {expectation && <TextField label={t('touchpoint.expected-text')} {...typed('expected')} />}
    </>
  );
}

function expectationOptions(t: Text) {
  const none = { value: 'none', label: t('touchpoint.expected-as', { rating: t('touchpoint.expectation-none') }) };
  const rated = EMOTIONS.map((value) => {
    const rating = `${formatSigned(value)} ${t(`emotion.${value}`)}`;
    return { value: String(value), label: t('touchpoint.expected-as', { rating }) };
  });
  return [none, ...rated];
}
