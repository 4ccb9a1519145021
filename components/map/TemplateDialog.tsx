// Template dialog: chooses the stages of the journey, and says plainly what that changes.
import { TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { STAGE_TEMPLATES, type Stage, type StageTemplateId } from '@/lib/domain/stage';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { useSpeech } from '../controls/text-context';
import styles from './template-dialog.module.css';

interface Props {
  stages: readonly Stage[];
  onClose: () => void;
  onApply: (template: StageTemplateId) => void;
}

const TEMPLATES = Object.keys(STAGE_TEMPLATES) as StageTemplateId[];

export function TemplateDialog({ stages, onClose, onApply }: Props) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<StageTemplateId>('decision');
  const names = stages.map((stage) => stage.name).join(' → ');
  return (
    <Dialog
      heading={t('map.template.title')}
      lead={t('map.template.hint')}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(chosen);
        onClose();
      }}
      onClose={onClose}
      actions={<DialogFoot confirm={t('map.template.apply')} onCancel={onClose} />}
    >
      <fieldset class={styles.choice}>
        <legend class="visually-hidden">{t('map.template.title')}</legend>
        {TEMPLATES.map((template) => (
          <label key={template} class={styles.option}>
            <input
              type="radio"
              name="template"
              value={template}
              checked={template === chosen}
              onChange={() => setChosen(template)}
            />
            <span>
              <b>{t(`template.${template}`)}</b>
              <small>{STAGE_TEMPLATES[template].map((stage) => t(`stage.${stage}`)).join(' → ')}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class={styles.warning}>
        <TriangleAlert size={16} />
        <span>
          {t('map.template.warning')}
          {names !== '' && <small dir="auto">{t('map.template.now', { stages: names })}</small>}
        </span>
      </p>
    </Dialog>
  );
}
