// Setup dialog: persona, stages, language and theme of a walkthrough; all of it can be set at any time.
import { useState } from 'preact/hooks';
import { AppearanceChoice } from '@/components/controls/AppearanceChoice';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { STAGE_TEMPLATES, type StageTemplateId } from '@/lib/domain/stage';
import type { Appearance } from '@/lib/state/appearance';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import setup from './setup-dialog.module.css';

interface Props {
  panel: Panel;
  run: OpenRun;
  appearance: Appearance;
  onClose: () => void;
}

const TEMPLATES = Object.keys(STAGE_TEMPLATES) as StageTemplateId[];

export function SetupDialog({ panel, run, appearance, onClose }: Props) {
  const { t } = useSpeech();
  const [persona, setPersona] = useState(run.persona?.name ?? '');
  const [template, setTemplate] = useState<StageTemplateId | 'keep'>('keep');
  const done = async () => {
    const name = persona.trim();
    if (name !== '') await panel.touchpoint.setPersona(name.slice(0, 500));
    if (template !== 'keep') await panel.touchpoint.setStages(template);
    onClose();
  };
  const choices = [
    {
      id: 'keep' as const,
      label: t('setup.stages-keep'),
      names: run.stages.map((stage) => stage.name),
    },
    ...TEMPLATES.map((id) => ({
      id,
      label: t(`template.${id}`),
      names: STAGE_TEMPLATES[id].map((stage) => t(`stage.${stage}`)),
    })),
  ];
  return (
    <Dialog heading={t('setup.heading')} onClose={onClose}>
      <TextField
        label={t('setup.persona')}
        placeholder={t('setup.persona-hint')}
        maxLength={500}
        value={persona}
        onType={setPersona}
      />
      <fieldset class={setup.choices}>
        <legend>{t('setup.stages')}</legend>
        {choices.map((choice) => (
          <label key={choice.id} class={setup.choice}>
            <input
              type="radio"
              name="template"
              checked={template === choice.id}
              onChange={() => setTemplate(choice.id)}
            />
            <span>
              {choice.label}
              <small>{choice.names.join(' · ')}</small>
            </span>
          </label>
        ))}
        <span class={controls.hint}>{t('setup.stages-hint')}</span>
      </fieldset>
      <div class={setup.pair}>
        <AppearanceChoice theme={appearance.preferences.value.theme} onChoose={appearance.choose} />
      </div>
      <div class={controls.actions}>
        <button type="button" class={controls.button} onClick={onClose}>
          {t('action.cancel')}
        </button>
        <button type="button" class={`${controls.button} ${controls.primary}`} onClick={done}>
          {t('setup.done')}
        </button>
      </div>
    </Dialog>
  );
}
