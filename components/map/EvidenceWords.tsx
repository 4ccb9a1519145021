// Evidence words: what the customer did, thought, felt and expected, as the map reads now.
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { MessageKey } from '@/lib/text/en';
import { saidLines } from '@/lib/text/said-lines';
import { useSpeech } from '../controls/text-context';
import styles from './evidence.module.css';

const WORDS: readonly [
  keyof Touchpoint & ('doing' | 'thinking' | 'feeling' | 'expected' | 'quote' | 'note'),
  MessageKey,
][] = [
  ['doing', 'map.lane.doing'],
  ['thinking', 'map.lane.thinking'],
  ['feeling', 'map.lane.feeling'],
  ['expected', 'map.evidence.expected'],
  ['quote', 'map.evidence.quote'],
  ['note', 'map.evidence.note'],
];

export function EvidenceWords({ touchpoint }: { touchpoint: Touchpoint }) {
  const speech = useSpeech();
  const { t } = speech;
  const lines = saidLines(touchpoint, speech);
  const said = WORDS.filter(([field]) => touchpoint[field].trim() !== '');
  if (said.length + lines.length === 0) return null;
  return (
    <dl class={styles.pairs}>
      {said.map(([field, label]) => (
        <div key={field}>
          <dt>{t(label)}</dt>
          <dd dir="auto" class={field === 'thinking' || field === 'quote' ? styles.quote : styles.words}>
            {touchpoint[field]}
          </dd>
        </div>
      ))}
      {lines.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(`said.line.${key}`)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
