// Close button: the quiet cross at the head of what can be closed.
import { X } from 'lucide-preact';
import controls from './controls.module.css';
import { useSpeech } from './text-context';

export function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.quiet} ${controls.icon}`}
      aria-label={t('action.close')}
      title={t('action.close')}
      onClick={onClose}
    >
      <X size={17} aria-hidden="true" />
    </button>
  );
}
