// New project dialog: what a project can start from; one choice, and a name if one likes.
import { useState } from 'preact/hooks';
import { PROJECT_TEMPLATES, type ProjectTemplateId } from '@/lib/domain/project';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { LineField } from '../controls/LineField';
import { useSpeech } from '../controls/text-context';
import styles from './new-project-dialog.module.css';

interface Props {
  /** `null`: an empty project. */
  onCreate: (from: ProjectTemplateId | null, name: string) => void;
  onClose: () => void;
}

export function NewProjectDialog({ onCreate, onClose }: Props) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<ProjectTemplateId | null>('purchase');
  const [name, setName] = useState('');
  const option = (value: ProjectTemplateId | null, label: string, hint: string) => (
    <label key={label} class={styles.option}>
      <input type="radio" name="template" checked={value === chosen} onChange={() => setChosen(value)} />
      <span>
        <b>{label}</b>
        <small>{hint}</small>
      </span>
    </label>
  );
  return (
    <Dialog
      heading={t('start.dialog')}
      lead={t('start.dialog.hint')}
      size="list"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(chosen, name.trim());
      }}
      onClose={onClose}
      actions={<DialogFoot confirm={t('start.create')} onCancel={onClose} />}
    >
      <fieldset class={styles.choice}>
        <legend class="visually-hidden">{t('start.dialog')}</legend>
        {PROJECT_TEMPLATES.map((id) => option(id, t(`template.${id}`), t(`start.${id}.hint`)))}
        {option(null, t('start.empty'), t('start.empty.hint'))}
      </fieldset>
      <LineField
        label={t('start.name')}
        placeholder={chosen === null ? t('library.new-project-name') : t(`template.${chosen}`)}
        value={name}
        onType={setName}
      />
    </Dialog>
  );
}
