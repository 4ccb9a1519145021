// Mark layer: all marks of a picture as SVG, for whoever looks at them; the editor draws the same shapes one by one.
import { type Marked, numbersOf, unitOf, viewOf } from '@/lib/domain/mark-shape';
import { MarkShape } from './MarkShape';

/** How much thicker a mark is drawn on a small picture, so that it is seen at all. */
const SMALL = 2.6;

/** To be laid over the picture in an SVG that counts in the picture's pixels. */
export function MarkLayer({ marked, small = false }: { marked: Marked; small?: boolean }) {
  const view = viewOf(marked);
  const numbers = numbersOf(marked.marks);
  const unit = unitOf(view) * (small ? SMALL : 1);
  return (
    <>
      {marked.marks.map((mark) => (
        <MarkShape
          key={mark.id}
          mark={mark}
          number={numbers.get(mark.id) ?? 0}
          picture={marked}
          view={view}
          unit={unit}
          words={!small}
        />
      ))}
    </>
  );
}
