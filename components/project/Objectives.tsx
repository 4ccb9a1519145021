// Objectives: what the company wants of the service, one line each, in the order of their weight.
import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { itemKey } from '@/lib/domain/item-list';
import controls from '../controls/controls.module.css';
import { LineField } from '../controls/LineField';
import { SortableList } from '../controls/SortableList';
import { useSpeech } from '../controls/text-context';
import { typed } from '../controls/typed';
import type { OverviewProps } from './Overview';
import styles from './overview.module.css';

export function Objectives({ rows, page, overview }: OverviewProps) {
  const { t } = useSpeech();
  const [fresh, setFresh] = useState<string | null>(null);
  const { id, objectives } = rows.project;
  const add = async (after: string | null) => setFresh(await overview.addObjective(after));
  return (
    <div class={styles.part}>
      <h2>{t('project.objectives')}</h2>
      <p class={styles.hint}>{t('project.objectives.hint')}</p>
      <SortableList
        label={t('project.objectives')}
        items={objectives}
        nameOf={(objective) => objective.text || t('untitled')}
        fresh={fresh}
        remove={overview.removeObjective}
        move={overview.moveObjective}
        render={(objective, index) => (
          <div class={styles.line}>
            <LineField
              label={t('project.objective', { n: index + 1 })}
              labelHidden
              class={styles.quiet}
              placeholder={t('project.objective.placeholder')}
              first
              {...typed(page.saver, 'objectives', itemKey(id, objective.id), 'text', objective.text)}
              onEnter={() => void add(objective.id)}
            />
          </div>
        )}
      />
      <button type="button" class={`${controls.button} ${styles.add}`} onClick={() => void add(null)}>
        <Plus size={15} aria-hidden="true" />
        {t('project.objective.add')}
      </button>
    </div>
  );
}
