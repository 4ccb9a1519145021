// Chip: one opportunity in the matrix or waiting for it; a button that opens it and can be dragged.
import type { OpportunityItem } from '@/lib/domain/list-opportunities';
import { useSpeech } from '../controls/text-context';
import { startDrag } from '../controls/typed-drag';
import styles from './matrix.module.css';

interface Props {
  item: OpportunityItem;
  selected: boolean;
  onOpen: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

export function Chip({ item, selected, onOpen, onKeyDown }: Props) {
  const { t } = useSpeech();
  const { opportunity, number, quadrant } = item;
  const text = opportunity.text.trim() || t('untitled');
  const place = quadrant && t(`opportunity.quadrant.${quadrant}`);
  return (
    <button
      type="button"
      draggable
      class={`${styles.chip} ${selected ? styles.selected : ''}`}
      aria-pressed={selected}
      aria-description={onKeyDown && t('opportunity.chip.keys')}
      title={text}
      data-chip={opportunity.id}
      data-keeps-focus
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onDragStart={(event) => startDrag(event, 'opportunity', opportunity.id)}
    >
      <b class={styles.number}>{number}</b>{' '}
      <span class={styles.words} dir="auto">
        {text}
      </span>
      {place && <span class="visually-hidden">{place}</span>}
    </button>
  );
}
