// Paste dialog: a list that somebody has already becomes planned steps, one a line.
import { useEffect, useRef, useState } from 'preact/hooks';
import { stepsOfLines } from '@/lib/domain/planned-steps';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';

interface Props {
  onPaste: (lines: string) => Promise<void>;
  onClose: () => void;
}

export function PasteDialog({ onPaste, onClose }: Props) {
  const { t } = useSpeech();
  const [lines, setLines] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const n = stepsOfLines(lines, null, () => '').length;
  return (
    <Dialog
      heading={t('brief.paste')}
      lead={t('brief.paste.hint')}
      size="list"
      onSubmit={(event) => {
        event.preventDefault();
        if (n > 0) void onPaste(lines).then(onClose);
      }}
      onClose={onClose}
      actions={
        <DialogFoot
          confirm={n === 0 ? t('brief.paste.empty') : t('brief.paste.button', { n })}
          onCancel={onClose}
          disabled={n === 0}
        />
      }
    >
      <TextField label={t('brief.paste.label')} value={lines} maxLength={50_000} field={field} onType={setLines} />
    </Dialog>
  );
}
