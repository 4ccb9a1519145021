// Read answers: what a run says to each item of its checklist, with points, comment and missing proof, to read only.
import { AlertTriangle } from 'lucide-preact';
import type { ItemResult } from '@/lib/domain/checklist-answer';
import { answerText } from '@/lib/text/answer-text';
import { formatPoints } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import styles from './answer.module.css';
import { inSections } from './sections';

export function ReadAnswers({ results }: { results: readonly ItemResult[] }) {
  return (
    <>
      {inSections(results, ({ item }) => item.section).map(({ section, members }) => (
        <section key={section} class={styles.section}>
          {section && <h3 class={styles.heading}>{section}</h3>}
          <ul class={styles.read}>
            {members.map((result) => (
              <ReadAnswer key={result.item.id} result={result} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ReadAnswer({ result }: { result: ItemResult }) {
  const speech = useSpeech();
  const { t } = speech;
  const { item, answer, state } = result;
  return (
    <li class={styles.line}>
      <span class={styles.asked}>{item.question || t('untitled')}</span>
      <span class={styles.worth}>{state === 'scored' && <Worth result={result} />}</span>
      <span class={styles.said} data-open={answer === null || undefined}>
        {answer ? answerText(item, answer, speech) : t('checklist.open')}
      </span>
      {answer?.comment && <q class={styles.comment}>{answer.comment}</q>}
      {result.evidenceMissing && (
        <span class={styles.missing}>
          <AlertTriangle size={13} aria-hidden="true" /> {t('checklist.evidence.missing')}
        </span>
      )}
    </li>
  );
}

function Worth({ result: { item, earned, possible } }: { result: ItemResult }) {
  const { t, language } = useSpeech();
  const points = (value: number) => formatPoints(value, language);
  if (item.bonus) return <>{t('checklist.points.bonus', { earned: points(earned) })}</>;
  return <>{t('checklist.points', { earned: points(earned), possible: points(possible) })}</>;
}
