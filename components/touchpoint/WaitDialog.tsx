// Wait dialog: what the customer waits for from here on, and when the shopper wants to be reminded of it.
import { useRef, useState } from 'preact/hooks';
import controls from '@/components/controls/controls.module.css';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { TextField } from '@/components/controls/TextField';
import { useSpeech } from '@/components/controls/text-context';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Panel } from '@/lib/state/panel';
import { ReminderChoice } from './ReminderChoice';
import styles from './touchpoint.module.css';

interface Props {
  panel: Panel;
  touchpoint: Touchpoint;
  onClose: () => void;
}

const USUAL = ['mail', 'parcel', 'call', 'refund'] as const;

export function WaitDialog({ panel, touchpoint, onClose }: Props) {
  const { t } = useSpeech();
  const [what, setWhat] = useState('');
  const [remindAt, setRemindAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    if (what.trim() === '') {
      setProblem(t('wait.need-what'));
      field.current?.focus();
      return;
    }
    await panel.waits.wait(touchpoint, what, remindAt);
    onClose();
  };
  return (
    <Dialog
      heading={t('wait.heading')}
      lead={t('wait.lead')}
      onSubmit={(event) => void save(event)}
      onClose={onClose}
      actions={<DialogFoot confirm={t('wait.start')} onCancel={onClose} />}
    >
      <div class={styles.chips}>
        {USUAL.map((usual) => (
          <button
            key={usual}
            type="button"
            class={controls.chip}
            aria-pressed={what === t(`wait.usual.${usual}`)}
            onClick={() => setWhat(t(`wait.usual.${usual}`))}
          >
            {t(`wait.usual.${usual}`)}
          </button>
        ))}
      </div>
      <TextField
        label={t('wait.what')}
        maxLength={500}
        value={what}
        problem={problem}
        field={field}
        onType={(value) => {
          setWhat(value);
          setProblem(undefined);
        }}
      />
      <ReminderChoice now={panel.now.value} value={remindAt} onChoose={setRemindAt} />
    </Dialog>
  );
}
