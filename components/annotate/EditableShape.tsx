// Editable shape: one mark or area that can be focused, moved, resized, written on and deleted, by key and by pointer.
import type { ComponentChildren } from 'preact';
import { CALLOUT_RADIUS, labelOf } from '@/lib/domain/mark-label';
import { areaOf, type Corner, cornersOf, type Points } from '@/lib/domain/mark-points';
import { arrowPath, inPixels, type View } from '@/lib/domain/mark-shape';
import type { Shape } from './shapes';
import styles from './stage.module.css';

interface Props {
  shape: Shape;
  words: string;
  selected: boolean;
  size: { width: number; height: number };
  view: View;
  unit: number;
  /** Pixels of the picture in one of the screen. */
  scale: number;
  /** What the shape looks like. */
  children: ComponentChildren;
  onSelect: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** CSS pixels of what a finger or a pointer must hit. */
const TARGET = 24;

export function EditableShape(props: Props) {
  const { shape, selected, size, scale, children, onSelect, onKeyDown } = props;
  const points = inPixels(shape.points, size);
  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the button beside it says more than the words that are drawn */}
      <g aria-hidden="true" pointer-events="none">
        {children}
      </g>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no button in SVG */}
      <g
        class={styles.shape}
        role="button"
        tabIndex={0}
        aria-label={shape.name}
        aria-pressed={selected}
        data-shape={shape.key}
        data-selected={selected || undefined}
        onFocus={onSelect}
        onKeyDown={onKeyDown}
      >
        <HitArea {...props} points={points} />
        {selected && <Frame points={points} kind={shape.kind} scale={scale} />}
        {selected &&
          cornersOf(shape.kind).map((corner) => (
            <Handle key={corner.x + corner.y} corner={corner} points={points} scale={scale} />
          ))}
      </g>
    </>
  );
}

/** What can be hit of a shape: its line for a box, so that one can draw inside it; its whole plate for words. */
function HitArea({ shape, words, view, unit, scale, selected, points }: Props & { points: Points }) {
  const wide = { class: styles.hit, 'stroke-width': TARGET * scale };
  const { x, y, width, height } = areaOf(points);
  if (shape.kind === 'arrow') return <path d={arrowPath(points, unit)} {...wide} pointer-events="all" />;
  if (shape.kind === 'callout') {
    const r = Math.max(CALLOUT_RADIUS * unit, (TARGET / 2) * scale);
    return <circle cx={points.x1} cy={points.y1} r={r} class={styles.hit} pointer-events="all" />;
  }
  if (shape.kind === 'text') {
    const plate = labelOf('text', words || '…', points, view, unit);
    if (!plate) return null;
    return <rect x={plate.x} y={plate.y} width={plate.width} height={plate.height} {...wide} pointer-events="all" />;
  }
  const inside = shape.kind === 'highlight' || (shape.kind === 'area' && selected);
  return <rect x={x} y={y} width={width} height={height} {...wide} pointer-events={inside ? 'all' : 'stroke'} />;
}

/**
 * A dashed line on a white one, seen on whatever lies below. Arrows and boxes have none: it would lie on their own line,
 * and their handles show where they end.
 */
function Frame({ points, kind, scale }: { points: Points; kind: Shape['kind']; scale: number }) {
  if (kind === 'arrow' || kind === 'box') return null;
  const { x1, y1 } = points;
  const { x, y, width, height } = areaOf(points);
  const line = (look: object) =>
    kind === 'callout' ? (
      <circle cx={x1} cy={y1} r={(TARGET / 2 + 3) * scale} {...look} />
    ) : (
      <rect x={x} y={y} width={width} height={height} {...look} />
    );
  return (
    <>
      {line({ class: styles.frameEdge, 'stroke-width': 2.5 * scale })}
      {line({ class: styles.frame, 'stroke-width': 1.5 * scale, 'stroke-dasharray': `${4 * scale} ${3 * scale}` })}
    </>
  );
}

function Handle({ corner, points, scale }: { corner: Corner; points: Points; scale: number }) {
  const [x, y] = [points[corner.x], points[corner.y]];
  return (
    <g data-corner={corner.x + corner.y} class={styles.handle}>
      <circle cx={x} cy={y} r={(TARGET / 2) * scale} class={styles.hit} pointer-events="all" />
      <circle cx={x} cy={y} r={5.5 * scale} class={styles.knob} stroke-width={2 * scale} />
    </g>
  );
}
