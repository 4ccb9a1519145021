// Setup dialog: name, brief, persona, shopper, stages, language and theme of a walkthrough; all of it can be set at any time.
import { useEffect, useState } from 'preact/hooks';
import { AppearanceChoice } from '@/components/controls/AppearanceChoice';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { LineField } from '@/components/controls/LineField';
import { SettingsLink } from '@/components/controls/SettingsLink';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import { STAGE_TEMPLATES, type StageTemplateId } from '@/lib/domain/stage';
import type { Appearance } from '@/lib/state/appearance';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import type { SetupChoices } from '@/lib/state/panel-setup';
import { SetupShop, type SharedWords } from './SetupShop';
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
  const givenName = panel.saver.draft('walkthroughs', id, 'name') ?? run.walkthrough.name;
  const givenPersona = run.persona?.name ?? '';
  // `null` until it is typed into: what is stored may change while the dialog is open, and must not be put back.
  const [name, setName] = useState<string | null>(null);
  const [persona, setPersona] = useState<string | null>(null);
  const [briefId, setBriefId] = useState<string | null | undefined>(undefined);
  const [words, setWords] = useState<SharedWords>({});
  const [known, setKnown] = useState<SetupChoices | null>(null);
  useEffect(() => {
    panel.setup.choices().then(setKnown, (error) => setProblem(panel.describe(error)));
  }, []);
  const [template, setTemplate] = useState<StageTemplateId | 'keep'>('keep');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const done = async (event: Event) => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    setProblem(null);
    try {
      if (name !== null && name !== givenName) panel.saver.type('walkthroughs', id, 'name', name);
      for (const [word, text] of Object.entries(words)) {
        panel.saver.type('walkthroughs', id, word, text.trim() || null);
      }
      await panel.saver.flush();
      if (briefId !== undefined && briefId !== run.walkthrough.briefId) await panel.setup.chooseBrief(briefId);
      const who = persona?.trim() ?? givenPersona;
      if (who !== givenPersona) await panel.touchpoint.setPersona(who);
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
      actions={<DialogFoot confirm={t('setup.done')} onCancel={onClose} busy={saving} />}
    >
      <TextField label={t('setup.name')} maxLength={500} value={name ?? givenName} onType={setName} />
      {known && known.briefs.length > 0 && (
        <div class={controls.field}>
          <label for="setup-brief" class={controls.label}>
            {t('setup.brief')}
          </label>
          <span id="setup-brief-hint" class={controls.hint}>
            {t('setup.brief-hint')}
          </span>
          <select
            id="setup-brief"
            class={`${controls.input} ${setup.brief}`}
            aria-describedby="setup-brief-hint"
            value={briefId === undefined ? (run.brief?.id ?? '') : (briefId ?? '')}
            onChange={(event) => setBriefId(event.currentTarget.value || null)}
          >
            <option value="">{t('setup.no-brief')}</option>
            {known.briefs.map((brief) => (
              <option key={brief.id} value={brief.id}>
                {brief.title || t('untitled')}
              </option>
            ))}
          </select>
        </div>
      )}
      <LineField
        label={t('setup.persona')}
        placeholder={t('setup.persona-hint')}
        suggestions={known?.personas.map((one) => one.name).filter(Boolean) ?? []}
        value={persona ?? givenPersona}
        onType={setPersona}
      />
      <SetupShop
        panel={panel}
        walkthrough={run.walkthrough}
        known={known?.words}
        typed={words}
        onType={(word, text) => setWords({ ...words, [word]: text })}
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
