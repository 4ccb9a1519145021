// Setup dialog: name, persona, stages, language and theme of a walkthrough; all of it can be set at any time.
import { useState } from 'preact/hooks';
import { AppearanceChoice } from '@/components/controls/AppearanceChoice';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { SettingsLink } from '@/components/controls/SettingsLink';
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
  const { id } = run.walkthrough;
  const given = panel.saver.draft('walkthroughs', id, 'name') ?? run.walkthrough.name;
  // Only what was typed here is written: a name from the header may be saved and not yet have come back.
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? given;
  const [persona, setPersona] = useState(run.persona?.name ?? '');
  const [template, setTemplate] = useState<StageTemplateId | 'keep'>('keep');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const done = async (event: Event) => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    setProblem(null);
    try {
      if (typed !== null && typed !== given) panel.saver.type('walkthroughs', id, 'name', typed);
      await panel.saver.flush();
      const who = persona.trim();
      if (who !== (run.persona?.name ?? '')) await panel.touchpoint.setPersona(who);
      if (template !== 'keep') await panel.touchpoint.setStages(template);
      onClose();
    } catch (error) {
      setProblem(panel.describe(error));
      setSaving(false);
    }
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
    <Dialog
      heading={t('setup.heading')}
      onSubmit={(event) => void done(event)}
      onClose={onClose}
      problem={problem}
      actions={
        <>
          <button type="button" class={controls.button} onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="submit" class={`${controls.button} ${controls.primary}`} aria-disabled={saving || undefined}>
            {t('setup.done')}
          </button>
        </>
      }
    >
      <TextField label={t('setup.name')} maxLength={500} value={name} onType={setTyped} />
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
        {template === 'keep' ? (
          <span class={controls.hint}>{t('setup.stages-hint')}</span>
        ) : (
          <p class={setup.warning} role="status">
            {t('map.template.warning')}
          </p>
        )}
      </fieldset>
      <div class={setup.pair}>
        <AppearanceChoice theme={appearance.preferences.value.theme} onChoose={appearance.choose} />
        <SettingsLink />
      </div>
    </Dialog>
  );
}
