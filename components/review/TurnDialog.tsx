// Turn dialog: who reviewed a run, or why it goes back; the reason becomes a comment that the shopper reads.
import { useId, useState } from 'preact/hooks';
import { type Turn, WAYS } from '@/lib/domain/walkthrough-state';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';

interface Props {
  turn: Turn;
  alias: string;
  onTurn: (words: { name: string; why: string }) => Promise<void>;
  onClose: () => void;
}

export function TurnDialog({ turn, alias, onTurn, onClose }: Props) {
  const { t } = useSpeech();
  const [name, setName] = useState(alias);
  const [why, setWhy] = useState('');
  const id = useId();
  const { saysWhy } = WAYS[turn];
  const ready = saysWhy ? why.trim() !== '' : name.trim() !== '';
  return (
    <Dialog
      heading={t(`review.turn.${turn}`)}
      lead={t(`review.lead.${turn as 'review' | 'send-back' | 'reopen'}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void onTurn({ name, why });
      }}
      onClose={onClose}
      actions={<DialogFoot confirm={t(`review.turn.${turn}`)} onCancel={onClose} disabled={!ready} />}
    >
      {saysWhy && <TextField label={t('review.why')} value={why} onType={setWhy} />}
      {(!saysWhy || alias === '') && (
        <div class={controls.field}>
          <label for={id} class={controls.label}>
            {t(saysWhy ? 'review.your-name' : 'review.by')}
          </label>
          <input
            id={id}
            class={controls.input}
            dir="auto"
            maxLength={500}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
      )}
    </Dialog>
  );
}
