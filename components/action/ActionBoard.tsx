// Action board: a column for each status; cards are dragged, moved by keys, or by their menu.
import { Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Id } from '@/lib/domain/id';
import { ACTION_STATUSES, type Action, type ActionStatus } from '@/lib/domain/opportunity';
import type { Beside } from '@/lib/domain/order';
import type { ActionList } from '@/lib/state/action-list';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import { allowDrop, draggedId } from '../controls/typed-drag';
import styles from './action.module.css';
import { BoardCard } from './BoardCard';

interface Props {
  /** In their own order. */
  actions: readonly Action[];
  selectedId: Id | null;
  state: ActionList;
}

export function ActionBoard({ actions, selectedId, state }: Props) {
  const { t } = useSpeech();
  const board = useRef<HTMLDivElement>(null);
  const moving = useRef<Id | null>(null);
  const [told, setTold] = useState('');
  // A card that was moved by keys is drawn anew in another column; the focus goes with it.
  useLayoutEffect(() => {
    const card = moving.current && board.current?.querySelector<HTMLElement>(`[data-card="${moving.current}"]`);
    if (card && !board.current?.contains(document.activeElement)) card.focus();
  });
  const put = (action: Action, status: ActionStatus, beside: Beside | null) => {
    if (status !== action.status)
      setTold(t('action.moved', { name: action.text.trim() || t('untitled'), status: t(`action.status.${status}`) }));
    void state.put(action, status, beside);
  };
  const move = (action: Action, key: string): boolean => {
    const column = actions.filter(({ status }) => status === action.status);
    const at = column.indexOf(action);
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const status = by === undefined ? undefined : ACTION_STATUSES[ACTION_STATUSES.indexOf(action.status) + by];
    const next = key === 'ArrowUp' ? column[at - 1] : key === 'ArrowDown' ? column[at + 1] : undefined;
    moving.current = action.id;
    if (status) put(action, status, null);
    if (next) put(action, action.status, { id: next.id, side: key === 'ArrowUp' ? 'before' : 'after' });
    return key.startsWith('Arrow');
  };
  return (
    <div>
      <p class={styles.keys}>{t('action.board.keys')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no place for lists of cards */}
      <div ref={board} class={styles.board} role="group" aria-label={t('action.board')}>
        {ACTION_STATUSES.map((status) => (
          <Column
            key={status}
            status={status}
            actions={actions}
            add={() => void state.add(status)}
            put={put}
            card={(action) => (
              <BoardCard
                action={action}
                selected={action.id === selectedId}
                today={state.today()}
                onOpen={() => state.open(action.id)}
                onMove={(key) => move(action, key)}
                onPut={(to) => put(action, to, null)}
              />
            )}
          />
        ))}
      </div>
      <p role="status" class="visually-hidden">
        {told}
      </p>
    </div>
  );
}

interface ColumnProps {
  status: ActionStatus;
  /** Of all columns. */
  actions: readonly Action[];
  add: () => void;
  put: (action: Action, status: ActionStatus, beside: Beside | null) => void;
  card: (action: Action) => ComponentChildren;
}

function Column({ status, actions, add, put, card }: ColumnProps) {
  const { t } = useSpeech();
  const [over, setOver] = useState<string | null>(null);
  const own = actions.filter((action) => action.status === status);
  const drop = (event: DragEvent, beside: Beside | null) => {
    const action = actions.find(({ id }) => id === draggedId(event, 'action'));
    event.stopPropagation();
    setOver(null);
    if (action && action.id !== beside?.id) put(action, status, beside);
  };
  const heading = t(`action.status.${status}`);
  return (
    <section
      class={`${styles.column} ${over === 'end' ? styles.over : ''}`}
      aria-label={heading}
      onDragOver={(event) => setOver(allowDrop(event, 'action') ? 'end' : null)}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => drop(event, null)}
    >
      <h2 class={styles.columnHead}>
        {heading} <span class={styles.count}>{own.length}</span>
      </h2>
      <ul class={styles.cards}>
        {own.map((action) => (
          <li
            key={action.id}
            class={over === action.id ? styles.before : undefined}
            onDragOver={(event) => {
              event.stopPropagation();
              setOver(allowDrop(event, 'action') ? action.id : null);
            }}
            onDrop={(event) => drop(event, { id: action.id, side: 'before' })}
          >
            {card(action)}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class={`${controls.button} ${controls.quiet}`}
        aria-label={t('action.add.to', { status: heading })}
        onClick={add}
      >
        <Plus size={15} aria-hidden="true" />
        {t('action.add')}
      </button>
    </section>
  );
}
