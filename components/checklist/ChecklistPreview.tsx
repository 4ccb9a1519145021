// Checklist preview: the questions as the shopper meets them, with answers of an example, and what these score.
import { useState } from 'preact/hooks';
import type { Brief } from '@/lib/domain/brief';
import type { Answer } from '@/lib/domain/checklist';
import { askedAt } from '@/lib/domain/checklist-answer';
import { exampleAnswers } from '@/lib/domain/checklist-example';
import { scoreRun } from '@/lib/domain/checklist-score';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { AnswerList } from './AnswerList';
import styles from './editor.module.css';
import { ScoreSummary } from './ScoreSummary';

export function ChecklistPreview({ brief }: { brief: Brief }) {
  const { t } = useSpeech();
  // `null`: the example's answers, which follow the questions as they change.
  const [own, setOwn] = useState<readonly Answer[] | null>(null);
  const { items } = brief.checklist;
  const answers = own ?? exampleAnswers(items);
  const score = scoreRun(brief, { answers: [...answers], touchpoints: [], withFiles: new Set() });
  const shown = items.map((item) =>
    askedAt(item, brief.plannedSteps) === null ? { ...item, evidenceRequired: false } : item,
  );
  const chip = `${controls.button} ${controls.quiet}`;
  return (
    <aside class={styles.preview} aria-label={t('checklist.try')}>
      <h3>{t('checklist.try')}</h3>
      <p class={styles.hint}>{t('checklist.try.hint')}</p>
      <ScoreSummary score={score} />
      <div class={styles.adders}>
        <button type="button" class={chip} onClick={() => setOwn(null)}>
          {t('checklist.try.example')}
        </button>
        <button type="button" class={chip} onClick={() => setOwn([])}>
          {t('checklist.try.clear')}
        </button>
      </div>
      <div class={styles.asked}>
        <AnswerList
          items={shown}
          answers={answers}
          hasEvidence={false}
          onAnswer={(itemId, answer) =>
            setOwn([...answers.filter((one) => one.itemId !== itemId), ...(answer ? [answer] : [])])
          }
        />
      </div>
    </aside>
  );
}
