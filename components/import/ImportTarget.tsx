// Import target: where what is brought goes: a project and a walkthrough, there already or new.
import type { ImportTarget as Target } from '@/lib/state/import-target';
import { LineField } from '../controls/LineField';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import styles from './bring.module.css';

const NEW = '';

interface Props {
  target: Target;
  /** A walkthrough that is there can be chosen, too. */
  intoExisting?: boolean;
  /** What is named is no walkthrough. */
  nameLabel?: string | undefined;
}

export function ImportTarget({ target, intoExisting, nameLabel }: Props) {
  const { t } = useSpeech();
  const { projects, projectId, projectName, runs, runId, runName } = target;
  const fresh = runId.value === null;
  const listed = runs.value.map(({ id, name }) => ({ value: id, label: name || t('untitled') }));
  return (
    <div class={styles.target}>
      <div class={styles.choice}>
        <span aria-hidden="true">{t('bring.project')}</span>
        <Select
          label={t('bring.project')}
          value={projectId.value ?? NEW}
          options={[
            ...projects.value.map(({ id, name }) => ({ value: id, label: name || t('untitled') })),
            { value: NEW, label: t('bring.project.new') },
          ]}
          onChoose={(id) => {
            projectId.value = id === NEW ? null : id;
            runId.value = null;
          }}
        />
      </div>
      {projectId.value === null && (
        <LineField
          label={t('bring.project.name')}
          value={projectName.value}
          placeholder={t('library.new-project-name')}
          onType={(name) => {
            projectName.value = name;
          }}
        />
      )}
      {intoExisting && listed.length > 0 && (
        <div class={styles.choice}>
          <span aria-hidden="true">{t('bring.run')}</span>
          <Select
            label={t('bring.run')}
            value={runId.value ?? NEW}
            options={[{ value: NEW, label: t('bring.run.new') }, ...listed]}
            onChoose={(id) => {
              runId.value = id === NEW ? null : id;
            }}
          />
        </div>
      )}
      {fresh && (
        <LineField
          label={nameLabel ?? t('bring.run.name')}
          value={runName.value}
          onType={(name) => {
            runName.value = name;
          }}
        />
      )}
    </div>
  );
}
