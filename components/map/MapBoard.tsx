// Map board: the grid that can be edited, with what dragging, naming and sheer size need around it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { MapGrid, type MapGridProps } from './MapGrid';
import styles from './map-board.module.css';
import { useGridWindow } from './use-grid-window';
import { useMapDrag } from './use-map-drag';
import { useRowHeights } from './use-row-heights';

export function MapBoard({ edit, ...props }: MapGridProps & { edit: NonNullable<MapGridProps['edit']> }) {
  const board = useRef<HTMLDivElement>(null);
  const mark = useMapDrag(board, props.map, edit);
  const plan = useGridWindow(board, props.map, props.selectedId);
  useRowHeights(board, plan.cut);
  const fresh = edit.fresh.value;
  // What was just made is named at once; it may be drawn only after the store told of it.
  useLayoutEffect(() => {
    const name = fresh !== null && board.current?.querySelector<HTMLElement>(`[data-focus="${fresh}"]`);
    if (!name) return;
    edit.fresh.value = null;
    name.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    name.click();
  });
  return (
    <div ref={board} class={styles.board}>
      <MapGrid {...props} plan={plan} edit={edit} />
      <div ref={mark} class={styles.mark} hidden />
    </div>
  );
}
