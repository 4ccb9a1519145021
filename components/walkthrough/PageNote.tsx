// Page note: why the page in front cannot be captured, or why the last snapshot failed, and what to do about it.
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { Panel } from '@/lib/state/panel';
import styles from './walkthrough.module.css';

export function PageNote({ panel, onElsewhere }: { panel: Panel; onElsewhere: () => void }) {
  const { t } = useSpeech();
  const problem = panel.problem.value;
  const standing = panel.page.standing.value;
  const shortcut = panel.shortcut.value ?? t('snapshot.shortcut-unset');
  if (problem) {
    const sentence = problem === 'bug' ? t('error.unexpected') : t(`error.${problem}`, { shortcut });
    return (
      <div class={styles.note} data-tone="problem" role="alert">
        <p>{sentence}</p>
        <div class={styles.row}>
          <button type="button" class={controls.chip} onClick={onElsewhere}>
            {t('snapshot.add-picture')}
          </button>
          <button
            type="button"
            class={controls.chip}
            onClick={() => {
              panel.problem.value = null;
            }}
          >
            {t('action.close')}
          </button>
        </div>
      </div>
    );
  }
  if (standing === 'ready') return null;
  const sentence =
    standing === 'permission-needed' ? t('snapshot.new-site', { shortcut }) : t(`error.${standing}`, { shortcut });
  return (
    <div class={styles.note} role="status">
      <p>{sentence}</p>
      {standing !== 'permission-needed' && (
        <button type="button" class={controls.chip} onClick={onElsewhere}>
          {t('snapshot.add-picture')}
        </button>
      )}
    </div>
  );
}
