// Status mark: whether a card was observed, is assumed, or was validated, as a small sign of its own shape; on an editable map it is the menu that says otherwise.
import { BadgeCheck, CircleDashed, Eye } from 'lucide-preact';
import type { Id } from '@/lib/domain/id';
import type { Status } from '@/lib/domain/status';
import { EvidenceStatus } from '@/lib/domain/touchpoint';
import type { MapEdit } from '@/lib/state/map-page-edit';
import { statusWords } from '@/lib/text/status-words';
import { Menu, type MenuGroup } from '../controls/Menu';
import { type Speech, useSpeech } from '../controls/text-context';
import styles from './status-mark.module.css';

export type StatusActions = Pick<MapEdit, 'mark' | 'askWho'>;

interface Props {
  status: Status;
  /** What it is the status of: touchpoints, findings or own cards. */
  ids: readonly Id[];
  edit?: StatusActions | undefined;
  focusKey?: string;
  /** Whether the word stands beside the sign, too: always, or unless it was observed. */
  worded?: 'always' | 'unexpected';
}

const SIGNS = { observed: Eye, assumed: CircleDashed, validated: BadgeCheck } as const;

export function StatusMark({ status, ids, edit, focusKey, worded }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const words = statusWords(status, speech);
  const name = t('map.status', { status: words });
  const face = (
    <>
      <StatusSign evidence={status.evidence} />
      {(worded === 'always' || (worded && status.evidence !== 'observed')) && (
        <span class={styles.word}>{t(`evidence.${status.evidence}`)}</span>
      )}
    </>
  );
  const className = `${styles.mark} ${styles[status.evidence]}`;
  if (!edit) {
    return (
      <span class={className} title={name}>
        {face}
        <span class="visually-hidden">{name}</span>
      </span>
    );
  }
  return (
    <Menu label={name} class={className} focusKey={focusKey} groups={() => choices(status, ids, edit, t)}>
      {face}
    </Menu>
  );
}

/** The sign alone; whoever shows it says the word. */
export function StatusSign({ evidence }: { evidence: EvidenceStatus }) {
  const Sign = SIGNS[evidence];
  return <Sign size={13} aria-hidden="true" />;
}

function choices(status: Status, ids: readonly Id[], edit: StatusActions, t: Speech['t']): MenuGroup[] {
  return [
    {
      label: t('map.status.choose'),
      items: EvidenceStatus.options.map((evidence) => ({
        label: t(`map.status.${evidence}`),
        checked: evidence === status.evidence,
        run: () => void (evidence === 'validated' ? edit.askWho(ids) : edit.mark(ids, evidence)),
      })),
    },
  ];
}
