// Card checklist: what the brief asks at the planned step of this touchpoint.
import { AnswerList } from '@/components/checklist/AnswerList';
import { useSpeech } from '@/components/controls/text-context';
import type { Brief, PlannedStep } from '@/lib/domain/brief';
import { itemsAskedAt } from '@/lib/domain/checklist-answer';
import type { CardProps } from './TouchpointCard';
import styles from './touchpoint.module.css';

interface Props extends CardProps {
  brief: Brief;
}

export function CardChecklist({ panel, run, touchpoint, brief }: Props) {
  const { t } = useSpeech();
  const step = brief.plannedSteps.find(({ id }) => id === touchpoint.plannedStepId);
  const items = step ? askedHere(run.touchpoints, touchpoint, brief, step) : [];
  if (items.length === 0) return null;
  const hasEvidence = touchpoint.snapshotId !== null || panel.files.list.value.length > 0;
  return (
    <section class={styles.checklist} aria-label={t('guide.checklist')}>
      <AnswerList
        items={items}
        answers={panel.answers.of('touchpoints', touchpoint, items)}
        hasEvidence={hasEvidence}
        onAnswer={(itemId, answer) => panel.answers.set('touchpoints', touchpoint, itemId, answer)}
        onLeave={panel.saver.flush}
      />
    </section>
  );
}

/** What no other touchpoint of the same step has answered already. */
function askedHere(
  all: CardProps['run']['touchpoints'],
  { id, answers }: CardProps['touchpoint'],
  brief: Brief,
  step: PlannedStep,
) {
  const own = new Set(answers.map(({ itemId }) => itemId));
  const elsewhere = new Set(all.flatMap((other) => (other.id === id ? [] : other.answers.map(({ itemId }) => itemId))));
  return itemsAskedAt(brief, step.id).filter((item) => own.has(item.id) || !elsewhere.has(item.id));
}
