// Toasts: the messages at the foot of a screen, announced to screen readers.
import { X } from 'lucide-preact';
import type { Toast } from '@/lib/state/toasts';
import { useSpeech } from './text-context';
import styles from './toasts.module.css';

export function ToastList({ toasts, onDismiss }: { toasts: readonly Toast[]; onDismiss: (id: number) => void }) {
  const { t } = useSpeech();
  return (
    <div class={styles.list} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} class={`${styles.toast} ${toast.tone === 'error' ? styles.error : ''}`}>
          <span class={styles.text}>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              class={styles.action}
              onClick={() => {
                toast.action?.run();
                onDismiss(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button type="button" class={styles.close} aria-label={t('action.close')} onClick={() => onDismiss(toast.id)}>
            <X size={15} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
