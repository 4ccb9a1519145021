// Item row: one question with its kind and points in a line; the rest of its settings open under it.
import { ChevronDown } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { type ChecklistItem, ITEM_KINDS } from '@/lib/domain/checklist';
import { askedAt, mostPoints } from '@/lib/domain/checklist-answer';
import { type ItemProblem, readPoints } from '@/lib/domain/checklist-edit';
import { itemKey } from '@/lib/domain/item-list';
import { formatPoints } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import { typed } from '../controls/typed';
import type { EditorProps } from './ChecklistEditor';
import { ItemSettings } from './ItemSettings';
import styles from './item-row.module.css';
import { NumberField } from './NumberField';

interface Props extends EditorProps {
  item: ChecklistItem;
  problem: ItemProblem | null;
  /** Enter in the question goes on with the next one. */
  onEnter: () => void;
}

export function ItemRow({ brief, saver, checklists, item, problem, onEnter }: Props) {
  const { t, language } = useSpeech();
  const [open, setOpen] = useState(false);
  const name = item.question || t('untitled');
  const ownPoints = item.kind !== 'text' && item.kind !== 'choice' && mostPoints({ ...item, points: 1 }) > 0;
  return (
    <div class={styles.item} data-open={open || undefined}>
      <div class={styles.line}>
        <div class={styles.question}>
          <LineField
            label={t('checklist.question')}
            labelHidden
            class={styles.words}
            placeholder={t('checklist.question.placeholder')}
            first
            {...typed(saver, 'checklist', itemKey(brief.id, item.id), 'question', item.question)}
            onEnter={onEnter}
          />
        </div>
        <Select
          label={t('checklist.kind', { name })}
          value={item.kind}
          options={ITEM_KINDS.map((value) => ({ value, label: t(`checklist.kind.${value}`) }))}
          onChoose={(kind) => void checklists.setKind(brief, item.id, kind)}
        />
        <div class={styles.points}>
          {ownPoints ? (
            <NumberField
              label={t('checklist.points-of', { name })}
              value={item.points}
              show={(points) => t('checklist.points.short', { points: formatPoints(points, language) })}
              read={readPoints}
              problem={t('checklist.points.wrong')}
              onChoose={(points) => points !== null && void checklists.change(brief, item.id, { points })}
            />
          ) : (
            item.kind === 'choice' && (
              <span>{t('checklist.points.short', { points: formatPoints(mostPoints(item), language) })}</span>
            )
          )}
        </div>
        <button
          type="button"
          class={`${controls.button} ${controls.quiet} ${controls.icon} ${styles.toggle}`}
          aria-expanded={open}
          aria-label={t('checklist.settings', { name })}
          title={t('checklist.settings', { name })}
          onClick={() => setOpen(!open)}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </button>
      </div>
      {!open && <Tags brief={brief} item={item} />}
      {problem && <p class={styles.problem}>{t(`checklist.problem.${problem}`)}</p>}
      {open && <ItemSettings brief={brief} saver={saver} checklists={checklists} item={item} />}
    </div>
  );
}

/** What of the settings is not as usual, so that it is seen without opening them. */
function Tags({ brief, item }: { brief: EditorProps['brief']; item: ChecklistItem }) {
  const { t } = useSpeech();
  const stepId = askedAt(item, brief.plannedSteps);
  const at = brief.plannedSteps.findIndex(({ id }) => id === stepId);
  const step = brief.plannedSteps[at];
  const tags = [
    step && t('checklist.asked.step', { n: at + 1, title: step.title || t('untitled') }),
    item.bonus && item.kind !== 'text' && t('checklist.bonus'),
    item.evidenceRequired && step && t('checklist.evidence'),
    !item.objective && t('checklist.nature.subjective'),
  ].filter((tag) => typeof tag === 'string');
  if (tags.length === 0) return null;
  return (
    <ul class={styles.tags}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}
