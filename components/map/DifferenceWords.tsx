// Difference words: what becomes of one step from one map to the other, as a sign and in words.
import { Equal, type LucideIcon, Minus, PencilLine, Plus } from 'lucide-preact';
import type { ColumnChange, ComparedField } from '@/lib/domain/compare-maps';
import type { MessageKey } from '@/lib/text/en';
import { formatSigned } from '@/lib/text/format';
import { useSpeech } from '../controls/text-context';
import styles from './compare-grid.module.css';

const SIGNS: Record<ColumnChange['what'], LucideIcon> = {
  same: Equal,
  changed: PencilLine,
  added: Plus,
  removed: Minus,
};

/** What each field is called on the map. */
const NAMES: Record<ComparedField, MessageKey> = {
  title: 'map.compare.title',
  stage: 'map.lane.stage',
  channel: 'map.lane.channel',
  doing: 'map.lane.doing',
  thinking: 'map.lane.thinking',
  feeling: 'map.lane.feeling',
  expected: 'map.lane.expectation',
  quote: 'map.lane.quote',
  finding: 'map.evidence.findings',
  card: 'map.compare.cards',
  evidence: 'map.table.evidence',
};

export function DifferenceWords({ change }: { change: ColumnChange }) {
  const { t } = useSpeech();
  const { what, fields, emotion, moved } = change;
  const Sign = SIGNS[what];
  const names = fields.map(({ field }) => t(NAMES[field]));
  return (
    <div class={`${styles.difference} ${styles[what]}`}>
      <Sign size={14} aria-hidden="true" />
      <span>
        {t(`map.compare.${what}`)}
        {moved && <small>{t('map.compare.moved')}</small>}
        {names.length > 0 && <small>{t('map.compare.fields', { fields: names.join(', ') })}</small>}
        {emotion !== null && emotion !== 0 && (
          <small>
            {t(emotion > 0 ? 'map.compare.better' : 'map.compare.worse', {
              delta: formatSigned(emotion, Number.isInteger(emotion) ? 0 : 1),
            })}
          </small>
        )}
      </span>
    </div>
  );
}
