// Full page progress: how far the picture of a whole page is, and Cancel; Esc cancels, too.
import { useEffect, useRef } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { useSpeech } from '@/components/controls/text-context';
import type { FullPage } from '@/lib/state/full-page';
import styles from './full-page-progress.module.css';

export function FullPageProgress({ fullPage }: { fullPage: FullPage }) {
  const { t } = useSpeech();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus();
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') fullPage.cancel();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      // Taken out with the focus on it, Cancel leaves it to the button that began.
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-first]')?.focus();
    };
  }, [fullPage]);
  const { done, of } = fullPage.progress.value ?? { done: 0, of: 0 };
  const label = of === 0 ? t('full-page.loading') : t('full-page.progress', { done: Math.min(done + 1, of), of });
  return (
    <div class={styles.row}>
      <div class={styles.state}>
        <span role="status">{label}</span>
        <progress class={styles.bar} aria-label={label} {...(of > 0 ? { value: done, max: of } : {})} />
      </div>
      <button ref={cancel} type="button" class={controls.button} onClick={fullPage.cancel}>
        {t('full-page.cancel')}
      </button>
    </div>
  );
}
