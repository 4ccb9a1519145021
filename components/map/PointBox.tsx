// Point box: one point of a curve; on a map that can be edited it has the focus, tells its numbers and leads to its proof.
import type { ComponentChildren } from 'preact';
import type { MapEdit } from '@/lib/state/map-page-edit';
import styles from './feeling-curve.module.css';

interface Props {
  x: number;
  y: number;
  /** All that the point says, as a sentence. */
  name: string;
  /** Names it within the grid. */
  focusKey: string;
  /** The touchpoint whose evidence it leads to. */
  touchpointId: string | undefined;
  edit: MapEdit | undefined;
  /** The numbers beside it; its name says them too. */
  words: ComponentChildren;
  children: ComponentChildren;
}

export function PointBox({ x, y, name, focusKey, touchpointId, edit, words, children }: Props) {
  const transform = `translate(${x} ${y})`;
  if (!edit) {
    return (
      <g transform={transform}>
        <title>{name}</title>
        {children}
        {words}
      </g>
    );
  }
  const open = () => touchpointId && edit.openEvidence(touchpointId);
  return (
    <g transform={transform}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no button of its own */}
      <g
        class={styles.point}
        role="button"
        tabIndex={-1}
        aria-label={name}
        data-focus={focusKey}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          open();
        }}
      >
        <circle class={styles.reach} r="13" />
        {children}
      </g>
      <g class={styles.beside}>{words}</g>
    </g>
  );
}
