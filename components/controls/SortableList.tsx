// Sortable list: rows that a person puts in order: by dragging, by arrow keys, or by a menu for a single pointer.
import { GripVertical } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Beside } from '@/lib/domain/order';
import { Menu, type MenuItem } from './Menu';
import styles from './sortable-list.module.css';
import { useSpeech } from './text-context';

interface Props<Item> {
  label: string;
  items: readonly Item[];
  nameOf: (item: Item) => string;
  /** A row that was just added: its first field gets the focus. */
  fresh?: string | null;
  /** More that can be done with a row, apart from moving it. */
  more?: (item: Item) => readonly MenuItem[];
  remove: (item: Item) => Promise<void>;
  move: (id: string, beside: Beside) => Promise<void>;
  render: (item: Item, index: number) => ComponentChildren;
}

export function SortableList<Item extends { id: string }>(props: Props<Item>) {
  const { label, items, nameOf, fresh, more, remove, move, render } = props;
  const { t } = useSpeech();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Beside | null>(null);
  const [said, setSaid] = useState('');
  /** Where the focus goes once the rows stand as they are meant to: on a row, or on the one at a place. */
  const wanted = useRef<{ id: string } | { index: number } | null>(null);
  const order = items.map(({ id }) => id).join();
  const handleOf = (id: string | undefined) => list.current?.querySelector<HTMLElement>(`[data-focus="row/${id}"]`);

  useLayoutEffect(() => {
    const want = wanted.current;
    if (!want) return;
    wanted.current = null;
    const id = 'id' in want ? want.id : items[Math.min(want.index, items.length - 1)]?.id;
    handleOf(id)?.focus({ preventScroll: 'index' in want });
    const index = items.findIndex((item) => item.id === id);
    const item = items[index];
    if ('id' in want && item) setSaid(t('row.moved', { name: nameOf(item), n: index + 1, total: items.length }));
  }, [order]);
  /** The fresh row that had the focus once: it may be moved like any other. */
  const greeted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!fresh || fresh === greeted.current) return;
    const field = list.current?.querySelector<HTMLElement>(`[data-row="${fresh}"] [data-first]`);
    if (!field) return;
    greeted.current = fresh;
    field.focus();
  }, [fresh, order]);

  const moveTo = (item: Item, index: number) => {
    const at = items.indexOf(item);
    const other = items[Math.max(0, Math.min(items.length - 1, index))];
    if (!other || other === item) return;
    wanted.current = { id: item.id };
    void move(item.id, { id: other.id, side: index < at ? 'before' : 'after' });
  };
  const groupsOf = (item: Item, index: number) => () => {
    const last = items.length - 1;
    const way = (key: 'row.up' | 'row.down' | 'row.top' | 'row.bottom', to: number, disabled: boolean) => ({
      label: t(key),
      disabled,
      run: () => moveTo(item, to),
    });
    return [
      {
        items: [
          way('row.up', index - 1, index === 0),
          way('row.down', index + 1, index === last),
          way('row.top', 0, index === 0),
          way('row.bottom', last, index === last),
        ],
      },
      { items: more?.(item) ?? [] },
      {
        items: [
          {
            label: t('row.remove'),
            run: () => {
              wanted.current = { index };
              void remove(item);
            },
          },
        ],
      },
    ].filter((group) => group.items.length > 0);
  };
  const sideAt = (event: DragEvent & { currentTarget: HTMLElement }): Beside['side'] => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'before' : 'after';
  };
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <ol ref={list} class={styles.list} aria-label={label}>
        {items.map((item, index) => (
          <li
            key={item.id}
            class={styles.row}
            data-row={item.id}
            data-dragged={item.id === dragged || undefined}
            data-over={over?.id === item.id && item.id !== dragged ? over.side : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              const side = sideAt(event);
              if (over?.id !== item.id || over.side !== side) setOver({ id: item.id, side });
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged !== item.id) void move(dragged, { id: item.id, side: sideAt(event) });
              end();
            }}
          >
            <span
              class={styles.handle}
              role="none"
              draggable
              onDragStart={(event) => {
                event.dataTransfer?.setData('text/plain', nameOf(item));
                const row = event.currentTarget.parentElement;
                if (row) event.dataTransfer?.setDragImage(row, 12, 12);
                setDragged(item.id);
              }}
              onDragEnd={end}
              onKeyDown={(event) => {
                const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                if (by === undefined) return;
                event.preventDefault();
                moveTo(item, index + by);
              }}
            >
              <Menu
                label={t('row.actions', { name: nameOf(item) })}
                class={styles.grip}
                focusKey={`row/${item.id}`}
                groups={groupsOf(item, index)}
              >
                <GripVertical size={16} aria-hidden="true" />
              </Menu>
            </span>
            {render(item, index)}
          </li>
        ))}
      </ol>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
