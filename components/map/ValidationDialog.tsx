// Validation dialog: asks who says that a card is so; the date is today's.
import { useState } from 'preact/hooks';
import type { StatusEdit } from '@/lib/state/map-page-status';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';

/** There while `validating` says of what. */
export function ValidationDialog({ edit }: { edit: Pick<StatusEdit, 'validating' | 'validate'> }) {
  const asked = edit.validating.value;
  if (!asked) return null;
  const close = () => {
    edit.validating.value = null;
  };
  return <Question by={asked.by} onClose={close} onSay={(by) => void edit.validate(asked.ids, by)} />;
}

interface QuestionProps {
  by: string;
  onClose: () => void;
  onSay: (by: string) => void;
}

function Question({ by, onClose, onSay }: QuestionProps) {
  const { t } = useSpeech();
  const [name, setName] = useState(by);
  return (
    <Dialog
      heading={t('map.validate.title')}
      lead={t('map.validate.hint')}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        onSay(name);
        onClose();
      }}
      actions={<DialogFoot confirm={t('map.validate.do')} onCancel={onClose} />}
    >
      <TextField label={t('said.validated-by')} value={name} maxLength={500} onType={setName} />
    </Dialog>
  );
}
