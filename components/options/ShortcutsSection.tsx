// Shortcuts section: which keys do what, also where none is set, and the way to the browser's page for them.
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { OptionsState } from '@/lib/state/options';
import styles from './options.module.css';

const COMMANDS = ['open-panel', 'snapshot', 'snapshot-good', 'snapshot-bad'] as const;

export function ShortcutsSection({ state }: { state: OptionsState }) {
  const { t } = useSpeech();
  const shortcuts = state.shortcuts.value;
  return (
    <>
      <p class={styles.lead}>{t('settings.shortcuts.lead')}</p>
      <dl class={styles.list}>
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt class={styles.grow}>{t(`settings.shortcuts.${command}`)}</dt>
            <dd>
              {shortcuts[command] ? (
                <kbd class={styles.key}>{shortcuts[command]}</kbd>
              ) : (
                <span class={styles.unset}>{t('settings.shortcuts.none')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class={`${controls.button} ${styles.action}`} onClick={() => void state.changeShortcuts()}>
        {t('settings.shortcuts.change')}
      </button>
    </>
  );
}
