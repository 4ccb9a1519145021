// Paste questions: a list from a spreadsheet, with what was understood of it before anything is added.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChecklistItem } from '@/lib/domain/checklist';
import { mostPoints } from '@/lib/domain/checklist-answer';
import { readPastedChecklist } from '@/lib/domain/checklist-paste';
import { formatPoints } from '@/lib/text/format';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { TextField } from '../controls/TextField';
import { useSpeech } from '../controls/text-context';
import styles from './paste.module.css';

interface Props {
  newId: () => string;
  onPaste: (items: readonly ChecklistItem[]) => Promise<void>;
  onClose: () => void;
}

export function PasteQuestions({ newId, onPaste, onClose }: Props) {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { items, troubles, left } = readPastedChecklist(text, newId);
  const n = items.length;
  return (
    <Dialog
      heading={t('checklist.paste')}
      lead={t('checklist.paste.lead')}
      size="list"
      onSubmit={(event) => {
        event.preventDefault();
        if (n > 0) void onPaste(items).then(onClose);
      }}
      onClose={onClose}
      actions={
        <DialogFoot
          confirm={n === 0 ? t('checklist.paste.empty') : t('checklist.paste.button', { n })}
          onCancel={onClose}
          disabled={n === 0}
        />
      }
    >
      <TextField label={t('checklist.paste.label')} value={text} maxLength={100_000} field={field} onType={setText} />
      <ul class={styles.troubles} aria-live="polite">
        {troubles.map(({ is, line, text: words }) => (
          <li key={`${is} ${line}`}>{t(`checklist.paste.${is}`, { line, text: words })}</li>
        ))}
        {left > 0 && <li>{t('checklist.paste.left', { n: left })}</li>}
      </ul>
      {n > 0 && <Understood items={items} />}
    </Dialog>
  );
}

function Understood({ items }: { items: readonly ChecklistItem[] }) {
  const { t, language } = useSpeech();
  return (
    <table class={styles.table}>
      <caption>{t('checklist.paste.preview')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('checklist.score.section')}</th>
          <th scope="col">{t('checklist.question')}</th>
          <th scope="col">{t('checklist.paste.kind-head')}</th>
          <th scope="col">{t('checklist.points-label')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td dir="auto">{item.section}</td>
            <td dir="auto">{item.question}</td>
            <td>
              {t(`checklist.kind.${item.kind}`)}
              {item.kind === 'scale' && ` ${t('checklist.scale-to', { max: item.scaleMax })}`}
              {item.choices.map(({ id, label, points }) => (
                <small key={id} dir="auto">
                  {label}: {formatPoints(points, language)}
                </small>
              ))}
            </td>
            <td>{formatPoints(mostPoints(item), language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
