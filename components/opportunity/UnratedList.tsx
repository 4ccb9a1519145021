// Unrated list: opportunities of which impact or effort is not said yet; a chip dragged here loses its rating.
import { useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import type { OpportunityItem } from '@/lib/domain/list-opportunities';
import type { Opportunities } from '@/lib/state/opportunities';
import { useSpeech } from '../controls/text-context';
import { allowDrop, draggedId } from '../controls/typed-drag';
import { Chip } from './Chip';
import styles from './matrix.module.css';

interface Props {
  items: readonly OpportunityItem[];
  selectedId: Id | null;
  state: Opportunities;
}

export function UnratedList({ items, selectedId, state }: Props) {
  const { t } = useSpeech();
  const [over, setOver] = useState(false);
  const unrated = items.filter(({ quadrant }) => quadrant === null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its twin in the rating of the open opportunity
    <div
      class={`${styles.unrated} ${over ? styles.over : ''}`}
      onDragOver={(event) => setOver(allowDrop(event, 'opportunity'))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const item = items.find(({ opportunity }) => opportunity.id === draggedId(event, 'opportunity'));
        if (item) void state.rate(item.opportunity, { impact: null, effort: null });
      }}
    >
      <h2>{unrated.length === 0 ? t('opportunity.unrated.none') : t('opportunity.unrated', { n: unrated.length })}</h2>
      {unrated.length > 0 && (
        <ul class={styles.waiting}>
          {unrated.map((item) => (
            <li key={item.opportunity.id}>
              <Chip
                item={item}
                selected={item.opportunity.id === selectedId}
                onOpen={() => state.open(item.opportunity.id === selectedId ? null : item.opportunity.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
