// Choice rows: the answers that a question offers, each with its words and its points.
import { Plus, X } from 'lucide-preact';
import { readPoints } from '@/lib/domain/checklist-edit';
import { itemKey } from '@/lib/domain/item-list';
import { formatPoints } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { useSpeech } from '../controls/text-context';
import { typed } from '../controls/typed';
import type { SettingsProps } from './ItemSettings';
import styles from './item-row.module.css';
import { NumberField } from './NumberField';

export function ChoiceRows({ brief, saver, checklists, item }: SettingsProps) {
  const { t, language } = useSpeech();
  const set = (how: Parameters<typeof checklists.setChoices>[2]) => checklists.setChoices(brief, item.id, how);
  return (
    <fieldset class={styles.choices}>
      <legend class={controls.label}>{t('checklist.choices')}</legend>
      {item.choices.map((choice, index) => (
        <div key={choice.id} class={styles.choice}>
          <div class={styles.question}>
            <LineField
              label={t('checklist.choice', { n: index + 1 })}
              labelHidden
              placeholder={t('checklist.choice', { n: index + 1 })}
              {...typed(saver, 'choices', itemKey(brief.id, choice.id), 'label', choice.label)}
            />
          </div>
          <div class={styles.points}>
            <NumberField
              label={t('checklist.choice.points', { n: index + 1 })}
              value={choice.points}
              show={(points) => t('checklist.points.short', { points: formatPoints(points, language) })}
              read={readPoints}
              problem={t('checklist.points.wrong')}
              onChoose={(points) =>
                points !== null &&
                void set((all) => all.map((one) => (one.id === choice.id ? { ...one, points } : one)))
              }
            />
          </div>
          <button
            type="button"
            class={`${controls.button} ${controls.quiet} ${controls.icon}`}
            aria-label={t('checklist.choice.remove', { n: index + 1 })}
            title={t('checklist.choice.remove', { n: index + 1 })}
            onClick={() => void set((all) => all.filter(({ id }) => id !== choice.id))}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
      <button
        type="button"
        class={`${controls.button} ${controls.quiet}`}
        onClick={() => void set((all) => [...all, checklists.newChoice()])}
      >
        <Plus size={14} aria-hidden="true" /> {t('checklist.choice.add')}
      </button>
    </fieldset>
  );
}
