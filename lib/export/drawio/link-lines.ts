// Link lines: branches, loops and hand-offs as connections between steps, on a layer of their own.
import { linkWords } from '@/components/map/link-words';
import type { Id } from '@/lib/domain/id';
import type { ExportSource } from '../contract';
import type { Cells } from './cells';

const STYLE =
  'edgeStyle=orthogonalEdgeStyle;curved=1;dashed=1;endArrow=block;strokeColor=#6B4FB0;fontColor=#6B4FB0;fontSize=11;labelBackgroundColor=#FFFFFF;exitX=0.5;exitY=0;entryX=0.5;entryY=0;';

/** `steps`: the shape of each column. A sub-journey leads off the map and has no line; it is named at its step's links alone. */
export function drawLinks(cells: Cells, { map, t }: ExportSource, steps: ReadonlyMap<Id, string>): void {
  const lines = map.links.flatMap((link) => {
    const [from, to] = [steps.get(link.fromId), steps.get(link.toId)];
    return from && to && from !== to ? [{ from, to, words: linkWords(link, t) }] : [];
  });
  if (lines.length === 0) return;
  const parent = cells.layer(t('map.table.links'));
  for (const line of lines) cells.connect({ parent, style: STYLE, ...line });
}
