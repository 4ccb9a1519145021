// Overlays: what lies on the picture besides marks: the crop's shade, areas that wait for redaction, what is being drawn.
import { areaOf, type Points } from '@/lib/domain/mark-points';
import { inPixels, type View } from '@/lib/domain/mark-shape';
import type { Mark } from '@/lib/domain/snapshot';
import type { Annotation } from '@/lib/state/annotation';
import { MarkShape } from '../picture/MarkShape';
import { kindOf, type Shape } from './shapes';
import styles from './stage.module.css';

/** Dims what a crop hides; fills what a redaction will destroy. */
export function Shade({
  shape,
  size,
  view,
}: {
  shape: Pick<Shape, 'key' | 'points'>;
  size: { width: number; height: number };
  view: View;
}) {
  const { x, y, width, height } = areaOf(inPixels(shape.points, size));
  if (shape.key !== 'crop') return <rect x={x} y={y} width={width} height={height} class={styles.area} />;
  const whole = `M${view.x} ${view.y}h${view.width}v${view.height}h${-view.width}Z`;
  return <path d={`${whole}M${x} ${y}v${height}h${width}v${-height}Z`} class={styles.hidden} pointer-events="none" />;
}

interface PreviewProps {
  annotation: Annotation;
  points: Points;
  size: { width: number; height: number };
  view: View;
  unit: number;
}

/** The shape that is being drawn, as it will look. */
export function DrawnPreview({ annotation, points, size, view, unit }: PreviewProps) {
  const tool = annotation.tool.value;
  const kind = kindOf(tool);
  if (kind === 'area') {
    return <Shade shape={{ key: tool === 'crop' ? 'crop' : 'area/0', points }} size={size} view={view} />;
  }
  const { x, y, width, height } = areaOf(inPixels(points, size));
  if (kind === 'text')
    return <rect x={x} y={y} width={width} height={height} class={styles.frame} stroke-width={unit} />;
  const mark = { kind, ...points, colour: annotation.colour.value, text: '', id: '' } as Mark;
  return <MarkShape mark={mark} number={0} picture={size} view={view} unit={unit} words />;
}
