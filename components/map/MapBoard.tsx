// Map board: the grid that can be edited, with what dragging and naming need around it.
import { useLayoutEffect } from 'preact/hooks';
import { MapGrid, type MapGridProps } from './MapGrid';
import styles from './map-board.module.css';
import { useMapDrag } from './use-map-drag';

export function MapBoard({ edit, ...props }: MapGridProps & { edit: NonNullable<MapGridProps['edit']> }) {
  const { board, mark } = useMapDrag(props.map, edit);
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
      <MapGrid {...props} edit={edit} />
      <div ref={mark} class={styles.mark} hidden />
    </div>
  );
}
