// Bring dialog: the frame of each import that makes touchpoints: what it shows, how far the writing is, and its two ways out.
import type { ComponentChildren } from 'preact';
import type { BringIn } from '@/lib/state/bring-in';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { useSpeech } from '../controls/text-context';
import styles from './bring.module.css';

interface Props {
  heading: string;
  lead: string;
  bring: Pick<BringIn, 'writing' | 'problem' | 'stop'>;
  /** What the button says that writes. */
  confirm: string;
  disabled: boolean;
  onTake: () => Promise<void>;
  onClose: () => void;
  children: ComponentChildren;
}

export function BringDialog({ heading, lead, bring, confirm, disabled, onTake, onClose, children }: Props) {
  const { t } = useSpeech();
  const share = bring.writing.value;
  return (
    <Dialog
      size="window"
      heading={heading}
      lead={<span dir="auto">{lead}</span>}
      problem={bring.problem.value}
      onClose={onClose}
      onEscape={share === null ? undefined : bring.stop}
      onSubmit={(event) => {
        event.preventDefault();
        void onTake();
      }}
      actions={
        share === null ? (
          <DialogFoot confirm={confirm} onCancel={onClose} disabled={disabled} />
        ) : (
          <>
            <progress class={styles.progress} max={1} value={share} aria-label={t('bring.writing')} />
            <button type="button" class={controls.button} onClick={bring.stop}>
              {t('import.stop')}
            </button>
          </>
        )
      }
    >
      <div class={styles.body}>{children}</div>
    </Dialog>
  );
}
