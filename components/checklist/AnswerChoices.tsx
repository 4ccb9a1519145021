// Answer choices: yes or no, a scale or a list, as one group of radio buttons; "not applicable" is one of them.
import type { Answer, ChecklistItem } from '@/lib/domain/checklist';
import { useSpeech } from '../controls/text-context';
import styles from './answer.module.css';

interface Props {
  item: ChecklistItem;
  answer: Answer | null;
  /** Of the group, unique on the page. */
  name: string;
  say: (value: Answer['value']) => void;
}

interface Option {
  value: Answer['value'];
  label: string;
  /** Said in place of the label, where the label alone says too little. */
  spoken?: string;
}

export function AnswerChoices({ item, answer, name, say }: Props) {
  const { t } = useSpeech();
  const options: Option[] = optionsOf(item, t);
  if (item.allowsNotApplicable) options.push({ value: null, label: t('checklist.not-applicable') });
  return (
    <div class={styles.options} data-kind={item.kind}>
      {options.map(({ value, label, spoken }) => (
        <label key={String(value)} class={styles.option} data-none={value === null || undefined}>
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            aria-label={spoken}
            checked={answer !== null && answer.value === value}
            onChange={() => say(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function optionsOf(item: ChecklistItem, t: ReturnType<typeof useSpeech>['t']): Option[] {
  if (item.kind === 'yes-no') {
    return [
      { value: true, label: t('checklist.yes') },
      { value: false, label: t('checklist.no') },
    ];
  }
  if (item.kind === 'choice')
    return item.choices.map(({ id, label }) => ({ value: id, label: label || t('untitled') }));
  const max = item.scaleMax;
  const ends: Record<number, string> = { 1: t('checklist.scale.worst'), [max]: t('checklist.scale.best', { max }) };
  return Array.from({ length: max }, (_, i) => {
    const spoken = ends[i + 1];
    return { value: i + 1, label: String(i + 1), ...(spoken && { spoken }) };
  });
}
