// Answer list: items of a checklist to be answered, under their sections, with how many are done.

import type { Answer, ChecklistItem } from '@/lib/domain/checklist';
import { answerFits } from '@/lib/domain/checklist-answer';
import { useSpeech } from '../controls/text-context';
import { AnswerField } from './AnswerField';
import styles from './answer.module.css';
import { inSections } from './sections';

interface Props {
  items: readonly ChecklistItem[];
  answers: readonly Answer[];
  /** Whether the touchpoint has a snapshot or a file; `null`: it is not asked at a touchpoint. */
  hasEvidence: boolean | null;
  /** A new answer to an item, or with `null` none any more; also called with each keystroke of what is typed. */
  onAnswer: (itemId: string, answer: Answer | null) => void;
  /** What was typed is left, and may be saved at once. */
  onLeave?: () => void;
}

export function AnswerList({ items, answers, hasEvidence, onAnswer, onLeave }: Props) {
  const { t } = useSpeech();
  const answerTo = (item: ChecklistItem) => answers.find(({ itemId }) => itemId === item.id) ?? null;
  const done = items.filter((item) => answerFits(item, answerTo(item))).length;
  return (
    <>
      <p class={styles.count} role="status">
        {t('checklist.answered', { done, n: items.length })}
      </p>
      {inSections(items, (item) => item.section).map(({ section, members }) => (
        <section key={section} class={styles.section}>
          {section && <h3 class={styles.heading}>{section}</h3>}
          {members.map((item) => (
            <AnswerField
              key={item.id}
              item={item}
              answer={answerTo(item)}
              hasEvidence={hasEvidence}
              onAnswer={(answer) => onAnswer(item.id, answer)}
              onLeave={onLeave}
            />
          ))}
        </section>
      ))}
    </>
  );
}
