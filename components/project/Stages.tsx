// Stages: the phases of the journey in their order, each with what the customer wants in it.
import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { SortableList } from '../controls/SortableList';
import { useSpeech } from '../controls/text-context';
import { typed } from '../controls/typed';
import type { OverviewProps } from './Overview';
import styles from './overview.module.css';

export function Stages({ rows, page, overview }: OverviewProps) {
  const { t } = useSpeech();
  const [fresh, setFresh] = useState<string | null>(null);
  const { stages } = rows;
  return (
    <div class={styles.sheet}>
      <h2>{t('project.stages')}</h2>
      <p class={styles.hint}>{t('project.stages.hint')}</p>
      <SortableList
        label={t('project.stages')}
        items={stages}
        nameOf={(stage) => stage.name || t('untitled')}
        fresh={fresh}
        remove={overview.removeStage}
        move={overview.moveStage}
        render={(stage, index) => (
          <div class={styles.stage}>
            <LineField
              label={t('project.stage', { n: index + 1 })}
              labelHidden
              class={`${styles.quiet} ${styles.strong}`}
              first
              {...typed(page.saver, 'stages', stage.id, 'name', stage.name)}
            />
            <LineField
              label={t('project.stage.goal', { n: index + 1 })}
              labelHidden
              class={styles.quiet}
              placeholder={t('project.stage.goal.placeholder')}
              maxLength={10_000}
              {...typed(page.saver, 'stages', stage.id, 'goal', stage.goal)}
            />
          </div>
        )}
      />
      <button
        type="button"
        class={`${controls.button} ${styles.add}`}
        onClick={() => void overview.addStage(stages.at(-1) ?? null).then(setFresh)}
      >
        <Plus size={15} aria-hidden="true" />
        {t('project.stage.add')}
      </button>
    </div>
  );
}
