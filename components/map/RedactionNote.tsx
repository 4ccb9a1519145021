// Redaction note: says under a picture that something in it was destroyed, when and by whom.
import type { Redaction } from '@/lib/domain/snapshot';
import { redactionLine } from '@/lib/text/redaction-line';
import { useSpeech } from '../controls/text-context';
import styles from './evidence.module.css';

export function RedactionNote({ redactions, zone }: { redactions: readonly Redaction[]; zone: string | undefined }) {
  const speech = useSpeech();
  if (redactions.length === 0) return null;
  return (
    <dl class={styles.pairs}>
      <div>
        <dt>{speech.t('redaction.fact')}</dt>
        {redactions.map((redaction) => (
          <dd key={redaction.id} dir="auto">
            {redactionLine(redaction, speech, zone)}
          </dd>
        ))}
      </div>
    </dl>
  );
}
