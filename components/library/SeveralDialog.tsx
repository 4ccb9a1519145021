// Several dialog: chooses the walkthroughs of a project that one map shows together.
import { useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import type { RunItem } from '@/lib/state/library';
import { formatDay } from '@/lib/text/format';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import { useSpeech } from '../controls/text-context';
import styles from './library.module.css';

interface Props {
  runs: readonly RunItem[];
  /** In the order of the list, the oldest first. */
  onChoose: (ids: readonly Id[]) => Promise<void>;
  onClose: () => void;
}

export function SeveralDialog({ runs, onChoose, onClose }: Props) {
  const { t, language } = useSpeech();
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const toggle = (id: Id) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const inOrder = () => runs.filter(({ run }) => chosen.has(run.id)).map(({ run }) => run.id);
  return (
    <Dialog
      heading={t('library.several.heading')}
      lead={t('library.several.hint')}
      onClose={onClose}
      actions={
        <DialogFoot
          confirm={chosen.size < 2 ? t('library.several.choose') : t('library.several.button', { n: chosen.size })}
          onCancel={onClose}
          onConfirm={() => void onChoose(inOrder().reverse())}
          disabled={chosen.size < 2}
        />
      }
    >
      <ul class={styles.choices} aria-label={t('library.walkthroughs')}>
        {runs.map(({ run }) => (
          <li key={run.id} class={styles.choice}>
            <label>
              <input type="checkbox" checked={chosen.has(run.id)} onChange={() => toggle(run.id)} />
              <span dir="auto">{run.name || t('untitled')}</span>
              <small>{formatDay(run.startedAt, language, run.zone)}</small>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
