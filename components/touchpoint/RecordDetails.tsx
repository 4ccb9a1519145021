// Record details: a note, tags, and how sure one can be of what stands on the card.
import controls from '@/components/controls/controls.module.css';
import { Disclosure } from '@/components/controls/Disclosure';
import { Select } from '@/components/controls/Select';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { EvidenceStatus } from '@/lib/domain/touchpoint';
import { formatDay } from '@/lib/text/format';
import details from './details.module.css';
import { TagField } from './TagField';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';
import { typedFields } from './typed-fields';

export function RecordDetails({ panel, touchpoint }: CardProps) {
  const { t, language } = useSpeech();
  const { id, note, tags, evidence, validatedAt } = touchpoint;
  const typed = typedFields(panel, touchpoint);
  return (
    <Disclosure label={t('said.record')} holds={note !== '' || tags.length > 0 || evidence !== 'observed'}>
      <TextField label={t('said.note')} {...typed('note')} />
      <TagField panel={panel} touchpoint={touchpoint} />
      <div class={details.group}>
        <span class={controls.label}>{t('said.evidence')}</span>
        <div class={styles.chips}>
          <Select
            label={t('said.evidence')}
            value={evidence}
            options={EvidenceStatus.options.map((value) => ({ value, label: t(`evidence.${value}`) }))}
            onChoose={(value) => panel.touchpoint.setEvidence(id, value)}
          />
          {validatedAt !== null && (
            <span class={styles.muted}>{t('said.validated-on', { day: formatDay(validatedAt, language) })}</span>
          )}
        </div>
      </div>
      {evidence === 'validated' && (
        <TextField label={t('said.validated-by')} maxLength={500} {...typed('validatedBy')} />
      )}
    </Disclosure>
  );
}
