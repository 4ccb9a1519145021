// Draw curve: the emotion curve as a native chart, with the five faces of its scale beside it.
import type { PlacedColumn } from '@/lib/domain/place-map';
import { EMOTIONS } from '@/lib/domain/scale';
import { formatSigned } from '@/lib/text/format';
import type { ExportSource } from '../contract';
import { CHART_PLOT, CHART_RANGE } from './chart-xml';
import { chartAlt, feelingChart } from './feeling-chart';
import { run, type Slide } from './new-slide';
import type { Box } from './shape-xml';

/** `box` is where the steps stand: each in the middle of its share of the width. The scale stands left of it. */
export function drawCurve(slide: Slide, columns: readonly PlacedColumn[], box: Box, source: ExportSource): void {
  const size = Math.min(0.2, box.height / 7);
  for (const emotion of EMOTIONS) {
    const y = box.y + box.height * (CHART_PLOT.top + (CHART_PLOT.height * (CHART_RANGE - emotion)) / (2 * CHART_RANGE));
    slide.face({ x: box.x - 0.28, y: y - size / 2, width: size, height: size }, emotion, '');
    slide.shape(
      'Scale',
      { x: box.x - 0.62, y: y - 0.1, width: 0.32, height: 0.2 },
      { inset: 0, anchor: 'middle' },
      [{ runs: [run(formatSigned(emotion), { size: 8, colour: 'tx2' })], align: 'end' }],
      '',
    );
  }
  if (columns.length === 0) return;
  slide.chart(source.t('map.lane.feeling'), box, feelingChart(columns, source), chartAlt(columns, source));
}
