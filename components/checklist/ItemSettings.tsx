// Item settings: what can be said of a question besides its words, each only where it makes a difference.
import type { ComponentChildren } from 'preact';
import type { ChecklistItem } from '@/lib/domain/checklist';
import { askedAt, mostPoints } from '@/lib/domain/checklist-answer';
import { formatPoints } from '@/lib/text/format';
import controls from '../controls/controls.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import type { EditorProps } from './ChecklistEditor';
import { ChoiceRows } from './ChoiceRows';
import editor from './editor.module.css';
import styles from './item-row.module.css';
import { NumberField } from './NumberField';

export interface SettingsProps extends EditorProps {
  item: ChecklistItem;
}

const TOPS = Array.from({ length: 9 }, (_, i) => String(i + 2));

export function ItemSettings(props: SettingsProps) {
  const { brief, checklists, item } = props;
  const { t, language } = useSpeech();
  const change = (patch: Parameters<typeof checklists.change>[2]) => void checklists.change(brief, item.id, patch);
  const stepId = askedAt(item, brief.plannedSteps);
  const limit = (field: 'atLeast' | 'atMost', label: string) => (
    <Setting label={label}>
      <NumberField
        label={label}
        value={item[field]}
        placeholder={t('checklist.no-limit')}
        show={(value) => formatPoints(value, language)}
        problem={t('checklist.limits.wrong')}
        onChoose={(value) => change({ [field]: value })}
      />
    </Setting>
  );
  const choose = <Value extends string>(
    label: string,
    value: Value,
    options: readonly (readonly [Value, string])[],
    onChoose: (value: Value) => void,
  ) => (
    <Setting label={label}>
      <Select
        label={label}
        value={value}
        options={options.map(([of, words]) => ({ value: of, label: words }))}
        onChoose={onChoose}
      />
    </Setting>
  );
  return (
    <div class={styles.settings}>
      {item.kind === 'yes-no' &&
        choose(
          t('checklist.good-answer'),
          item.goodAnswer ? 'yes' : 'no',
          [
            ['yes', t('checklist.yes')],
            ['no', t('checklist.no')],
          ],
          (value) => change({ goodAnswer: value === 'yes' }),
        )}
      {item.kind === 'scale' &&
        choose(
          t('checklist.scale-max'),
          String(item.scaleMax),
          TOPS.map((max) => [max, t('checklist.scale-to', { max })]),
          (value) => change({ scaleMax: Number(value) }),
        )}
      {item.kind === 'number' && limit('atLeast', t('checklist.at-least'))}
      {item.kind === 'number' && limit('atMost', t('checklist.at-most'))}
      {brief.plannedSteps.length > 0 &&
        choose(
          t('checklist.asked'),
          stepId ?? '',
          [
            ['', t('checklist.asked.once')],
            ...brief.plannedSteps.map(
              ({ id, title }, i) =>
                [id, t('checklist.asked.step', { n: i + 1, title: title || t('untitled') })] as const,
            ),
          ],
          (value) => change({ plannedStepId: value === '' ? null : value }),
        )}
      {choose(
        t('checklist.nature'),
        item.objective ? 'objective' : 'subjective',
        [
          ['objective', t('checklist.nature.objective')],
          ['subjective', t('checklist.nature.subjective')],
        ],
        (value) => change({ objective: value === 'objective' }),
      )}
      {item.kind === 'number' && <p class={styles.hint}>{t('checklist.limits.hint')}</p>}
      {item.kind === 'choice' && <ChoiceRows {...props} />}
      <div class={styles.ticks}>
        <Tick
          label={t('checklist.allow-na')}
          checked={item.allowsNotApplicable}
          onTick={(allowsNotApplicable) => change({ allowsNotApplicable })}
        />
        {mostPoints(item) > 0 && (
          <Tick
            label={t('checklist.bonus')}
            hint={t('checklist.bonus.hint')}
            checked={item.bonus}
            onTick={(bonus) => change({ bonus })}
          />
        )}
        {stepId !== null && (
          <Tick
            label={t('checklist.evidence')}
            hint={t('checklist.evidence.hint')}
            checked={item.evidenceRequired}
            onTick={(evidenceRequired) => change({ evidenceRequired })}
          />
        )}
      </div>
    </div>
  );
}

function Setting({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class={styles.setting}>
      <span class={controls.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

interface TickProps {
  label: string;
  hint?: string;
  checked: boolean;
  onTick: (checked: boolean) => void;
}

function Tick({ label, hint, checked, onTick }: TickProps) {
  return (
    <label class={editor.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <small> {hint}</small>}
      </span>
    </label>
  );
}
