// Shapes: everything that can be selected on the picture that is being marked up, with its name.
import type { Points } from '@/lib/domain/mark-points';
import type { MarkKind } from '@/lib/domain/snapshot';
import type { Annotation, ShapeKey, Tool } from '@/lib/state/annotation';
import type { Text } from '@/lib/text/text';
import { markName } from '../picture/mark-name';

export interface Shape {
  key: ShapeKey;
  /** An area is a crop, or waits for redaction. */
  kind: MarkKind | 'area';
  points: Points;
  name: string;
}

/** In the order in which Tab walks: marks, then what the chosen tool shows. */
export function shapesOf(annotation: Annotation, t: Text): Shape[] {
  const marks = annotation.marks.value;
  const shapes: Shape[] = marks.map((mark) => ({
    key: mark.id,
    kind: mark.kind,
    points: mark,
    name: markName(t, mark, marks),
  }));
  const crop = annotation.crop.value;
  if (annotation.tool.value === 'crop' && crop) {
    shapes.push({ key: 'crop', kind: 'area', points: crop, name: t('mark.crop') });
  }
  annotation.areas.value.forEach((points, index) => {
    shapes.push({ key: `area/${index}`, kind: 'area', points, name: t('mark.area', { n: index + 1 }) });
  });
  return shapes;
}

/** Draws with `tool` and selects what was drawn. */
export function draw(annotation: Annotation, tool: Tool, points: Points): void {
  if (tool === 'select') return;
  if (tool === 'crop') {
    annotation.reshape('crop', points);
    annotation.selected.value = 'crop';
    annotation.settle();
  } else if (tool === 'redact') {
    const index = annotation.areas.value.length;
    annotation.areas.value = [...annotation.areas.value, points];
    annotation.selected.value = `area/${index}`;
  } else annotation.add(tool, points);
}

/** What a tool draws where a person clicks or presses Enter. */
export const kindOf = (tool: Tool): MarkKind | 'area' =>
  tool === 'select' || tool === 'crop' || tool === 'redact' ? 'area' : tool;
