// Rule dialog: adds or edits what is different on one site, and says at the field what cannot be taken.
import { useRef, useState } from 'preact/hooks';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import type { RuleProblem, SiteRuleDraft } from '@/lib/settings/site-rule-draft';
import type { SiteRule } from '@/lib/settings/site-rules';
import type { OptionsState } from '@/lib/state/options';

interface Props {
  state: OptionsState;
  /** `null`: a new one. */
  rule: SiteRule | null;
  onClose: () => void;
}

const FIELDS = ['host', 'selectors', 'queryKeys'] as const;
const TEXTS = { host: 'host', selectors: 'selectors', queryKeys: 'keys' } as const;

export function RuleDialog({ state, rule, onClose }: Props) {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(() => state.draftOf(rule));
  const [problem, setProblem] = useState<RuleProblem | null>(null);
  const fields: Record<keyof SiteRuleDraft, { current: HTMLTextAreaElement | null }> = {
    host: useRef(null),
    selectors: useRef(null),
    queryKeys: useRef(null),
  };
  const save = (event: Event) => {
    event.preventDefault();
    void state.attempt(async () => {
      const found = await state.saveRule(rule?.host ?? null, draft);
      setProblem(found);
      if (found) fields[found.field].current?.focus();
      else onClose();
    });
  };
  return (
    <Dialog
      heading={t('settings.rule.heading')}
      onSubmit={save}
      onClose={onClose}
      actions={<DialogFoot confirm={t('settings.rule.save')} onCancel={onClose} />}
    >
      {FIELDS.map((name) => (
        <div key={name}>
          <TextField
            label={t(`settings.rule.${TEXTS[name]}`)}
            hint={t(`settings.rule.${TEXTS[name]}-hint`)}
            maxLength={name === 'host' ? 2_000 : 10_000}
            value={draft[name]}
            field={fields[name]}
            problem={problem?.field === name ? t(`settings.rule.${problem.code}`, { ...problem }) : undefined}
            onType={(value) => {
              setDraft({ ...draft, [name]: value });
              if (problem?.field === name) setProblem(null);
            }}
          />
        </div>
      ))}
    </Dialog>
  );
}
