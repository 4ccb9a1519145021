// Page note: why the page in front cannot be captured, or why the last snapshot failed, and what to do about it.
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { ErrorCode } from '@/lib/domain/app-error';
import type { Panel } from '@/lib/state/panel';
import styles from './walkthrough.module.css';

export function PageNote({ panel, onElsewhere }: { panel: Panel; onElsewhere: () => void }) {
  const { t } = useSpeech();
  const problem = panel.problem.value;
  const standing = panel.page.standing.value;
  const shortcut = panel.shortcut.value ?? t('snapshot.shortcut-unset');
  const because = (code: ErrorCode) =>
    code === 'permission-needed'
      ? t(`snapshot.new-${panel.page.grantLasts}`, { shortcut })
      : t(`error.${code}`, { shortcut });
  if (problem) {
    const sentence = problem === 'bug' ? t('error.unexpected') : because(problem);
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
  return (
    <div class={styles.note} role="status">
      <p>{because(standing)}</p>
      {standing !== 'permission-needed' && (
        <button type="button" class={controls.chip} onClick={onElsewhere}>
          {t('snapshot.add-picture')}
        </button>
      )}
    </div>
  );
}
