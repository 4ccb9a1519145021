// Draw marks: the marks of a picture as shapes over it, which can be moved, rewritten or deleted in the deck.
import { CALLOUT_RADIUS, labelOf } from '@/lib/domain/mark-label';
import { areaOf } from '@/lib/domain/mark-points';
import { inPixels, type Marked, numbersOf, unitOf, type View, viewOf } from '@/lib/domain/mark-shape';
import type { Mark } from '@/lib/domain/snapshot';
import { fixedFill, MARK_COLOURS } from './deck-colours';
import { run, type Slide } from './new-slide';
import type { Box } from './shape-xml';

/** Thickness of a line in units, as on the screens. */
const LINE = 4.5;
const EDGE = 'ffffff';
const POINTS = 72;

/** `seen`: pixels of the picture that lie in `box` on the slide; marks outside of it are left to the words. */
export function drawMarks(slide: Slide, marked: Marked, seen: View, box: Box): void {
  const scale = box.width / seen.width;
  const at = ({ x, y, width, height }: View): Box => ({
    x: box.x + (x - seen.x) * scale,
    y: box.y + (y - seen.y) * scale,
    width: width * scale,
    height: height * scale,
  });
  const view = viewOf(marked);
  const unit = unitOf(view);
  const numbers = numbersOf(marked.marks);
  for (const mark of marked.marks) {
    const points = inPixels(mark, marked);
    const { y, height } = areaOf(points);
    if (y > seen.y + seen.height || y + height < seen.y) continue;
    drawOutline(slide, mark, numbers.get(mark.id) ?? 0, unit, scale, at, marked);
    const label = labelOf(mark.kind, mark.text, points, seen, unit);
    if (!label) continue;
    const size = label.fontSize * scale * POINTS;
    slide.shape(
      'Words',
      at(label),
      {
        geometry: 'roundRect',
        adjust: ['adj', 12_000],
        fill: fixedFill(MARK_COLOURS[mark.colour]),
        line: { fixed: EDGE, width: 1 },
        anchor: 'middle',
        inset: 0.03,
      },
      label.lines.map(({ text }) => ({ runs: [run(text, { size, bold: true, fixed: onColour(mark) })] })),
    );
  }
}

const onColour = ({ colour }: Mark) => (colour === 'amber' ? MARK_COLOURS.ink : EDGE);

function drawOutline(
  slide: Slide,
  mark: Mark,
  number: number,
  unit: number,
  scale: number,
  at: (view: View) => Box,
  marked: Marked,
): void {
  const points = inPixels(mark, marked);
  const area = areaOf(points);
  const fixed = MARK_COLOURS[mark.colour];
  const width = Math.max(1, LINE * unit * scale * POINTS);
  const alt = mark.text.trim();
  switch (mark.kind) {
    case 'arrow': {
      const [from, to] = [
        at({ x: points.x1, y: points.y1, width: 0, height: 0 }),
        at({ x: points.x2, y: points.y2, width: 0, height: 0 }),
      ];
      slide.line('Arrow', [from.x, from.y], [to.x, to.y], { fixed, width: width * 1.3, arrow: true }, alt);
      return;
    }
    case 'box':
      slide.shape('Box', at(area), { line: { fixed, width } }, [], alt);
      return;
    case 'ellipse':
      slide.shape('Ellipse', at(area), { geometry: 'ellipse', line: { fixed, width } }, [], alt);
      return;
    case 'highlight':
      slide.shape('Highlight', at(area), { fill: fixedFill(fixed, 0.32) }, [], alt);
      return;
    case 'callout': {
      const radius = CALLOUT_RADIUS * unit;
      const round = at({ x: points.x1 - radius, y: points.y1 - radius, width: 2 * radius, height: 2 * radius });
      const size = radius * 1.08 * scale * POINTS;
      slide.shape(
        'Number',
        round,
        { geometry: 'ellipse', fill: fixedFill(fixed), line: { fixed: EDGE, width: 1.5 }, anchor: 'middle', inset: 0 },
        [{ runs: [run(String(number), { size, bold: true, fixed: onColour(mark) })], align: 'middle' }],
      );
      return;
    }
    case 'text':
      return;
  }
}
