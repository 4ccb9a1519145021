// Names field: the list of names to cover, one a line, saved when asked.
import { useEffect, useRef, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import type { NameProblem } from '@/lib/settings/name-draft';
import type { OptionsState } from '@/lib/state/options';
import styles from './options.module.css';

interface Props {
  state: Pick<OptionsState, 'saveNames' | 'attempt'>;
  names: readonly string[];
}

export function NamesField({ state, names }: Props) {
  const { t } = useSpeech();
  const saved = names.join('\n');
  const [text, setText] = useState(saved);
  const [problem, setProblem] = useState<NameProblem | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setText(saved), [saved]);
  const changed = text.trim() !== saved;
  const save = (event: Event) => {
    event.preventDefault();
    if (!changed) return;
    void state.attempt(async () => {
      const found = await state.saveNames(text);
      setProblem(found);
      if (found) field.current?.focus();
    });
  };
  return (
    <form class={styles.names} onSubmit={save}>
      <TextField
        label={t('settings.names.label')}
        hint={t('settings.names.hint')}
        maxLength={110_000}
        value={text}
        field={field}
        problem={problem ? t(`settings.names.${problem.code}`, { ...problem }) : undefined}
        onType={(typed) => {
          setText(typed);
          setProblem(null);
        }}
      />
      <div class={styles.row}>
        <button type="submit" class={controls.button} aria-disabled={!changed || undefined}>
          {t('settings.names.save')}
        </button>
      </div>
    </form>
  );
}
