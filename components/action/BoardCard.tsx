// Board card: one action on the board; a button that opens it and can be dragged, with a menu that moves it.
import { Ellipsis } from 'lucide-preact';
import { ACTION_STATUSES, type Action, type ActionStatus } from '@/lib/domain/opportunity';
import controls from '../controls/controls.module.css';
import { Menu } from '../controls/Menu';
import { useSpeech } from '../controls/text-context';
import { startDrag } from '../controls/typed-drag';
import styles from './action.module.css';
import { DueDay } from './DueDay';

interface Props {
  action: Action;
  selected: boolean;
  today: number;
  onOpen: () => void;
  /** Whether the key moves a card. */
  onMove: (key: string) => boolean;
  onPut: (status: ActionStatus) => void;
}

export function BoardCard({ action, selected, today, onOpen, onMove, onPut }: Props) {
  const { t } = useSpeech();
  const name = action.text.trim() || t('untitled');
  return (
    <div class={`${styles.card} ${selected ? styles.selected : ''}`}>
      <button
        type="button"
        draggable
        class={styles.face}
        aria-description={t('action.card.keys')}
        aria-pressed={selected}
        data-card={action.id}
        data-keeps-focus
        onClick={onOpen}
        onKeyDown={(event) => {
          if (!event.ctrlKey && !event.metaKey && !event.altKey && onMove(event.key)) event.preventDefault();
        }}
        onDragStart={(event) => startDrag(event, 'action', action.id)}
      >
        <span dir="auto" class={styles.words}>
          {name}
        </span>
        <span class={styles.facts}>
          {action.owner && <span dir="auto">{action.owner}</span>}
          <DueDay action={action} today={today} />
        </span>
      </button>
      <Menu
        label={t('action.card.menu', { name })}
        class={`${controls.button} ${controls.quiet} ${controls.icon}`}
        groups={() => [
          {
            items: ACTION_STATUSES.map((status) => ({
              label: t(`action.status.${status}`),
              checked: status === action.status,
              run: () => status !== action.status && onPut(status),
            })),
          },
        ]}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </Menu>
    </div>
  );
}
