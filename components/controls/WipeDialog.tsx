// Wipe dialog: asks for a word before everything is deleted; shown by the library and by the settings.
import type { Wipe } from '@/lib/state/wipe';
import { ConfirmDialog } from './ConfirmDialog';
import controls from './controls.module.css';
import { TextField } from './TextField';
import { useSpeech } from './text-context';

/** There while `wipe.asked` is set. */
export function WipeDialog({ wipe }: { wipe: Wipe }) {
  const { t } = useSpeech();
  if (!wipe.asked.value) return null;
  const close = () => {
    wipe.asked.value = false;
  };
  return (
    <ConfirmDialog
      heading={t('wipe.heading')}
      confirm={t('wipe.button')}
      disabled={!wipe.sure.value || wipe.busy.value}
      problem={wipe.problem.value}
      onConfirm={() => void wipe.run()}
      onClose={close}
    >
      <p class={controls.said}>{t('wipe.hint')}</p>
      <p class={controls.said}>{t('wipe.export')}</p>
      <TextField
        label={t('wipe.type', { word: t('wipe.word') })}
        maxLength={40}
        value={wipe.typed.value}
        onType={(value) => {
          wipe.typed.value = value;
        }}
      />
    </ConfirmDialog>
  );
}
