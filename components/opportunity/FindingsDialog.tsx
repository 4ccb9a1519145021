// Findings dialog: all findings of the project, the most severe first, of which one chooses those that belong together.
import { useState } from 'preact/hooks';
import { FINDING_KINDS, type FindingKind } from '@/lib/domain/finding';
import type { Id } from '@/lib/domain/id';
import type { Proof } from '@/lib/state/opportunities';
import type { ProjectRows } from '@/lib/state/project-page';
import { Dialog } from '../controls/Dialog';
import { DialogFoot } from '../controls/DialogFoot';
import rowStyles from '../controls/rows.module.css';
import { Select } from '../controls/Select';
import { useSpeech } from '../controls/text-context';
import styles from './detail.module.css';
import { ProofPicture, ProofWords } from './ProofList';

interface Props {
  heading: string;
  rows: ProjectRows;
  proofs: readonly Proof[];
  /** Those that are there already. */
  taken: ReadonlySet<Id>;
  /** What the button says for so many. */
  confirm: (n: number) => string;
  onChoose: (ids: readonly Id[]) => void;
  onClose: () => void;
}

export function FindingsDialog({ heading, rows, proofs, taken, confirm, onChoose, onClose }: Props) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [kind, setKind] = useState<FindingKind | ''>('');
  const [stageId, setStageId] = useState('');
  const free = proofs.filter(({ finding }) => !taken.has(finding.id));
  const shown = free.filter(
    (proof) => (kind === '' || proof.finding.kind === kind) && (stageId === '' || proof.stageId === stageId),
  );
  const toggle = (id: Id) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const choose = () => {
    onChoose(free.flatMap(({ finding: { id } }) => (chosen.has(id) ? [id] : [])));
    onClose();
  };
  return (
    <Dialog
      size="list"
      heading={heading}
      lead={t(free.length === 0 ? 'opportunity.no-findings' : 'opportunity.choose')}
      onClose={onClose}
      actions={
        <DialogFoot confirm={confirm(chosen.size)} onCancel={onClose} onConfirm={choose} disabled={chosen.size === 0} />
      }
    >
      {free.length > 0 && (
        <div class={rowStyles.bar}>
          <Select<FindingKind | ''>
            label={t('opportunity.filter.kind')}
            value={kind}
            options={[
              { value: '', label: t('opportunity.filter.kind.all') },
              ...FINDING_KINDS.map((one) => ({ value: one, label: t(`finding.${one}`) })),
            ]}
            onChoose={setKind}
          />
          <Select
            label={t('opportunity.filter.stage')}
            value={stageId}
            options={[
              { value: '', label: t('opportunity.filter.stage.all') },
              ...rows.stages.map(({ id, name }) => ({ value: id, label: name || t('untitled') })),
            ]}
            onChoose={setStageId}
          />
        </div>
      )}
      <ul class={styles.proofs}>
        {shown.map((proof) => (
          <li key={proof.finding.id}>
            <label class={styles.proof}>
              <input type="checkbox" checked={chosen.has(proof.finding.id)} onChange={() => toggle(proof.finding.id)} />
              <span class={styles.shot}>
                <ProofPicture proof={proof} />
              </span>
              <ProofWords proof={proof} />
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
