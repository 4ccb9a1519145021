// Print progress: how far the pages are, and what a person should know of them before they are printed.
import type { PrintPage } from '@/lib/state/print-page';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './print-page.module.css';

export function PrintProgress({ state }: { state: PrintPage }) {
  const { t } = useSpeech();
  const { view, ready, share, left, longPages } = state;
  if (view.value.is === 'failed') return null;
  if (!ready.value) {
    return (
      <div class={styles.progress}>
        <progress value={share.value} aria-label={t('print.progress')} />
        <span role="status">{t('print.working')}</span>
        {left.value > 0 && (
          <button type="button" class={controls.button} onClick={state.stopPictures}>
            {t('print.stop')}
          </button>
        )}
      </div>
    );
  }
  const pages = longPages.value ?? 1;
  return (
    <div class={styles.progress}>
      <span role="status">
        {left.value > 0 ? t('print.left', { n: left.value }) : pages > 1 ? t('print.long-pages', { n: pages }) : ''}
      </span>
      {left.value > 0 && (
        <button type="button" class={controls.button} onClick={state.loadPictures}>
          {t('print.load')}
        </button>
      )}
    </div>
  );
}
